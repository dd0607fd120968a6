import type { Interval } from './interval.ts';

/** An estimate with its own interval, and how much it weighs in a sum; below 0 it is taken away. */
export interface Weighted extends Interval {
  readonly value: number;
  readonly weight: number;
}

/** A sum of estimates with its interval. */
export interface WeightedSum extends Interval {
  readonly value: number;
}

/**
 * **An interval for a sum of estimates from the interval of each** (MOVER, the method of variance estimates recovery), where
 * their variances are not known but their limits are. With weights w, values v and limits l and u, each turned round where
 * its weight is below 0:
 *
 *     lower = Σ w v - √(Σ (w v - w l)²)
 *     upper = Σ w v + √(Σ (w u - w v)²)
 *
 * Of one estimate it is that estimate's own interval; of two Wilson intervals with weights 1 and -1 it is Newcombe's. Null
 * without estimates.
 *
 * **When it misleads.** The estimates have to be independent. Shares of the same courses in several classes are not: one more
 * course in the first is one less in another, and the interval of their sum comes out wider than it is.
 *
 * Source: Zou GY, Donner A. Construction of confidence limits about effect measures: a general approach. Statistics in
 * Medicine 2008;27:1693-1702, doi:10.1002/sim.3095.
 *
 * @example
 * weightedSum([
 *   { value: 0.5, lower: 0.47, upper: 0.56, weight: 1 },
 *   { value: 0.3, lower: 0.22, upper: 0.34, weight: -1 },
 * ]); // => { value: 0.2, lower: 0.15, upper: 0.3 }
 */
export function weightedSum(estimates: readonly Weighted[]): WeightedSum | null {
  if (estimates.length === 0) return null;
  const ends = estimates.map(({ value, lower, upper, weight }) => ({
    middle: weight * value,
    below: weight * (value - (weight < 0 ? upper : lower)),
    above: weight * ((weight < 0 ? lower : upper) - value),
  }));
  const value = ends.reduce((sum, { middle }) => sum + middle, 0);
  return {
    value,
    lower: value - Math.hypot(...ends.map(({ below }) => below)),
    upper: value + Math.hypot(...ends.map(({ above }) => above)),
  };
}
