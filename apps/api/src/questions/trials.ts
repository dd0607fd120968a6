import {
  captions,
  definitionOf,
  type Label,
  trials as question,
  responders,
  type Selection,
  toSearch,
  type Vocabulary,
} from '@enthesis/contract';
import { asOf, readClinic } from '@enthesis/db';
import { type Arm, faultsOf, foundLabels, type Outcome, trials as published, type Trial } from '@enthesis/evidence';
import { wilson } from '@enthesis/stats';
import type { Answered } from '../answer/asked.ts';
import { metaOf, noDenominators } from '../answer/meta.ts';
import { conditionWords, horizonWords, outcomeWords } from '../answer/words.ts';
import { type Ask, askOnce, type Given } from '../evidence/ask.ts';

/** Conditions that studies are about and that are asked for, in vocabulary order. */
const conditionsOf = ({ conditions }: Vocabulary, { condition }: Selection): readonly Label[] =>
  conditions
    .filter(({ id }) => published.some((trial) => trial.conditions.includes(id)) || condition.includes(id))
    .filter(({ id }) => condition.length === 0 || condition.includes(id))
    .map(({ id, label }) => ({ id, label }));

const shown = { status: 'shown' as const, because: null, flags: [] };

const own = ({ answer }: Given<typeof responders>, condition: Label, selection: Selection) => {
  const [cell] = answer.cells;
  if (cell === undefined) throw new Error('a condition named has its row');
  const { status, because, flags, followed, responders: met, rate, ci95Lower, ci95Upper } = cell;
  const label = selection.definition === null ? 'Response' : definitionOf(selection.definition).label;
  const isSeen = status === 'shown' || status === 'low';
  return {
    condition,
    study: { id: 'registry', label: answer.meta.clinic.name },
    outcome: { id: 'registry', label },
    arm: { id: 'registry', label: 'Courses here' },
    status,
    because,
    flags,
    ...nothing,
    placement: isSeen ? 'chart' : null,
    role: 'registry',
    n: followed,
    responders: met,
    rate,
    ci95Lower,
    ci95Upper,
    intervalFrom: ci95Lower === null ? null : 'computed',
    instrument: answer.meta.instruments.map((row) => row.label).join(', ') || null,
    definition: label,
    caveat: `Followed ${followed ?? 'an unknown number'} of ${cell.eligible ?? 'an unknown number'}; nobody untreated is compared.`,
  };
};

const nothing = {
  whyNot: null,
  year: null,
  design: null,
  months: null,
  change: null,
  changeWords: null,
  found: null,
  sessions: null,
  source: null,
  doi: null,
  pmid: null,
};

/** The share and its interval: as published, or computed from the numbers where those are. */
const rateOf = ({ n, responders: met, percent, ci95 }: Arm) => {
  const computed = met === null || n === null ? null : wilson(met, n);
  const published = ci95 === null ? null : { lower: ci95[0] / 100, upper: ci95[1] / 100 };
  const interval = published ?? computed;
  return {
    n,
    responders: met,
    rate: met !== null && n !== null ? met / n : percent === null ? null : percent / 100,
    ci95Lower: interval?.lower ?? null,
    ci95Upper: interval?.upper ?? null,
    intervalFrom: published !== null ? ('published' as const) : computed === null ? null : ('computed' as const),
  };
};

const caveatOf = (trial: Trial, outcome: Outcome, arm: Arm): string | null => {
  const words = [trial.caveat, outcome.caveat, arm.displayable ? null : 'The number in circulation is not verified.'];
  return words.filter((part) => part !== null).join(' ') || null;
};

const armRow = (condition: Label, trial: Trial, outcome: Outcome, arm: Arm, faults: readonly string[]) => ({
  condition,
  study: { id: trial.id, label: trial.label },
  outcome: { id: outcome.id, label: outcome.instrument },
  arm: { id: arm.id, label: arm.label },
  ...shown,
  placement: faults.length === 0 ? 'chart' : 'table',
  whyNot: faults.length === 0 ? null : faults.join(' '),
  role: arm.role,
  year: trial.year,
  design: trial.design,
  ...rateOf(arm),
  instrument: outcome.instrument,
  months: outcome.months,
  definition: outcome.definitionWords,
  change: arm.change,
  changeWords: arm.changeWords,
  found: foundLabels[trial.found],
  sessions: trial.sessions,
  source: trial.source,
  doi: trial.doi,
  pmid: trial.pmid,
  caveat: caveatOf(trial, outcome, arm),
});

/** The own figure of one condition, and every arm of every study of it. */
const rowsOf = async (ask: Ask, condition: Label, selection: Selection, vocabulary: Vocabulary) => {
  const search = toSearch(responders, { ...selection, by: ['condition'], condition: [condition.id] });
  const given = await ask(responders, search);
  const instruments = given.answer.meta.instruments.map(({ id }) => id);
  const beside = { ...selection, instruments, vocabulary };
  const arms = published
    .filter((trial) => trial.conditions.includes(condition.id))
    .flatMap((trial) =>
      trial.outcomes.flatMap((outcome) => {
        const faults = faultsOf(trial, outcome, beside);
        return outcome.arms.map((arm) => armRow(condition, trial, outcome, arm, faults));
      }),
    );
  return [own(given, condition, selection), ...arms];
};

const sentenceOf = (cells: ReadonlyArray<Readonly<Record<string, unknown>>>, which: string, how: string): string => {
  const arms = cells.filter(({ role }) => role !== 'registry');
  const drawn = arms.filter(({ placement }) => placement === 'chart').length;
  const set = drawn === 0 ? 'none of them can' : `${drawn} can`;
  return `${arms.length} published results${which}, by arm; ${set} be set beside the own figure as asked (${how}).`;
};

/** What did trials find, beside the own figure? */
export const trials = (answered: readonly Answered[]): Answered => ({
  question,
  queries: () => [],
  answer: async (asking) => {
    const { registry, clinic, selection } = asking;
    const ask = askOnce(answered, asking);
    const rows = [];
    for (const condition of conditionsOf(registry.vocabulary, selection)) {
      rows.push(await rowsOf(ask, condition, selection, registry.vocabulary));
    }
    const cells = rows.flat();
    const how = `${outcomeWords(selection)}, ${horizonWords(selection)}`;
    const meta = metaOf(asking, {
      question,
      imported: await readClinic(registry, clinic.clinicId, (reader) => asOf(reader)),
      denominators: noDenominators,
      instruments: [],
      sentence: sentenceOf(cells, conditionWords(registry.vocabulary, selection), how),
      captions: [...(clinic.synthetic ? [captions.synthetic] : []), captions.trials, captions.units, captions.registry],
    });
    return question.answerSchema.parse({ cells, meta });
  },
});
