import {
  captions,
  claims as question,
  type Selection,
  type VerdictId,
  verdictIds,
  verdictLabels,
} from '@enthesis/contract';
import { asOf, readClinic } from '@enthesis/db';
import {
  type Claim,
  inNetworkForm,
  judge,
  pageKinds,
  type ReadingRow,
  regionWords,
  together,
  claims as told,
  topics,
  unitOf,
  verdictRule,
} from '@enthesis/evidence';
import type { Answered } from '../answer/asked.ts';
import { metaOf, noDenominators } from '../answer/meta.ts';
import { conditionWords } from '../answer/words.ts';
import { type Ask, askOnce } from '../evidence/ask.ts';
import { followUpShare, type Read } from '../evidence/read.ts';
import { read } from '../evidence/readers.ts';

/** A claim with the conditions it is asked about; none named means all. */
interface Told {
  readonly claim: Claim;
  readonly conditions: readonly string[];
}

/** The claims about what is selected: of those that name conditions, the ones that name one of these. */
const toldOf = ({ condition }: Selection): readonly Told[] =>
  told.flatMap((claim) => {
    const named = claim.conditions;
    if (named === undefined) return [{ claim, conditions: condition }];
    const conditions = condition.length === 0 ? named : named.filter((id) => condition.includes(id));
    return conditions.length === 0 ? [] : [{ claim, conditions }];
  });

const noFigures = {
  value: null,
  ci95Lower: null,
  ci95Upper: null,
  unit: null,
  n: null,
  followUpShare: null,
  ifNone: null,
  ifAll: null,
  rule: null,
  question: null,
  search: null,
  rows: null,
  column: null,
};

const figuresOf = ({ source, claimed }: ReadingRow, found: Read) => {
  const unit = unitOf(source);
  return {
    value: found.value,
    ci95Lower: found.interval?.lower ?? null,
    ci95Upper: found.interval?.upper ?? null,
    unit,
    n: found.n,
    followUpShare: followUpShare(found),
    ifNone: found.ifNone,
    ifAll: found.ifAll,
    rule: claimed === undefined ? null : regionWords(claimed, unit),
    ...found.from,
  };
};

/** One claim's rows: its figures, each with the verdict of them all. */
const cellsOf = async (ask: Ask, { claim, conditions }: Told) => {
  const readings = await Promise.all(
    claim.readings.map(async (row) => ({ row, found: await read(ask, row.source, conditions) })),
  );
  const judged = readings.flatMap(({ row, found }) => (row.claimed === undefined ? [] : [judge(found, row.claimed)]));
  const verdict: VerdictId = claim.untested ?? together(judged);
  const shared = {
    topic: { id: claim.topic, label: topics[claim.topic] },
    claim: { id: claim.id, label: claim.words },
    status: 'shown' as const,
    because: null,
    flags: [],
    verdict,
    caveat: claim.caveat,
    pages: claim.pages.map((page) => pageKinds[page]).join('; '),
    network: inNetworkForm(claim),
  };
  if (readings.length === 0) {
    return [{ ...shared, reading: { id: 'none', label: 'No figure' }, decides: false, ...noFigures }];
  }
  return readings.map(({ row, found }) => ({
    ...shared,
    reading: { id: row.id, label: row.label },
    decides: row.claimed !== undefined,
    ...figuresOf(row, found),
  }));
};

const sentenceOf = (verdicts: readonly VerdictId[], which: string): string => {
  const counted = verdictIds.flatMap((id) => {
    const claims = verdicts.filter((verdict) => verdict === id).length;
    return claims === 0 ? [] : [`${verdictLabels[id].toLowerCase()}: ${claims}`];
  });
  return `Of ${verdicts.length} claims${which}: ${counted.join('; ')}.`;
};

/** What of the things patients are told does this registry show? Made of the answers of the other questions. */
export const claims = (answered: readonly Answered[]): Answered => ({
  question,
  queries: () => [],
  answer: async (asking) => {
    const { registry, clinic, selection } = asking;
    const ask = askOnce(answered, asking);
    const rows = [];
    // One claim after the other: a page must not take every connection there is.
    for (const one of toldOf(selection)) rows.push(await cellsOf(ask, one));
    const imported = await readClinic(registry, clinic.clinicId, (reader) => asOf(reader));
    const verdicts = rows.flatMap(([first]) => (first === undefined ? [] : [first.verdict]));
    const meta = metaOf(asking, {
      question,
      imported,
      denominators: noDenominators,
      instruments: [],
      sentence: sentenceOf(verdicts, conditionWords(registry.vocabulary, selection)),
      captions: [...(clinic.synthetic ? [captions.synthetic] : []), verdictRule, captions.units, captions.registry],
    });
    return question.answerSchema.parse({ cells: rows.flat(), meta });
  },
});
