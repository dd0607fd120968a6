import { meetsPercent, meetsPoints, type Score } from './responder.ts';

/** A score before and after, as a problem score on 0 to 100 (0 = no problem); null where it was not taken. */
export interface BeforeAfter {
  readonly baseline: Score | null;
  readonly followUp: Score | null;
}

/** The three domains that the criteria ask about. */
export interface KneeOrHip {
  readonly pain: BeforeAfter;
  readonly function: BeforeAfter;
  /** the patient's global assessment */
  readonly global: BeforeAfter;
}

/**
 * **OMERACT-OARSI responder** in osteoarthritis of the knee or hip. Either
 *
 * - high improvement: pain or function improved by at least 50 % of its baseline and by at least 20 points, or
 * - two of three: at least two of pain, function and global improved by at least 20 % and by at least 10 points,
 *
 * in exact decimals, the boundaries included. Null when any of the six scores is missing, or when no domain had room
 * to improve (all three baselines 0).
 *
 * **When it misleads.** It was made for trials with a comparison group; a rate without one is no effect. All three
 * must lie on 0 to 100 with 0 as the best: turn KOOS round, rescale Likert WOMAC.
 *
 * Source: Pham T, van der Heijde D, Altman RD, et al. OMERACT-OARSI initiative: Osteoarthritis Research Society
 * International set of responder criteria for osteoarthritis clinical trials revisited. Osteoarthritis and Cartilage
 * 2004;12:389-399.
 *
 * @throws {RangeError} if a score is negative, above 100 or not a plain decimal.
 * @example
 * meetsOmeractOarsi({
 *   pain: { baseline: 60, followUp: 28 },
 *   function: { baseline: 50, followUp: 45 },
 *   global: { baseline: 50, followUp: 45 },
 * }); // => true
 * meetsOmeractOarsi({
 *   pain: { baseline: 30, followUp: 14 },
 *   function: { baseline: 40, followUp: 38 },
 *   global: { baseline: 30, followUp: 29 },
 * }); // => false
 */
export function meetsOmeractOarsi(course: KneeOrHip): boolean | null {
  const domains = [course.pain, course.function, course.global];
  domains.forEach(requireHundredScale);
  if (domains.some(({ baseline, followUp }) => baseline === null || followUp === null)) return null;
  if (domains.every(({ baseline }) => Number(baseline) === 0)) return null;
  const high = [course.pain, course.function].some((domain) => improved(domain, 50, 20));
  return high || domains.filter((domain) => improved(domain, 20, 10)).length >= 2;
}

/** A domain whose baseline was 0 could not improve. */
function improved({ baseline, followUp }: BeforeAfter, percent: number, points: number): boolean {
  return meetsPercent(baseline, followUp, percent) === true && meetsPoints(baseline, followUp, points) === true;
}

function requireHundredScale({ baseline, followUp }: BeforeAfter): void {
  if ([baseline, followUp].some((score) => Number(score) > 100)) {
    throw new RangeError('the OMERACT-OARSI criteria are about scores from 0 to 100; rescale them first');
  }
}
