import { requirePart } from './counts.ts';
import { type Interval, normalCritical } from './interval.ts';
import { sum } from './sum.ts';

/** One stratum: what the unit saw there, and what the reference saw there. */
export interface Stratum {
  readonly responders: number;
  readonly n: number;
  readonly referenceResponders: number;
  readonly referenceN: number;
}

/** Observed against expected. */
export interface Standardised {
  readonly observed: number;
  /** responders that the unit would have if each stratum responded as in the reference */
  readonly expected: number;
  /** observed / expected */
  readonly ratio: number;
  readonly ratioInterval: Interval;
  /** ratio times the reference's overall rate, at most 1 */
  readonly standardisedRate: number;
  readonly referenceRate: number;
  /** of the observed number, if the unit were as the reference */
  readonly variance: number;
  /** (observed - expected) / √variance */
  readonly z: number;
}

/**
 * **Indirect standardisation**: would the reference, with this unit's mix of patients, have done as well?
 *
 * With, in each stratum, n courses of the unit and the reference's rate p:
 *
 *     O = Σ responders,   E = Σ n p,   var O = Σ n p (1 - p)
 *     O / E ± z √(var O) / E,   standardised rate = min(1, O / E × overall reference rate)
 *
 * The variance is binomial: responders are not rare, and Poisson intervals (exact or Byar's) would be too wide. The
 * reference's rates are taken as known. Null when there is nothing to set against: the reference lacks a stratum of the
 * unit, or there all or none responded in every one (variance 0).
 *
 * **When it misleads.** It mends only what the strata hold, and the strata may hold only what was known before the
 * first session: the number of sessions received is an outcome. Reference strata under about 20 courses are too
 * unsteady to be taken as known: collapse them first. Two units' ratios are not comparable with each other, each being
 * weighted by its own mix.
 *
 * Source: Breslow NE, Day NE. Statistical Methods in Cancer Research, volume II: The Design and Analysis of Cohort
 * Studies. Lyon: IARC, 1987.
 *
 * @throws {RangeError} if a count is not a whole number of 0 or more, if there are more responders than courses, or if
 * the confidence does not lie between 0 and 1.
 * @example
 * indirectStandardisation([
 *   { responders: 9, n: 12, referenceResponders: 130, referenceN: 200 },
 *   { responders: 12, n: 20, referenceResponders: 80, referenceN: 160 },
 * ])?.ratio; // => 1.179775
 */
export function indirectStandardisation(strata: readonly Stratum[], confidence = 0.95): Standardised | null {
  const criticalZ = normalCritical(confidence);
  for (const { responders, n, referenceResponders, referenceN } of strata) {
    requirePart('responders', responders, 'n', n);
    requirePart('referenceResponders', referenceResponders, 'referenceN', referenceN);
  }
  const own = strata.filter(({ n }) => n > 0);
  if (own.some(({ referenceN }) => referenceN === 0)) return null;
  const parts = own.map(({ n, referenceResponders, referenceN }) => ({ n, p: referenceResponders / referenceN }));
  const observed = sum(own.map(({ responders }) => responders));
  const expected = sum(parts.map(({ n, p }) => n * p));
  const variance = sum(parts.map(({ n, p }) => n * p * (1 - p)));
  if (variance === 0) return null;
  const referenceRate =
    sum(strata.map(({ referenceResponders }) => referenceResponders)) / sum(strata.map(({ referenceN }) => referenceN));
  const ratio = observed / expected;
  const half = (criticalZ * Math.sqrt(variance)) / expected;
  return {
    observed,
    expected,
    ratio,
    ratioInterval: { lower: ratio - half, upper: ratio + half },
    standardisedRate: Math.min(1, ratio * referenceRate),
    referenceRate,
    variance,
    z: (observed - expected) / Math.sqrt(variance),
  };
}
