import { definitionOf, horizons, type Selection, type Vocabulary } from '@enthesis/contract';
import { say, sayWritten, written } from '@enthesis/languages';
import { type FamilyId, familyOf } from './families.ts';
import type { Outcome, OutcomeKind, Trial } from './trial.ts';

/** What a result has to match to stand beside the own figure. */
export interface Beside extends Pick<Selection, 'definition' | 'horizon'> {
  /** The instruments the own figure was counted on; empty where nothing was. */
  readonly instruments: readonly string[];
  readonly vocabulary: Vocabulary;
}

const kindWords: Readonly<Record<Exclude<OutcomeKind, 'proportion'>, string>> = {
  'cumulative-incidence': written('It is a cumulative incidence up to that time, not a share of those scored then.'),
  'any-relief': written('Any relief at all counted: no threshold, and asked about afterwards.'),
  change: written('It gives means, not a share of responders.'),
  'difference-of-changes': written('It gives the difference of two means, not a share of responders.'),
  'percent-change': written('It gives a mean of percent changes, not a share of responders.'),
  none: written('No number was published that can be set beside a rate.'),
};

const daysPerMonth = 365.25 / 12;

const isAtHorizon = (months: number | null, horizon: Selection['horizon']): boolean => {
  const row = horizons.find(({ id }) => id === horizon);
  if (months === null || row === undefined) return false;
  const days = Math.round(months * daysPerMonth);
  return days >= row.opens && days <= row.closes;
};

const horizonLabel = (horizon: Selection['horizon']): string =>
  horizons.find(({ id }) => id === horizon)?.label ?? horizon;

const definitionFault = (outcome: Outcome, { definition, instruments, vocabulary }: Beside): string | null => {
  if (definition === null) return say('No definition is asked for.');
  if (outcome.definition !== definition) {
    const own = definitionOf(definition).label;
    return say`Another definition: ${sayWritten(outcome.definitionWords ?? written('none'))}, not ${own}.`;
  }
  if (definition !== 'mcid') return null;
  const thresholds = vocabulary.instruments.filter(({ id }) => instruments.includes(id)).map(({ mcid }) => mcid);
  const differs = outcome.threshold === null || thresholds.some((mcid) => mcid !== outcome.threshold);
  return differs
    ? say`Another threshold: ${outcome.threshold ?? say('unknown')} points, not ${thresholds.join(' / ')}.`
    : null;
};

const familyFault = (family: FamilyId, { instruments }: Beside): string | null => {
  const own = new Set(instruments.map(familyOf));
  if (own.size === 0) return say('Nothing is counted here that it could stand beside.');
  return own.size === 1 && own.has(family) && family !== 'other' ? null : say('Scored on another kind of instrument.');
};

/**
 * Everything that keeps an outcome off the chart; empty where it may stand there. An arm is never drawn without the
 * others of its outcome, so that no active arm stands without its control.
 */
export const faultsOf = (trial: Trial, outcome: Outcome, beside: Beside): readonly string[] => {
  const { kind, family, months, offChart, arms } = outcome;
  if (kind !== 'proportion') return [sayWritten(kindWords[kind])];
  const rated = arms.filter(({ percent }) => percent !== null);
  return [
    trial.controlled ? null : say('It has no control arm.'),
    offChart === null ? null : sayWritten(offChart),
    definitionFault(outcome, beside),
    familyFault(family, beside),
    isAtHorizon(months, beside.horizon)
      ? null
      : say`Another time: ${months === null ? say('not stated') : say`${months} months`}, not ${horizonLabel(beside.horizon)}.`,
    !trial.controlled || ['active', 'control'].every((side) => rated.some(({ role }) => role === side))
      ? null
      : say('The share of one of its sides is not published.'),
  ].filter((fault): fault is string => fault !== null);
};
