import { requirePart } from './counts.ts';
import { type Interval, normalCritical } from './interval.ts';

/**
 * **Wilson's score interval**: the values of a proportion that a score test would not reject, given `successes` out
 * of `n`. The interval of every proportion in Enthesis, unless a page says otherwise.
 *
 * With p = successes / n and z the normal quantile of the confidence:
 *
 *     centre = (p + z²/2n) / (1 + z²/n)
 *     half   = z √(p(1-p)/n + z²/4n²) / (1 + z²/n)
 *
 * without a continuity correction. No success puts the lower end at exactly 0, only successes the upper end at
 * exactly 1, and without trials there is no interval: null.
 *
 * **When it misleads.** It takes the trials as independent: two knees of one patient, or two courses, make it too
 * narrow. Its coverage is 95 % on average over p, not for each p; where missing a rare harm is the danger, use
 * `clopperPearson`.
 *
 * Source: Wilson EB. Probable inference, the law of succession, and statistical inference. Journal of the American
 * Statistical Association 1927;22:209-212, doi:10.1080/01621459.1927.10502953.
 *
 * @throws {RangeError} if a count is not a whole number of 0 or more, if there are more successes than trials, or if
 * the confidence does not lie between 0 and 1.
 * @example
 * wilson(32, 38); // => { lower: 0.695832, upper: 0.925561 }
 * wilson(0, 10); // => { lower: 0, upper: 0.277533 }
 * wilson(0, 0); // => null
 */
export function wilson(successes: number, n: number, confidence = 0.95): Interval | null {
  requirePart('successes', successes, 'n', n);
  if (n === 0) {
    normalCritical(confidence);
    return null;
  }
  const { lower, upper } = wilsonOfShare(successes / n, n, confidence);
  return { lower: successes === 0 ? 0 : lower, upper: successes === n ? 1 : upper };
}

/**
 * **Wilson's score interval of a share on an effective n**: the same formula where the share is known and what lies
 * behind it is worth `n` independent trials, which need not be a whole number. It serves shares whose counts were
 * rounded or noised on purpose, with n lowered for that.
 *
 * **When it misleads.** It is as good as the effective n; an n that leaves part of the uncertainty out makes it too
 * narrow.
 *
 * Source: see `wilson`; for an effective n in the interval of a proportion, Korn EL, Graubard BI. Confidence intervals for
 * proportions with small expected number of positive counts estimated from survey data. Survey Methodology
 * 1998;24:193-201.
 *
 * @throws {RangeError} if the share does not lie from 0 to 1, if n is not above 0, or if the confidence does not lie
 * between 0 and 1.
 * @example
 * wilsonOfShare(0.5, 100); // => { lower: 0.403832, upper: 0.596168 }
 * wilsonOfShare(0.25, 37.5); // => { lower: 0.139207, upper: 0.407253 }
 */
export function wilsonOfShare(share: number, n: number, confidence = 0.95): Interval {
  const z = normalCritical(confidence);
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies from 0 to 1, not at ${share}`);
  if (!(n > 0)) throw new RangeError(`an effective n is above 0, not ${n}`);
  const shrinkage = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / shrinkage;
  const half = (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / shrinkage;
  return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
}
