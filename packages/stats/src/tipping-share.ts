import { requirePart } from './counts.ts';
import type { ResponderCounts } from './responder-rates.ts';

/** Why no share of those not reached brings the rate to the target. */
export type NoTippingShare = 'nobody-missing' | 'stays-above' | 'stays-below';

/** The share from 0 to 1, or null and the reason. */
export type TippingShare =
  | { readonly share: number; readonly because: null }
  | { readonly share: null; readonly because: NoTippingShare };

/**
 * **The tipping share**: the share of the courses not reached that must have failed before the rate over all eligible
 * courses falls to a target. With N eligible, m followed, x responders and the target T, it solves
 *
 *     (x + (1 - s)(N - m)) / N = T        s = (x + N - m - T N) / (N - m)
 *
 * There is none where nobody is missing, where the rate stays above the target even if everyone not reached failed,
 * and where it is below even if everyone responded. The target is taken in percent, so that a share of exactly 0 or 1
 * is found in whole numbers and not lost to rounding.
 *
 * **When it misleads.** It says how many would have to have failed, not how likely that is; and it ignores chance, as
 * every bound from counts does. Compare it with the share that failed among those reached, 1 - x/m: a tipping share
 * far above that needs the missing to be far worse off than the rest.
 *
 * Source: the tipping-point reading of missing dichotomous outcomes, Campbell G, Pennello G, Yue L. Missing data in the
 * regulation of medical devices. Journal of Biopharmaceutical Statistics 2011;21:180-195,
 * doi:10.1080/10543406.2011.550094; the formula follows from the counts alone.
 *
 * @param targetPercent from 0 to 100.
 * @throws {RangeError} if a count is not a whole number of 0 or more, if more are followed than eligible or more
 * respond than are followed, or if the target lies outside 0 to 100.
 * @example
 * tippingShare({ eligible: 120, followed: 92, responders: 50 }, 50); // => { share: 0.642857, because: null }
 * tippingShare({ eligible: 120, followed: 92, responders: 50 }, 30); // => { share: null, because: 'stays-above' }
 * tippingShare({ eligible: 120, followed: 92, responders: 50 }, 70); // => { share: null, because: 'stays-below' }
 * tippingShare({ eligible: 92, followed: 92, responders: 50 }, 50); // => { share: null, because: 'nobody-missing' }
 */
export function tippingShare(counts: ResponderCounts, targetPercent: number): TippingShare {
  const { eligible, followed, responders } = counts;
  requirePart('followed', followed, 'eligible', eligible);
  requirePart('responders', responders, 'followed', followed);
  if (!(targetPercent >= 0 && targetPercent <= 100)) throw new RangeError('the target is a percentage from 0 to 100');
  const missing = eligible - followed;
  if (missing === 0) return { share: null, because: 'nobody-missing' };
  const failures = 100 * (responders + missing) - targetPercent * eligible;
  if (failures < 0) return { share: null, because: 'stays-below' };
  if (failures > 100 * missing) return { share: null, because: 'stays-above' };
  return { share: failures / (100 * missing), because: null };
}
