import { requirePart } from './counts.ts';

/** Courses of the whole that a rate is pooled with, as many as it takes for both to weigh the same. */
const weight = 20;

/**
 * **Partial pooling**: a small group's rate drawn towards that of the whole, as if 20 courses more had been followed that
 * responded as often as the whole does. With x responders of m followed and the whole's rate p,
 *
 *     (x + 20p) / (m + 20)
 *
 * It lies between the two rates: near the whole's where few were followed, near the group's own where many were; with 20
 * followed it is halfway. With nobody followed it is the whole's rate.
 *
 * **When it misleads.** It takes the group for one like the others, which is what a reader wants to know: a group that
 * does differ is drawn towards the rest all the same, and the fewer it has followed the more. Twenty is chosen, not
 * estimated from how far groups lie apart. It is no estimate of what the group did, and never replaces the rate counted.
 *
 * Source: Efron B, Morris C. Data analysis using Stein's estimator and its generalizations. Journal of the American
 * Statistical Association 1975;70:311-319, doi:10.1080/01621459.1975.10479864; the form is the mean of a beta
 * distribution after m courses, begun with 20.
 *
 * @param whole the rate of the whole, from 0 to 1.
 * @throws {RangeError} if a count is not a whole number of 0 or more, if more respond than are followed, or if the rate
 * lies outside 0 to 1.
 * @example
 * partialPooling({ responders: 9, followed: 12 }, 0.5); // => 0.59375
 * partialPooling({ responders: 0, followed: 0 }, 0.5); // => 0.5
 */
export function partialPooling(own: { readonly responders: number; readonly followed: number }, whole: number): number {
  requirePart('responders', own.responders, 'followed', own.followed);
  if (!(whole >= 0 && whole <= 1)) throw new RangeError('the rate of the whole lies from 0 to 1');
  return (own.responders + weight * whole) / (own.followed + weight);
}
