import { requirePart } from './counts.ts';
import { type Interval, upperProbability } from './interval.ts';
import { betaQuantile } from './special-functions.ts';

/**
 * **Clopper and Pearson's exact interval** of a proportion: it covers the true proportion at least as often as its
 * confidence says, for every p. The interval of adverse events, where too narrow would be too kind.
 *
 * With x = successes and a = 1 - confidence:
 *
 *     lower = Beta(a/2; x, n - x + 1)        exactly 0 when x = 0
 *     upper = Beta(1 - a/2; x + 1, n - x)    exactly 1 when x = n
 *
 * Without trials there is no interval: null.
 *
 * **When it misleads.** It is wider than it need be, most of all for few trials: compare rates of response by
 * `wilson`. No event among n is not "safe": the upper end is then about 3.7 / n.
 *
 * Source: Clopper CJ, Pearson ES. The use of confidence or fiducial limits illustrated in the case of the binomial.
 * Biometrika 1934;26:404-413, doi:10.1093/biomet/26.4.404.
 *
 * @throws {RangeError} if a count is not a whole number of 0 or more, if there are more successes than trials, or if
 * the confidence does not lie between 0 and 1.
 * @example
 * clopperPearson(0, 10); // => { lower: 0, upper: 0.308497 }
 * clopperPearson(32, 38); // => { lower: 0.687466, upper: 0.93977 }
 */
export function clopperPearson(successes: number, n: number, confidence = 0.95): Interval | null {
  requirePart('successes', successes, 'n', n);
  const p = upperProbability(confidence);
  if (n === 0) return null;
  return {
    lower: successes === 0 ? 0 : betaQuantile(1 - p, successes, n - successes + 1),
    upper: successes === n ? 1 : betaQuantile(p, successes + 1, n - successes),
  };
}
