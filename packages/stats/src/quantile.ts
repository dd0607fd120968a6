import { requireCount } from './counts.ts';
import { sum } from './sum.ts';

/** How many times a value occurs. */
export interface ValueCount {
  readonly value: number;
  readonly count: number;
}

/** How many values lie in a bin [lower, upper). */
export interface BinCount {
  readonly lower: number;
  readonly upper: number;
  readonly count: number;
}

/**
 * **Interpolated quantile** of a histogram of single values, such as 0 to 10 scores: Hyndman and Fan's type 7, which
 * is R's default and Postgres' `percentile_cont`. With the n values in order, numbered from 0:
 *
 *     Q(p) = the value at place p (n - 1), a place between two values on the straight line between them
 *
 * Null when nothing was counted.
 *
 * **When it misleads.** It may fall where no score can lie (7.85 on a whole-number scale). In small groups the outer
 * quantiles are single patients.
 *
 * Source: Hyndman RJ, Fan Y. Sample quantiles in statistical packages. The American Statistician 1996;50:361-365,
 * doi:10.1080/00031305.1996.10473566.
 *
 * @throws {RangeError} if p does not lie in [0, 1], if a count is not a whole number of 0 or more, or if the values do
 * not ascend.
 * @example
 * quantileContinuous(
 *   [
 *     { value: 2, count: 1 },
 *     { value: 4, count: 2 },
 *     { value: 9, count: 1 },
 *   ],
 *   0.9,
 * ); // => 7.5
 * quantileContinuous([], 0.5); // => null
 */
export function quantileContinuous(counts: readonly ValueCount[], p: number): number | null {
  const n = countValues(counts, p);
  if (n === 0) return null;
  const place = p * (n - 1);
  const below = valueAt(counts, Math.floor(place));
  const above = valueAt(counts, Math.ceil(place));
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * **Quantile among the values themselves**: Hyndman and Fan's type 1, the inverse of the distribution function, which
 * is Postgres' `percentile_disc`: the smallest value that at least p n of the n values do not exceed. Null when
 * nothing was counted.
 *
 * **When it misleads.** The median of an even number of values is the lower of the two in the middle, not their mean.
 *
 * Source: Hyndman and Fan 1996, see `quantileContinuous`.
 *
 * @throws {RangeError} if p does not lie in [0, 1], if a count is not a whole number of 0 or more, or if the values do
 * not ascend.
 * @example
 * quantileDiscrete(
 *   [
 *     { value: 2, count: 1 },
 *     { value: 4, count: 2 },
 *     { value: 9, count: 1 },
 *   ],
 *   0.9,
 * ); // => 9
 */
export function quantileDiscrete(counts: readonly ValueCount[], p: number): number | null {
  const n = countValues(counts, p);
  return n === 0 ? null : valueAt(counts, Math.max(Math.ceil(p * n), 1) - 1);
}

/**
 * **Quantile of binned values**, as if the values of a bin were spread evenly over it:
 *
 *     Q(p) = L + (p n - F) / f × w
 *
 * in the first bin, of lower edge L, width w and count f, at whose end p n of the n values are reached; F is the count
 * below it. Null when nothing was counted.
 *
 * **When it misleads.** It is no finer than its bins: scores that heap on round numbers, at the edge of a bin, pull it
 * by up to a bin's width.
 *
 * @throws {RangeError} if p does not lie in [0, 1], if a count is not a whole number of 0 or more, if a bin has no
 * finite width, or if the bins do not ascend without overlap.
 * @example
 * quantileOfBins(
 *   [
 *     { lower: 0, upper: 10, count: 2 },
 *     { lower: 10, upper: 20, count: 8 },
 *   ],
 *   0.5,
 * ); // => 13.75
 */
export function quantileOfBins(bins: readonly BinCount[], p: number): number | null {
  bins.forEach(({ lower, upper }, index) => {
    if (!(lower < upper && Number.isFinite(upper - lower))) throw new RangeError('a bin must have a finite width');
    if ((bins[index - 1]?.upper ?? -Infinity) > lower) throw new RangeError('bins must not overlap');
  });
  const n = countValues(
    bins.map(({ lower, count }) => ({ value: lower, count })),
    p,
  );
  let below = 0;
  for (const { lower, upper, count } of bins) {
    if (count > 0 && below + count >= p * n) return lower + ((p * n - below) / count) * (upper - lower);
    below += count;
  }
  return null;
}

/** How many values there are, once p and the counts are known to be sound. */
function countValues(counts: readonly ValueCount[], p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile is asked for at a share p from 0 to 1; got ${p}`);
  counts.forEach(({ value, count }, index) => {
    requireCount('count', count);
    if (!(value >= (counts[index - 1]?.value ?? -Infinity))) throw new RangeError('values must ascend');
  });
  return sum(counts.map(({ count }) => count));
}

/** The value at a place in the order, numbered from 0. */
function valueAt(counts: readonly ValueCount[], place: number): number {
  let passed = 0;
  for (const { value, count } of counts) {
    passed += count;
    if (place < passed) return value;
  }
  throw new RangeError('there is no such place among the values');
}
