import { type Interval, normalCritical } from './interval.ts';
import { type Moments, standardDeviation } from './moments.ts';
import { lnGamma } from './special-functions.ts';

/** Mean changes without a unit, each in standard deviations of another kind: always say which. */
export interface EffectSizesWithin {
  /** standardised response mean: in sds of the change */
  readonly srm: number | null;
  /** effect size: in sds of the baseline */
  readonly es: number | null;
  /** d_av: in the root of the mean of both variances, at baseline and at follow-up */
  readonly dAv: number | null;
}

/** The standardised difference between two groups, with the interval of g. */
export interface EffectSizeBetween extends Interval {
  /** Cohen's d, in pooled sds */
  readonly d: number;
  /** Hedges' g: d without its upward bias in small groups */
  readonly g: number;
  readonly varianceOfG: number;
}

/**
 * **Standardised response mean** (SRM): the mean change in standard deviations of the change itself. Null where fewer
 * than two courses, or no spread, leave nothing to divide by.
 *
 *     SRM = mean change / s(change)
 *
 * **When it misleads.** It says how consistent a change is, not how large it is to patients, and without a comparison
 * group it holds regression to the mean and natural recovery too.
 *
 * Source: Liang MH, Fossel AH, Larson MG. Medical Care 1990;28:632-642.
 *
 * @throws {RangeError} if these are no moments.
 * @example
 * standardisedResponseMean(moments([3, 1, 5])); // => 1.5
 * standardisedResponseMean(moments([2, 2])); // => null
 */
export function standardisedResponseMean(change: Moments): number | null {
  return inUnitsOf(standardDeviation(change), change.mean);
}

/**
 * **Effect sizes within one group**, from the moments of the same courses at baseline, at follow-up, and of their
 * changes (signed so that improvement is above 0).
 *
 *     SRM  = mean change / s(change)
 *     ES   = mean change / s(baseline)
 *     d_av = mean change / √((s(baseline)² + s(follow-up)²) / 2)
 *
 * Null where fewer than two courses, or no spread, leave nothing to divide by. Multiply by `hedgesJ(n - 1)` to take
 * out the bias of small samples.
 *
 * **When it misleads.** The three differ by half as much again on the same data, and none of them is "Cohen's d" of a
 * trial: without a comparison group they hold regression to the mean and natural recovery too. ES grows as the
 * baseline becomes more alike, which an entry rule such as "pain of 4 or more" brings about.
 *
 * Sources: SRM: Liang MH, Fossel AH, Larson MG. Medical Care 1990;28:632-642. ES: Kazis LE, Anderson JJ, Meenan RF.
 * Medical Care 1989;27:S178-S189. d_av: Lakens D. Frontiers in Psychology 2013;4:863, doi:10.3389/fpsyg.2013.00863.
 *
 * @throws {RangeError} if these are no moments, or if the three do not count the same courses.
 * @example
 * effectSizesWithin({
 *   baseline: moments([7, 5, 8]),
 *   followUp: moments([4, 4, 3]),
 *   change: moments([3, 1, 5]),
 * }); // => { srm: 1.5, es: 1.963961, dAv: 2.598076 }
 */
export function effectSizesWithin(of: {
  readonly baseline: Moments;
  readonly followUp: Moments;
  readonly change: Moments;
}): EffectSizesWithin {
  const { baseline, followUp, change } = of;
  if (baseline.n !== change.n || followUp.n !== change.n) {
    throw new RangeError('baseline, follow-up and change must count the same courses');
  }
  const sdBaseline = standardDeviation(baseline);
  const sdFollowUp = standardDeviation(followUp);
  const sdAverage =
    sdBaseline === null || sdFollowUp === null ? null : Math.sqrt((sdBaseline ** 2 + sdFollowUp ** 2) / 2);
  return {
    srm: standardisedResponseMean(change),
    es: inUnitsOf(sdBaseline, change.mean),
    dAv: inUnitsOf(sdAverage, change.mean),
  };
}

/**
 * **Effect size between two independent groups**: the first mean minus the second, in pooled standard deviations.
 *
 *     d = (mean1 - mean2) / s,   s² = (m2_1 + m2_2) / (n1 + n2 - 2)
 *     g = J(n1 + n2 - 2) d
 *     var g = (n1 + n2) / (n1 n2) + g² / (2 (n1 + n2)),   interval g ± z √(var g)
 *
 * Null when a group has fewer than two courses, or when nothing varies.
 *
 * **When it misleads.** Groups that were not randomised differ in more than their treatment. The interval is a normal
 * approximation: with fewer than about 10 a group it is a rough guide.
 *
 * Source: Hedges LV. Distribution theory for Glass's estimator of effect size and related estimators. Journal of
 * Educational Statistics 1981;6:107-128, doi:10.3102/10769986006002107.
 *
 * @throws {RangeError} if these are no moments, or if the confidence does not lie between 0 and 1.
 * @example
 * effectSizeBetween(moments([4, 5, 3, 2]), moments([1, 2, 0, 3]))?.g; // => 1.345671
 */
export function effectSizeBetween(first: Moments, second: Moments, confidence = 0.95): EffectSizeBetween | null {
  const z = normalCritical(confidence);
  if (standardDeviation(first) === null || standardDeviation(second) === null) return null;
  if (first.mean === null || second.mean === null) return null;
  const n = first.n + second.n;
  const pooled = Math.sqrt((first.m2 + second.m2) / (n - 2));
  if (pooled === 0) return null;
  const d = (first.mean - second.mean) / pooled;
  const g = hedgesJ(n - 2) * d;
  const varianceOfG = n / (first.n * second.n) + g ** 2 / (2 * n);
  const half = z * Math.sqrt(varianceOfG);
  return { d, g, varianceOfG, lower: g - half, upper: g + half };
}

/**
 * **Hedges' correction J**: what a standardised mean of few values must be multiplied by to be right on average.
 *
 *     J = Γ(df/2) / (√(df/2) Γ((df - 1)/2))
 *
 * Close to `1 - 3 / (4 df - 1)`, which many papers print instead; `hedgesJApproximation` gives that one.
 *
 * **When it misleads.** It mends the bias of small samples only, not that of the sample chosen.
 *
 * Source: Hedges 1981, see `effectSizeBetween`.
 *
 * @throws {RangeError} if df, the degrees of freedom, is not a whole number of 2 or more.
 * @example
 * hedgesJ(11); // => 0.92996
 */
export function hedgesJ(df: number): number {
  requireDegrees(df);
  return Math.exp(lnGamma(df / 2) - Math.log(df / 2) / 2 - lnGamma((df - 1) / 2));
}

/**
 * **Hedges' correction, approximated** as `1 - 3 / (4 df - 1)`: for comparing with papers that used it. It strays from
 * `hedgesJ` by 0.0003 at 11 degrees of freedom and by 0.007 at 2, so it misleads only in very small groups.
 *
 * Source: Hedges 1981, see `effectSizeBetween`.
 *
 * @throws {RangeError} if df, the degrees of freedom, is not a whole number of 2 or more.
 * @example
 * hedgesJApproximation(11); // => 0.930233
 */
export function hedgesJApproximation(df: number): number {
  requireDegrees(df);
  return 1 - 3 / (4 * df - 1);
}

function requireDegrees(df: number): void {
  if (!Number.isSafeInteger(df) || df < 2)
    throw new RangeError('degrees of freedom must be a whole number of 2 or more');
}

function inUnitsOf(sd: number | null, mean: number | null): number | null {
  return mean === null || sd === null || sd === 0 ? null : mean / sd;
}
