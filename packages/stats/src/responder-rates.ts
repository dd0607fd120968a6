import { requirePart } from './counts.ts';
import type { Interval } from './interval.ts';
import { wilson } from './wilson.ts';

/** Courses counted at one horizon: those due, those of them with a follow-up score, those of them that responded. */
export interface ResponderCounts {
  readonly eligible: number;
  readonly followed: number;
  readonly responders: number;
}

/** Shares from 0 to 1; null where the denominator is 0. */
export interface ResponderRates {
  /** followed / eligible */
  readonly followUpRate: number | null;
  /** responders / followed: of those that were reached */
  readonly rate: number | null;
  readonly rateInterval: Interval | null;
  /** responders / eligible: as if nobody lost had responded, hence also the worst case */
  readonly rateNri: number | null;
  readonly rateNriInterval: Interval | null;
  /** (responders + lost) / eligible: as if everybody lost had responded */
  readonly rateBest: number | null;
}

/**
 * **Responder rates under missing follow-up**: what was seen, and how far the courses that were not seen could move it.
 *
 * With N eligible, m followed and x responders:
 *
 *     follow-up rate              m / N
 *     complete case               x / m          with Wilson's interval
 *     non-responder imputation    x / N          with Wilson's interval
 *     best case                   (x + N - m) / N
 *
 * **When it misleads.** The complete-case rate is the rate of all only if those lost respond as often as those
 * reached; early exits are often for lack of effect. The span from `rateNri` to `rateBest` is a bound, not a
 * confidence interval: it holds whatever befell the lost, and it ignores chance. A course whose window is still open
 * is not yet due and belongs in none of the counts.
 *
 * Source of the interval: see `wilson`; the bounds follow from the counts alone.
 *
 * @throws {RangeError} if a count is not a whole number of 0 or more, if more are followed than eligible or more
 * respond than are followed, or if the confidence does not lie between 0 and 1.
 * @example
 * responderRates({ eligible: 120, followed: 92, responders: 50 }).rate; // => 0.543478
 * responderRates({ eligible: 120, followed: 92, responders: 50 }).rateNri; // => 0.416667
 * responderRates({ eligible: 120, followed: 92, responders: 50 }).rateBest; // => 0.65
 * responderRates({ eligible: 7, followed: 0, responders: 0 }).rate; // => null
 */
export function responderRates(counts: ResponderCounts, confidence = 0.95): ResponderRates {
  const { eligible, followed, responders } = counts;
  requirePart('followed', followed, 'eligible', eligible);
  requirePart('responders', responders, 'followed', followed);
  const lost = eligible - followed;
  return {
    followUpRate: share(followed, eligible),
    rate: share(responders, followed),
    rateInterval: wilson(responders, followed, confidence),
    rateNri: share(responders, eligible),
    rateNriInterval: wilson(responders, eligible, confidence),
    rateBest: share(responders + lost, eligible),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
