import type { Interval } from './interval.ts';
import { wilson } from './wilson.ts';

/** Successes out of n trials. */
export interface Trials {
  readonly successes: number;
  readonly n: number;
}

/** A difference of two proportions, from -1 to 1, with its interval. */
export interface Difference extends Interval {
  readonly difference: number;
}

/**
 * **Newcombe's hybrid score interval** (his method 10) for the difference of two independent proportions, p1 - p2,
 * built from the Wilson interval (l, u) of each:
 *
 *     lower = p1 - p2 - √((p1 - l1)² + (u2 - p2)²)
 *     upper = p1 - p2 + √((u1 - p1)² + (p2 - l2)²)
 *
 * Null when either side has no trials.
 *
 * **When it misleads.** The two groups must not share patients: before against after in the same patients, or the two
 * knees of one, need a paired method. And a difference between groups that chose their treatment is not its effect.
 *
 * Source: Newcombe RG. Interval estimation for the difference between independent proportions: comparison of eleven
 * methods. Statistics in Medicine 1998;17:873-890,
 * doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
 *
 * @throws {RangeError} if a count is not a whole number of 0 or more, if there are more successes than trials, or if
 * the confidence does not lie between 0 and 1.
 * @example
 * newcombe(
 *   { successes: 56, n: 70 },
 *   { successes: 48, n: 80 },
 * ); // => { difference: 0.2, lower: 0.052431, upper: 0.333873 }
 */
export function newcombe(first: Trials, second: Trials, confidence = 0.95): Difference | null {
  const one = wilson(first.successes, first.n, confidence);
  const two = wilson(second.successes, second.n, confidence);
  if (one === null || two === null) return null;
  const p1 = first.successes / first.n;
  const p2 = second.successes / second.n;
  return {
    difference: p1 - p2,
    lower: p1 - p2 - Math.hypot(p1 - one.lower, two.upper - p2),
    upper: p1 - p2 + Math.hypot(one.upper - p1, p2 - two.lower),
  };
}
