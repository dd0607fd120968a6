import { type Interval, normalCritical } from './interval.ts';
import { countAtRisk, logLogInterval, type SessionAtRisk, type SessionExits } from './session-exits.ts';
import { sum } from './sum.ts';

/** The two curves at one session; shares from 0 to 1 of everyone who started. */
interface Curves extends SessionAtRisk {
  /** S_{k-1}: the share that had neither responded nor stopped when this session came */
  readonly waitingBefore: number;
  /** F_k: the share that had responded by this session */
  readonly cumulativeIncidence: number;
  /** the share that had stopped without response by this session */
  readonly cumulativeStopped: number;
}

/** One step of the curves, with the uncertainty of the cumulative incidence. */
export interface AalenJohansenStep extends Curves {
  readonly standardError: number;
  /** null where the cumulative incidence is 0 or 1 */
  readonly interval: Interval | null;
}

/**
 * **Aalen-Johansen** cumulative incidence with the session as time: of everyone who started, the share that had
 * responded for the first time by session k. Stopping without response is a competing event: those courses stay in
 * the denominator. Courses still in treatment are censored.
 *
 * With r_j at risk at session j, of whom d1_j respond and d2_j stop, d = d1 + d2:
 *
 *     S_j = S_{j-1} (1 - d_j / r_j),   F_k = Σ S_{j-1} d1_j / r_j
 *     var F_k = Σ (F_k - F_j)² d_j / (r_j (r_j - d_j))          0 where r_j = d_j
 *             + Σ S_{j-1}² d1_j (r_j - d1_j) / r_j³
 *             - 2 Σ (F_k - F_j) S_{j-1} d1_j / r_j²
 *
 * over j up to k, with an interval on log(-log(1 - F)). If no course is censored, F is responders / starters; if none
 * stops, it is `kaplanMeier`.
 *
 * **When it misleads.** A first response may pass again. The curve can only rise, so its rise is no evidence that
 * later sessions work: pain often falls of itself, and every further session is a further chance to be measured on a
 * good day. Scores must have been taken between sessions, or all responses fall on the last one.
 *
 * Sources: Aalen OO, Johansen S. An empirical transition matrix for non-homogeneous Markov chains based on censored
 * observations. Scandinavian Journal of Statistics 1978;5:141-150. Variance and interval: Choudhury JB. Statistics in
 * Medicine 2002;21:1129-1144, doi:10.1002/sim.1070.
 *
 * @throws {RangeError} if a count is not a whole number of 0 or more, if the sessions do not ascend, or if the
 * confidence does not lie between 0 and 1.
 * @example
 * aalenJohansen([
 *   { session: 1, responded: 2, stopped: 1, ongoing: 1 },
 *   { session: 2, responded: 3, stopped: 0, ongoing: 3 },
 * ]).map((step) => step.cumulativeIncidence); // => [0.2, 0.55]
 */
export function aalenJohansen(exits: readonly SessionExits[], confidence = 0.95): AalenJohansenStep[] {
  const z = normalCritical(confidence);
  const curves = walk(countAtRisk(exits));
  return curves.map((step, index) => {
    const { cumulativeIncidence } = step;
    const standardError = Math.sqrt(varianceOf(cumulativeIncidence, curves.slice(0, index + 1)));
    return { ...step, standardError, interval: logLogInterval(cumulativeIncidence, standardError, z) };
  });
}

function walk(rows: readonly SessionAtRisk[]): Curves[] {
  let waiting = 1;
  let cumulativeIncidence = 0;
  let cumulativeStopped = 0;
  return rows.map((row) => {
    const waitingBefore = waiting;
    const { atRisk, responded, stopped } = row;
    if (atRisk > 0) {
      cumulativeIncidence += (waitingBefore * responded) / atRisk;
      cumulativeStopped += (waitingBefore * stopped) / atRisk;
      waiting *= 1 - (responded + stopped) / atRisk;
    }
    return { ...row, waitingBefore, cumulativeIncidence, cumulativeStopped };
  });
}

function varianceOf(incidence: number, steps: readonly Curves[]): number {
  const terms = steps
    .filter(({ atRisk }) => atRisk > 0)
    .map(({ atRisk, responded, stopped, waitingBefore, cumulativeIncidence }) => {
      const left = responded + stopped;
      const later = incidence - cumulativeIncidence;
      const leaving = left === atRisk ? 0 : (later ** 2 * left) / (atRisk * (atRisk - left));
      const responding = (waitingBefore ** 2 * responded * (atRisk - responded)) / atRisk ** 3;
      return leaving + responding - (2 * later * waitingBefore * responded) / atRisk ** 2;
    });
  // Rounding may leave a variance of 0 a hair below it.
  return Math.max(0, sum(terms));
}
