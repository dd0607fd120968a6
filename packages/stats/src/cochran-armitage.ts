import { requirePart } from './counts.ts';
import { normalTwoSidedTail } from './special-functions.ts';
import { sum } from './sum.ts';

/** One group on an ordered scale: its place there, and the responders among its n. */
export interface ScoredGroup {
  /** the number of sessions, or the mean number in an open band such as "6+" */
  readonly score: number;
  readonly responders: number;
  readonly n: number;
}

/** A test for trend; z is above 0 when the proportion rises with the score. */
export interface Trend {
  /** T: how far the responders lie towards the high scores */
  readonly t: number;
  readonly variance: number;
  readonly z: number;
  /** two-sided */
  readonly pValue: number;
}

/**
 * **Cochran-Armitage test for trend** in proportions over ordered groups, without a continuity correction.
 *
 * With p the proportion of all groups together, N their size and s̄ = Σ n s / N the mean score:
 *
 *     T = Σ s (x - n p),   var T = p (1 - p) Σ n (s - s̄)²,   z = T / √var T
 *
 * (divisor N, as R's `prop.trend.test`; z² is its chi-squared on 1 degree of freedom). Null when there can be no
 * trend: a single score, or everyone or nobody responding.
 *
 * **When it misleads.** Over the number of sessions received it finds a trend that no session made: early responders
 * stop, so low numbers look good and the highest looks bad. It belongs in files and expert views, with that said. And
 * it sees straight lines only: a rise followed by a fall may come out as nothing.
 *
 * Sources: Cochran WG. Biometrics 1954;10:417-451, doi:10.2307/3001616. Armitage P. Tests for linear trends in
 * proportions and frequencies. Biometrics 1955;11:375-386, doi:10.2307/3001775.
 *
 * @throws {RangeError} if a count is not a whole number of 0 or more, if a group has more responders than members, or
 * if a score is not a finite number.
 * @example
 * cochranArmitage([
 *   { score: 1, responders: 5, n: 20 },
 *   { score: 2.5, responders: 9, n: 20 },
 *   { score: 5, responders: 11, n: 20 },
 * ]); // => { t: 11.666667, variance: 39.699074, z: 1.85164, pValue: 0.064078 }
 */
export function cochranArmitage(groups: readonly ScoredGroup[]): Trend | null {
  for (const { score, responders, n } of groups) {
    requirePart('responders', responders, 'n', n);
    if (!Number.isFinite(score)) throw new RangeError('a score must be a finite number');
  }
  const filled = groups.filter(({ n }) => n > 0);
  const total = sum(filled.map(({ n }) => n));
  const p = sum(filled.map(({ responders }) => responders)) / total;
  // Asked before the variance is computed: rounding would leave it a hair above 0.
  if (new Set(filled.map(({ score }) => score)).size < 2 || p === 0 || p === 1) return null;
  const meanScore = sum(filled.map(({ score, n }) => n * score)) / total;
  const t = sum(filled.map(({ score, responders, n }) => (score - meanScore) * (responders - n * p)));
  const variance = p * (1 - p) * sum(filled.map(({ score, n }) => n * (score - meanScore) ** 2));
  const z = t / Math.sqrt(variance);
  return { t, variance, z, pValue: normalTwoSidedTail(z) };
}
