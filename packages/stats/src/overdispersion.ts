import { requireCount, requirePart } from './counts.ts';
import { requireTarget } from './funnel.ts';
import { type Interval, normalCritical } from './interval.ts';
import { quantileContinuous } from './quantile.ts';
import { chiSquaredTail } from './special-functions.ts';
import { sum } from './sum.ts';

/** One unit of a funnel, such as a clinic, with at least one course. */
export interface Unit {
  readonly responders: number;
  readonly n: number;
}

/** How much more the units differ than chance and their sizes make them differ. */
export interface Overdispersion {
  /** the rate of all units together */
  readonly target: number;
  /** each unit's distance from the target in binomial standard errors */
  readonly z: readonly number[];
  /** z with the outer tenth at each end drawn in */
  readonly zWinsorised: readonly number[];
  /** the mean of zWinsorised²: about 1 when only chance is at work */
  readonly phi: number;
  /** of phi as large as this by chance alone: k phi on k degrees of freedom */
  readonly pValue: number;
  /** the variance between units that explains phi; 0 when there is none to explain */
  readonly tauSquared: number;
  /** whether funnel limits should be widened; 'too-few-units' means that k below 10 cannot tell */
  readonly verdict: 'too-few-units' | 'not-overdispersed' | 'overdispersed';
}

const FEWEST_UNITS = 10;
const SIGNIFICANT = 0.05;
const WINSORISED_SHARE = 0.1;

/**
 * **Overdispersion** of units about their common rate, robust against a few that stand out.
 *
 * With θ the common rate, y and n each unit's rate and size, k units, and w = n / (θ (1 - θ)):
 *
 *     z   = (y - θ) √w, drawn in to its 10 % and 90 % quantiles (type 7)
 *     phi = Σ z² / k,   k phi ~ chi-squared on k degrees of freedom
 *     τ²  = (k phi - (k - 1)) / (Σ w - Σ w² / Σ w)
 *
 * Limits are widened only if k >= 10 and p < 0.05 (so phi is above 1). Null when nothing can vary: no unit, or a common rate of
 * 0 or 1.
 *
 * **When it misleads.** It says that units differ, not why: case mix, follow-up and recording all inflate it. Widened
 * limits accept those differences as normal: they hide as well as protect.
 *
 * Source: Spiegelhalter DJ. Handling over-dispersion of performance indicators. Quality and Safety in Health Care
 * 2005;14:347-351, doi:10.1136/qshc.2005.013755.
 *
 * @throws {RangeError} if a count is not a whole number, if a unit has no course, or more responders than courses.
 * @example
 * overdispersion([
 *   { responders: 18, n: 40 },
 *   { responders: 31, n: 48 },
 * ])?.verdict; // => 'too-few-units'
 * overdispersion([]); // => null
 */
export function overdispersion(units: readonly Unit[]): Overdispersion | null {
  for (const { responders, n } of units) {
    requirePart('responders', responders, 'n', n);
    if (n === 0) throw new RangeError('a unit without courses has no place in a funnel');
  }
  const k = units.length;
  if (k === 0) return null;
  const target = sum(units.map(({ responders }) => responders)) / sum(units.map(({ n }) => n));
  if (target === 0 || target === 1) return null;
  const weights = units.map(({ n }) => n / (target * (1 - target)));
  const z = units.map(({ responders, n }) => (responders / n - target) / binomialError(target, n));
  const zWinsorised = winsorise(z);
  const phi = sum(squares(zWinsorised)) / k;
  const pValue = chiSquaredTail(k * phi, k);
  const excess = (k * phi - (k - 1)) / (sum(weights) - sum(squares(weights)) / sum(weights));
  const widen = pValue < SIGNIFICANT;
  return {
    target,
    z,
    zWinsorised,
    phi,
    pValue,
    tauSquared: k === 1 ? 0 : Math.max(0, excess),
    verdict: k < FEWEST_UNITS ? 'too-few-units' : widen ? 'overdispersed' : 'not-overdispersed',
  };
}

/**
 * **Widened funnel limits**, where `overdispersion` calls for them, in one of two ways:
 *
 *     additive          θ ± z √(θ (1 - θ) / n + τ²)     units differ by τ, however large they are
 *     multiplicative    θ ± z √(phi θ (1 - θ) / n)      all limits wider by one factor
 *
 * Normal limits, not clipped to 0 and 1. Without widening (τ² = 0) they are the normal limits of a plain funnel.
 *
 * **When it misleads.** Multiplicative limits still close in on the target for large units, which real differences
 * between units do not; prefer the additive ones. For small n, use neither unwidened: see `funnelLimits`.
 *
 * Source: Spiegelhalter 2005, see `overdispersion`.
 *
 * @throws {RangeError} if the target does not lie in [0, 1], if n is not a whole number of 0 or more, if τ² or phi is
 * negative, or if the confidence does not lie between 0 and 1.
 * @example
 * widenedLimits(0.513514, 40, { tauSquared: 0.028653 }); // => { lower: 0.147371, upper: 0.879657 }
 * widenedLimits(0.513514, 40, { phi: 6.581956 }); // => { lower: 0.116133, upper: 0.910895 }
 */
export function widenedLimits(
  target: number,
  n: number,
  by: { readonly tauSquared: number } | { readonly phi: number },
  confidence = 0.95,
): Interval | null {
  requireTarget(target);
  requireCount('n', n);
  const z = normalCritical(confidence);
  if (n === 0) return null;
  const error = binomialError(target, n);
  const half = z * ('phi' in by ? Math.sqrt(by.phi) * error : Math.hypot(error, Math.sqrt(by.tauSquared)));
  if (Number.isNaN(half)) throw new RangeError('tauSquared and phi must be 0 or more');
  return { lower: target - half, upper: target + half };
}

function binomialError(theta: number, n: number): number {
  return Math.sqrt((theta * (1 - theta)) / n);
}

function winsorise(values: readonly number[]): number[] {
  const counts = values.toSorted((a, b) => a - b).map((value) => ({ value, count: 1 }));
  const low = quantileContinuous(counts, WINSORISED_SHARE) ?? -Infinity;
  const high = quantileContinuous(counts, 1 - WINSORISED_SHARE) ?? Infinity;
  return values.map((value) => Math.min(Math.max(value, low), high));
}

function squares(values: readonly number[]): number[] {
  return values.map((value) => value ** 2);
}
