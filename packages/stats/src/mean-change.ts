import { studentCritical } from './interval.ts';
import { type Moments, standardDeviation } from './moments.ts';

/** In the unit of the instrument. */
export interface MeanChange {
  /** null when n is 0 */
  readonly mean: number | null;
  /** standard deviation of the changes; null below two changes, as is the interval */
  readonly sd: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * **Mean change** with Student's t interval, from the moments of the changes (one change a course: baseline minus
 * follow-up on a problem score, so that improvement is above 0).
 *
 *     mean ± t(n - 1) s / √n,   s² = m2 / (n - 1)
 *
 * **When it misleads.** A mean hides that some got better and some worse: show the spread beside it. Those with high
 * scores at baseline fall of themselves (regression to the mean), so a mean change without a comparison is not an
 * effect. Below about 15 courses the interval leans on changes being near normal.
 *
 * Source: Student. The probable error of a mean. Biometrika 1908;6:1-25, doi:10.1093/biomet/6.1.1.
 *
 * @throws {RangeError} if these are no moments, or if the confidence does not lie between 0 and 1.
 * @example
 * meanChange(moments([4, 2, 0, 3, 5])); // => { mean: 2.8, sd: 1.923538, lower: 0.411612, upper: 5.188388 }
 * meanChange(moments([4])); // => { mean: 4, sd: null, lower: null, upper: null }
 */
export function meanChange(changes: Moments, confidence = 0.95): MeanChange {
  const { n } = changes;
  const mean = n === 0 ? null : changes.mean;
  const sd = standardDeviation(changes);
  const t = studentCritical(confidence, Math.max(n - 1, 1));
  if (mean === null || sd === null) return { mean, sd: null, lower: null, upper: null };
  const half = (t * sd) / Math.sqrt(n);
  return { mean, sd, lower: mean - half, upper: mean + half };
}
