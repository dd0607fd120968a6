import {
  baselineDays,
  builtInVocabulary,
  definitionOf,
  type Horizon,
  type Instrument,
  instrumentOrder,
  isDefinedFor,
  type MeasureId,
} from '@enthesis/contract';
import type { Reading } from './measure.ts';

/** A course's baseline and later scores on the one instrument that its responder rates are about. */
export interface Judged {
  readonly instrument: Instrument;
  /** At least 3 of 10 of the instrument's range away from its best score. */
  readonly baseline: number;
  /** Scores after day 0, in order of day. */
  readonly later: readonly Reading[];
}

/** Percent of the baseline by which a score has to improve, by definition. */
export const percentOf = { r30: 30, r50: 50 } as const;
export type PercentDefinition = keyof typeof percentOf;
export const percentDefinitions = ['r30', 'r50'] as const satisfies readonly PercentDefinition[];

/** The instruments a condition tries in turn for a measure, of those that percent rules apply to. */
export const instrumentsFor = (condition: string, measure: MeasureId): readonly Instrument[] => {
  const row = builtInVocabulary.conditions.find(({ id }) => id === condition);
  if (row === undefined) throw new Error(`the synthetic clinics treat a condition that is not built in: ${condition}`);
  return instrumentOrder(builtInVocabulary, row, measure).filter((one) => isDefinedFor(definitionOf('r30'), one));
};

/** Reads a course on the first of its instruments that has a baseline; null without one, or where it is under 3 of 10. */
export const judge = (instruments: readonly Instrument[], readings: readonly Reading[]): Judged | null => {
  for (const instrument of instruments) {
    const own = readings.filter((reading) => reading.instrument === instrument.id);
    const baseline = own.findLast(({ day }) => day >= baselineDays.first && day <= baselineDays.last)?.score;
    if (baseline === undefined) continue;
    const isEnough = 10 * problemOf(instrument, baseline) >= 3 * rangeOf(instrument);
    return isEnough ? { instrument, baseline, later: own.filter(({ day }) => day > baselineDays.last) } : null;
  }
  return null;
};

/** The score nearest to a horizon's target within its window, the later of two as near. */
export const scoreAt = ({ later }: Judged, { opens, target, closes }: Horizon): number | undefined =>
  later
    .filter(({ day }) => day >= opens && day <= closes)
    .toSorted((a, b) => Math.abs(a.day - target) - Math.abs(b.day - target) || b.day - a.day)[0]?.score;

/** The last score after one day and not after another. */
export const scoreWithin = ({ later }: Judged, after: number, until: number): number | undefined =>
  later.findLast(({ day }) => day > after && day <= until)?.score;

/** Whether a score is better than the baseline by so many percent of it, or more; on whole numbers, so exactly. */
export const isBetterBy = (percent: number, { instrument, baseline }: Judged, score: number): boolean => {
  const before = problemOf(instrument, baseline);
  return 100 * (before - problemOf(instrument, score)) >= percent * before;
};

/** Distance of a score from the best one. */
const problemOf = (instrument: Instrument, score: number): number =>
  instrument.direction === 'lower-is-better' ? score - instrument.min : upperEnd(instrument) - score;

const rangeOf = (instrument: Instrument): number => upperEnd(instrument) - instrument.min;

const upperEnd = ({ id, max }: Instrument): number => {
  if (max === null) throw new Error(`a percent rule needs a scale with two ends here: ${id}`);
  return max;
};
