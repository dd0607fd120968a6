import { requirePart } from './counts.ts';
import { type Interval, normalCritical } from './interval.ts';
import type { ResponderCounts } from './responder-rates.ts';
import { sum } from './sum.ts';

/** A responder rate in which the courses that were reached also stand for those of their stratum that were not. */
export interface StratifiedRate extends Interval {
  readonly rate: number;
  readonly standardError: number;
  /** the courses that, equally weighted, would say as much (Kish) */
  readonly effectiveN: number;
}

/**
 * **Stratified responder rate** (inverse probability weighting by stratum): each course that was followed up counts
 * for eligible / followed courses of its stratum.
 *
 * With N eligible and m followed in each stratum, p = responders / m, and w = N / m:
 *
 *     rate = Σ N p / Σ N
 *     var  = Σ (N / Σ N)² p (1 - p) / m,   interval rate ± z √var
 *     effective n = (Σ m w)² / Σ m w²
 *
 * Null when a stratum has eligible courses and none followed (collapse it into another first), or when nobody is
 * eligible.
 *
 * **When it misleads.** It mends only that loss which the strata explain: within a stratum, those lost are still taken
 * to respond like those reached. The interval is normal and may pass 0 or 1; in strata of few courses it is too
 * narrow, and a stratum in which all or none responded adds nothing to it.
 *
 * Sources: Little RJA. Post-stratification: a modeler's perspective. Journal of the American Statistical Association
 * 1993;88:1001-1012, doi:10.1080/01621459.1993.10476368. Effective n: Kish L. Survey Sampling. New York: Wiley, 1965.
 *
 * @throws {RangeError} if a count is not a whole number of 0 or more, if more are followed than eligible or more
 * respond than are followed, or if the confidence does not lie between 0 and 1.
 * @example
 * stratifiedRate([
 *   { eligible: 100, followed: 80, responders: 44 },
 *   { eligible: 60, followed: 30, responders: 12 },
 * ])?.rate; // => 0.49375
 * stratifiedRate([
 *   { eligible: 100, followed: 80, responders: 44 },
 *   { eligible: 60, followed: 0, responders: 0 },
 * ]); // => null
 */
export function stratifiedRate(strata: readonly ResponderCounts[], confidence = 0.95): StratifiedRate | null {
  for (const { eligible, followed, responders } of strata) {
    requirePart('followed', followed, 'eligible', eligible);
    requirePart('responders', responders, 'followed', followed);
  }
  const z = normalCritical(confidence);
  const due = strata.filter(({ eligible }) => eligible > 0);
  if (due.length === 0 || due.some(({ followed }) => followed === 0)) return null;
  const total = sum(due.map(({ eligible }) => eligible));
  const parts = due.map(({ eligible, followed, responders }) => {
    const share = eligible / total;
    const p = responders / followed;
    return {
      rate: share * p,
      variance: (share ** 2 * p * (1 - p)) / followed,
      squaredWeights: eligible ** 2 / followed,
    };
  });
  const rate = sum(parts.map((part) => part.rate));
  const standardError = Math.sqrt(sum(parts.map(({ variance }) => variance)));
  return {
    rate,
    standardError,
    lower: rate - z * standardError,
    upper: rate + z * standardError,
    effectiveN: total ** 2 / sum(parts.map(({ squaredWeights }) => squaredWeights)),
  };
}
