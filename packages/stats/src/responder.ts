import { type Decimal, decimal, isAtLeast, minus, times } from './decimal.ts';

/** A score as it was recorded: a decimal string ('2.1', as Postgres spells NUMERIC) or a number. */
export type Score = string | number;

const NONE = decimal(0);
const HUNDRED = decimal(100);

/**
 * **Percent responder**: has a problem score (0 = no problem) fallen by at least `percent` of its baseline?
 *
 *     100 (baseline - followUp) >= percent × baseline
 *
 * in exact decimal arithmetic, the boundary included and nothing rounded. This is the rule of the SQL, in a second
 * hand: binary floating point says that 3 -> 2.1 is less than 30 %, because 1 - 2.1/3 falls just short of 0.3.
 * Null when it cannot be judged: a score is missing, or the baseline is 0, of which nothing is a share.
 *
 * **When it misleads.** A low baseline makes a large percentage of a small change (1 -> 0 is 100 %): apply a baseline
 * floor, and print it. T-scores, indices and degrees have no zero that means "no problem": take no percentages of them.
 *
 * @throws {RangeError} if a score is negative or not a plain decimal, or if the percent does not lie in (0, 100].
 * @example
 * meetsPercent(3, 2.1, 30); // => true
 * meetsPercent('10', '7.1', 30); // => false
 * meetsPercent(0, 0, 30); // => null
 * meetsPercent(5, null, 30); // => null
 */
export function meetsPercent(baseline: Score | null, followUp: Score | null, percent: number): boolean | null {
  const share = decimal(percent);
  if (share.digits <= 0n || !isAtLeast(HUNDRED, share)) throw new RangeError('percent must be above 0 and at most 100');
  if (baseline === null || followUp === null) return null;
  const before = problemScore(baseline);
  const after = problemScore(followUp);
  if (before.digits === 0n) return null;
  return isAtLeast(times(HUNDRED, minus(before, after)), times(share, before));
}

/**
 * **Points responder**: has a problem score (0 = no problem) fallen by at least so many points, such as the
 * instrument's minimal clinically important difference?
 *
 *     baseline - followUp >= points
 *
 * in exact decimals, the boundary included. Null when a score is missing. With the two scores exchanged it asks the
 * opposite: has it risen by so many points?
 *
 * **When it misleads.** What counts as important depends on the baseline: a patient at 3 of 10 may feel well after a
 * fall that one at 9 would hardly notice.
 *
 * @throws {RangeError} if a score is negative or not a plain decimal, or if the points are not above 0.
 * @example
 * meetsPoints('2.3', '0.3', 2); // => true
 * meetsPoints(7, 5.1, 2); // => false
 */
export function meetsPoints(baseline: Score | null, followUp: Score | null, points: Score): boolean | null {
  const asked = decimal(points);
  if (asked.digits <= 0n) throw new RangeError('points must be above 0');
  if (baseline === null || followUp === null) return null;
  return isAtLeast(minus(problemScore(baseline), problemScore(followUp)), asked);
}

/** @throws {RangeError} if the score is negative: a bounded scale on which higher is better is turned round first. */
function problemScore(score: Score): Decimal {
  const read = decimal(score);
  if (!isAtLeast(read, NONE)) throw new RangeError('a problem score is 0 or more; turn a higher-is-better scale round');
  return read;
}
