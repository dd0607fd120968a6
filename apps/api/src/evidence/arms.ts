import { definitionOf, type Label, type RespondersCell, type Selection, type Vocabulary } from '@enthesis/contract';
import { type Arm, faultsOf, foundLabels, type Outcome, trials as published, type Trial } from '@enthesis/evidence';
import { say, sayWritten } from '@enthesis/languages';
import { wilson } from '@enthesis/stats';

/** Conditions that studies are about and that are asked for, in vocabulary order. */
export const trialConditions = ({ conditions }: Vocabulary, { condition }: Selection): readonly Label[] =>
  conditions
    .filter(({ id }) => published.some((trial) => trial.conditions.includes(id)) || condition.includes(id))
    .filter(({ id }) => condition.length === 0 || condition.includes(id))
    .map(({ id, label }) => ({ id, label }));

const unpublished = {
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

/** A registry's own figure of one condition, as it stands beside the arms of trials. */
interface Own
  extends Pick<
    RespondersCell,
    'status' | 'because' | 'flags' | 'eligible' | 'followed' | 'responders' | 'rate' | 'ci95Lower' | 'ci95Upper'
  > {
  readonly condition: Label;
  /** Whose figure it is. */
  readonly who: string;
  /** What was counted. */
  readonly arm: string;
  readonly instruments: readonly string[];
}

/** The row of a registry's own figure. */
export const ownRow = (own: Own, { definition }: Selection) => {
  const label = definition === null ? say('Response') : definitionOf(definition).label;
  const { status, because, flags, eligible, followed, responders, rate, ci95Lower, ci95Upper } = own;
  return {
    condition: own.condition,
    study: { id: 'registry', label: own.who },
    outcome: { id: 'registry', label },
    arm: { id: 'registry', label: own.arm },
    status,
    because,
    flags,
    ...unpublished,
    placement: status === 'shown' || status === 'low' ? 'chart' : null,
    role: 'registry',
    n: followed,
    responders,
    rate,
    ci95Lower,
    ci95Upper,
    intervalFrom: ci95Lower === null ? null : 'computed',
    instrument: own.instruments.join(', ') || null,
    definition: label,
    caveat: say`Followed ${followed ?? say('an unknown number')} of ${eligible ?? say('an unknown number')}; nobody untreated is compared.`,
  };
};

/** The share and its interval: as published, or computed from the numbers where those are. */
const rateOf = ({ n, responders: met, percent, ci95 }: Arm) => {
  const computed = met === null || n === null ? null : wilson(met, n);
  const given = ci95 === null ? null : { lower: ci95[0] / 100, upper: ci95[1] / 100 };
  const interval = given ?? computed;
  return {
    n,
    responders: met,
    rate: met !== null && n !== null ? met / n : percent === null ? null : percent / 100,
    ci95Lower: interval?.lower ?? null,
    ci95Upper: interval?.upper ?? null,
    intervalFrom: given !== null ? ('published' as const) : computed === null ? null : ('computed' as const),
  };
};

const saidOrNull = (words: string | null): string | null => (words === null ? null : sayWritten(words));

const caveatOf = (trial: Trial, outcome: Outcome, arm: Arm): string | null => {
  const words = [
    saidOrNull(trial.caveat),
    saidOrNull(outcome.caveat),
    arm.displayable ? null : say('The number in circulation is not verified.'),
  ];
  return words.filter((part) => part !== null).join(' ') || null;
};

const armRow = (condition: Label, trial: Trial, outcome: Outcome, arm: Arm, faults: readonly string[]) => ({
  condition,
  study: { id: trial.id, label: sayWritten(trial.label) },
  outcome: { id: outcome.id, label: sayWritten(outcome.instrument) },
  arm: { id: arm.id, label: sayWritten(arm.label) },
  status: 'shown' as const,
  because: null,
  flags: [],
  placement: faults.length === 0 ? 'chart' : 'table',
  whyNot: faults.length === 0 ? null : faults.join(' '),
  role: arm.role,
  year: trial.year,
  design: sayWritten(trial.design),
  ...rateOf(arm),
  instrument: sayWritten(outcome.instrument),
  months: outcome.months,
  definition: saidOrNull(outcome.definitionWords),
  change: arm.change,
  changeWords: saidOrNull(arm.changeWords),
  found: sayWritten(foundLabels[trial.found]),
  sessions: sayWritten(trial.sessions),
  source: trial.source,
  doi: trial.doi,
  pmid: trial.pmid,
  caveat: caveatOf(trial, outcome, arm),
});

/** Every arm of every study of a condition, each told whether it may stand beside a figure of these instruments. */
export const armRows = (
  condition: Label,
  selection: Selection,
  instruments: readonly string[],
  vocabulary: Vocabulary,
) =>
  published
    .filter((trial) => trial.conditions.includes(condition.id))
    .flatMap((trial) =>
      trial.outcomes.flatMap((outcome) => {
        const faults = faultsOf(trial, outcome, { ...selection, instruments, vocabulary });
        return outcome.arms.map((arm) => armRow(condition, trial, outcome, arm, faults));
      }),
    );

/** How many published results there are, and how many of them stand beside the own figure, in a sentence. */
export const armsInWords = (
  cells: ReadonlyArray<{ readonly role: string; readonly placement: string | null }>,
  which: string,
  how: string,
): string => {
  const arms = cells.filter(({ role }) => role !== 'registry');
  const drawn = arms.filter(({ placement }) => placement === 'chart').length;
  const set = drawn === 0 ? say('none of them can') : say`${drawn} can`;
  return say`${arms.length} published results${which}, by arm; ${set} be set beside the own figure as asked (${how}).`;
};
