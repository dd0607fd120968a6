import { requireCount } from './counts.ts';
import { type Interval, upperProbability } from './interval.ts';
import { binomialCumulative } from './special-functions.ts';

/**
 * **Funnel limits**: between which rates a unit of n courses lies if it differs from the target by chance alone.
 * Exact for the binomial distribution and alike at both ends: a unit lies beyond a limit exactly when the probability
 * of its own result or one further out is below p, 2.5 % for 95 % limits and 0.1 % for 99.8 %.
 *
 *     lower = L(p, n, target),   upper = 1 - L(p, n, 1 - target)
 *     L(p, n, θ) = (r - a) / n,   r the smallest with P(R <= r) >= p,
 *                                 a = (P(R <= r) - p) / (P(R <= r) - P(R <= r - 1))
 *
 * The limits are not clipped: one below 0 or above 1 says that no result that far out would be surprising, and is
 * drawn at the edge. Null for a unit without courses.
 *
 * **When it misleads.** Units also differ in whom they treat: standardise first. If most units lie outside, the limits
 * are too narrow for the data (see `overdispersion`). Looking at 20 units, expect one beyond 95 %. A funnel is not a
 * ranking.
 *
 * Source: Spiegelhalter DJ. Funnel plots for comparing institutional performance. Statistics in Medicine
 * 2005;24:1185-1202, doi:10.1002/sim.1970, whose interpolation L this is; used there at both ends, it flags units above
 * the target too readily.
 *
 * @throws {RangeError} if the target does not lie in [0, 1], if n is not a whole number of 0 or more, or if the
 * confidence does not lie between 0 and 1.
 * @example
 * funnelLimits(0.468439, 50); // => { lower: 0.32107, upper: 0.61739 }
 * funnelLimits(0.468439, 50, 0.998); // => { lower: 0.243756, upper: 0.69664 }
 */
export function funnelLimits(target: number, n: number, confidence = 0.95): Interval | null {
  requireTarget(target);
  requireCount('n', n);
  const p = 1 - upperProbability(confidence);
  if (n === 0) return null;
  return { lower: binomialLimit(p, n, target), upper: 1 - binomialLimit(p, n, 1 - target) };
}

/** @throws {RangeError} unless the target is a share. */
export function requireTarget(target: number): void {
  if (!(target >= 0 && target <= 1)) throw new RangeError('the target is a rate from 0 to 1');
}

/** L(p, n, theta): the rate below which a result is less probable than p, interpolated between two counts. */
export function binomialLimit(p: number, n: number, theta: number): number {
  const r = smallestReaching(p, n, theta);
  const reached = binomialCumulative(r, n, theta);
  const overshoot = (reached - p) / (reached - binomialCumulative(r - 1, n, theta));
  return (r - overshoot) / n;
}

/** The smallest r with P(R <= r) >= p, by halving. */
function smallestReaching(p: number, n: number, theta: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCumulative(middle, n, theta) >= p) high = middle;
    else low = middle + 1;
  }
  return low;
}
