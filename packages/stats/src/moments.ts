import { requireCount } from './counts.ts';
import type { ValueCount } from './quantile.ts';
import { sum } from './sum.ts';

/** How many values there are, where they lie and how far they spread: enough for a mean, an sd and an interval. */
export interface Moments {
  readonly n: number;
  /** in the unit of the values; no values have no mean */
  readonly mean: number | null;
  /** the sum of squared deviations from the mean; 0 when n is 0 or 1 */
  readonly m2: number;
}

const NOTHING: Moments = { n: 0, mean: null, m2: 0 };

/**
 * **Moments** of a list of values, in two passes: first the mean, then the squared deviations from it, so that a
 * small spread about a large mean loses no digits.
 *
 * @throws {RangeError} if a value is not a finite number.
 * @example
 * moments([2, 4, 6]); // => { n: 3, mean: 4, m2: 8 }
 * moments([]); // => { n: 0, mean: null, m2: 0 }
 */
export function moments(values: readonly number[]): Moments {
  if (!values.every(Number.isFinite)) throw new RangeError('values must be finite numbers');
  const n = values.length;
  if (n === 0) return NOTHING;
  const mean = sum(values) / n;
  return { n, mean, m2: sum(values.map((value) => (value - mean) ** 2)) };
}

/**
 * **Combined moments**: the moments of all values together, from the moments of disjoint parts (clinics, months),
 * without going back to the values.
 *
 *     mean = mean_a + (mean_b - mean_a) n_b / n
 *     m2   = m2_a + m2_b + (mean_b - mean_a)² n_a n_b / n
 *
 * No large squares are subtracted from one another, so nothing cancels.
 *
 * **When it misleads.** Parts that share a patient are counted twice. And one mean over clinics that differ describes
 * none of them.
 *
 * Source: Chan TF, Golub GH, LeVeque RJ. Updating formulae and a pairwise algorithm for computing sample variances.
 * Stanford University, STAN-CS-79-773, 1979.
 *
 * @throws {RangeError} if a part is not a set of moments.
 * @example
 * combineMoments([moments([2, 4]), moments([6])]); // => { n: 3, mean: 4, m2: 8 }
 */
export function combineMoments(parts: readonly Moments[]): Moments {
  return parts.reduce(combinePair, NOTHING);
}

/**
 * **Moments of a histogram**: of values that each occur so many times, such as 0 to 10 scores, or the midpoints of
 * bins (then the spread within the bins is lost, and the mean is off by as much as the values lean to one side of
 * their bin).
 *
 * @throws {RangeError} if a value is not a finite number or a count is not a whole number of 0 or more.
 * @example
 * momentsOfCounts([{ value: 2, count: 1 }, { value: 5, count: 2 }]); // => { n: 3, mean: 4, m2: 6 }
 */
export function momentsOfCounts(counts: readonly ValueCount[]): Moments {
  return combineMoments(counts.map(({ value, count }) => ({ n: count, mean: value, m2: 0 })));
}

/**
 * **Moments from a printed summary**: n, mean and standard deviation (divisor n - 1), as trial reports give them.
 * Where a report gives a standard error, sd = se √n.
 *
 * @throws {RangeError} if n is below 2 (then no sd exists), the mean is not finite or the sd is negative.
 * @example
 * momentsFromSummary(30, 15.3, 19.17); // => { n: 30, mean: 15.3, m2: 10657.1781 }
 */
export function momentsFromSummary(n: number, mean: number, sd: number): Moments {
  if (!(n >= 2)) throw new RangeError('a summary with a standard deviation needs n of 2 or more');
  if (!(sd >= 0)) throw new RangeError('sd must be 0 or more');
  return requireMoments({ n, mean, m2: sd ** 2 * (n - 1) });
}

/**
 * **Standard deviation** with divisor n - 1, in the unit of the values; null below two values.
 *
 * @throws {RangeError} if these are no moments.
 * @example
 * standardDeviation(moments([2, 4, 6])); // => 2
 * standardDeviation(moments([2])); // => null
 */
export function standardDeviation(moments: Moments): number | null {
  const { n, m2 } = requireMoments(moments);
  return n < 2 ? null : Math.sqrt(m2 / (n - 1));
}

function combinePair(a: Moments, b: Moments): Moments {
  requireMoments(b);
  if (b.n === 0 || b.mean === null) return a;
  if (a.n === 0 || a.mean === null) return b;
  const n = a.n + b.n;
  const apart = b.mean - a.mean;
  return { n, mean: a.mean + (apart * b.n) / n, m2: a.m2 + b.m2 + (apart ** 2 * a.n * b.n) / n };
}

/** @throws {RangeError} unless n is a count, n values have a finite mean, and m2 is finite and not negative. */
function requireMoments(moments: Moments): Moments {
  const { n, mean, m2 } = moments;
  requireCount('n', n);
  if (n > 0 && !Number.isFinite(mean)) throw new RangeError('the mean must be a finite number when n is above 0');
  if (!(m2 >= 0 && m2 < Infinity)) throw new RangeError('m2, a sum of squares, must be 0 or more');
  return moments;
}
