import { type Selection, type VerdictId, verdictIds, verdictLabels } from '@enthesis/contract';
import {
  type Claim,
  judge,
  pageKinds,
  type ReadingRow,
  regionWords,
  type Source,
  together,
  claims as told,
  topics,
  unitOf,
} from '@enthesis/evidence';
import { say, sayWritten } from '@enthesis/languages';
import { followUpShare, type Read } from './read.ts';

/** A claim with the conditions it is asked about; none named means all. */
export interface Told {
  readonly claim: Claim;
  readonly conditions: readonly string[];
}

/** The claims about what is selected: of those that name conditions, the ones that name one of these. */
export const toldOf = ({ condition }: Selection): readonly Told[] =>
  told.flatMap((claim) => {
    const named = claim.conditions;
    if (named === undefined) return [{ claim, conditions: condition }];
    const conditions = condition.length === 0 ? named : named.filter((id) => condition.includes(id));
    return conditions.length === 0 ? [] : [{ claim, conditions }];
  });

const noFigure = {
  value: null,
  isLeast: false,
  currency: null,
  ci95Lower: null,
  ci95Upper: null,
  n: null,
  followUpShare: null,
  ifNone: null,
  ifAll: null,
  question: null,
  search: null,
  rows: null,
  column: null,
};

const figureOf = (found: Read | null) =>
  found === null
    ? noFigure
    : {
        value: found.value,
        isLeast: found.isLeast === true,
        currency: found.currency ?? null,
        ci95Lower: found.interval?.lower ?? null,
        ci95Upper: found.interval?.upper ?? null,
        n: found.n,
        followUpShare: followUpShare(found),
        ifNone: found.ifNone,
        ifAll: found.ifAll,
        ...found.from,
      };

const ruleOf = ({ source, claimed }: ReadingRow) => {
  const unit = unitOf(source);
  return { unit, rule: claimed === undefined ? null : regionWords(claimed, unit) };
};

const judged = ({ claimed }: ReadingRow, found: Read | null): readonly VerdictId[] => {
  if (claimed === undefined) return [];
  return [found === null ? 'not-published' : judge(found, claimed)];
};

/** Reads a source about some conditions; null where nothing of its kind is published. */
export type ReadSource<Found extends Read> = (source: Source, conditions: readonly string[]) => Promise<Found | null>;

/** How a scope holds claims against its figures: how it reads them, and what it says of a claim that has no column. */
export interface Scope<Found extends Read> {
  readonly read: ReadSource<Found>;
  readonly verdictOf: (untested: NonNullable<Claim['untested']>) => VerdictId;
  readonly labelOf: (row: ReadingRow) => string;
}

/** One claim's rows: its figures, each with the verdict of them all and with what it was read from. */
export const heldRows = async <Found extends Read>(
  { read, verdictOf, labelOf }: Scope<Found>,
  { claim, conditions }: Told,
) => {
  const readings = await Promise.all(
    claim.readings.map(async (row) => ({ row, found: await read(row.source, conditions) })),
  );
  const verdict: VerdictId =
    claim.untested === undefined
      ? together(readings.flatMap(({ row, found }) => judged(row, found)))
      : verdictOf(claim.untested);
  const shared = {
    topic: { id: claim.topic, label: sayWritten(topics[claim.topic]) },
    claim: { id: claim.id, label: sayWritten(claim.words) },
    status: 'shown' as const,
    because: null,
    flags: [],
    verdict,
    caveat: sayWritten(claim.caveat),
    pages: claim.pages.map((page) => sayWritten(pageKinds[page])).join('; '),
  };
  if (readings.length === 0) {
    const none = { id: 'none', label: say('No figure') };
    return [{ found: null, cell: { ...shared, reading: none, decides: false, unit: null, rule: null, ...noFigure } }];
  }
  return readings.map(({ row, found }) => ({
    found,
    cell: {
      ...shared,
      reading: { id: row.id, label: sayWritten(labelOf(row)) },
      decides: row.claimed !== undefined,
      ...ruleOf(row),
      ...figureOf(found),
    },
  }));
};

/** How many claims have which verdict, in a sentence. */
export const verdictsInWords = (verdicts: readonly VerdictId[], which: string): string => {
  const counted = verdictIds.flatMap((id) => {
    const claims = verdicts.filter((verdict) => verdict === id).length;
    return claims === 0 ? [] : [`${say(verdictLabels[id]).toLowerCase()}: ${claims}`];
  });
  return say`Of ${verdicts.length} claims${which}: ${counted.join('; ')}.`;
};
