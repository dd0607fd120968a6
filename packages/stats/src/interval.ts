import { normalQuantile, studentQuantile } from './special-functions.ts';

/** A confidence interval, in the unit of its estimate. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The standard normal z that a two-sided interval of this confidence reaches to: 1.959964 for 0.95. */
export function normalCritical(confidence: number): number {
  return normalQuantile(upperProbability(confidence));
}

/** The Student t that such an interval of a mean reaches to: 2.200985 for 0.95 and 11 degrees of freedom. */
export function studentCritical(confidence: number, degreesOfFreedom: number): number {
  return studentQuantile(upperProbability(confidence), degreesOfFreedom);
}

/**
 * The probability at and below the upper end of a two-sided interval: 0.975 for 0.95.
 * @throws {RangeError} if the confidence does not lie between 0 and 1, both excluded.
 */
export function upperProbability(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence is a share between 0 and 1 such as 0.95; got ${confidence}`);
  }
  return (1 + confidence) / 2;
}
