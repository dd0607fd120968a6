import { type Interval, normalCritical } from './interval.ts';
import { countAtRisk, logLogInterval, type SessionAtRisk, type SessionExits } from './session-exits.ts';

/** One step of a curve of first responses; shares from 0 to 1. */
export interface KaplanMeierStep extends SessionAtRisk {
  /** 1 - S: the share that would have responded by this session, had nobody stopped */
  readonly cumulativeIncidence: number;
  readonly standardError: number;
  /** null where the share is 0 or 1 */
  readonly interval: Interval | null;
}

/**
 * **Kaplan-Meier** with the session as time: the share that would have responded by session k if nobody stopped and
 * leaving had nothing to do with how they fared. Stopping and being still in treatment are both taken as censoring.
 *
 * With r_j courses at risk at session j and d_j first responses among them:
 *
 *     S_k = Π (1 - d_j / r_j),   reported is 1 - S_k
 *     se  = S_k √ Σ d_j / (r_j (r_j - d_j))     Greenwood
 *
 * over j up to k, with an interval on log(-log S). Courses censored at a session are at risk at it.
 *
 * **When it misleads.** Nearly always here: patients stop *because* of how they fare, so this curve is optimistic. It
 * answers "what if nobody had stopped"; for what happened to everyone who started, use `aalenJohansen`.
 *
 * Sources: Kaplan EL, Meier P. Nonparametric estimation from incomplete observations. Journal of the American
 * Statistical Association 1958;53:457-481, doi:10.1080/01621459.1958.10501452. Greenwood M. The natural duration of
 * cancer. Reports on Public Health and Medical Subjects 33. London: HMSO, 1926.
 *
 * @throws {RangeError} if a count is not a whole number of 0 or more, if the sessions do not ascend, or if the
 * confidence does not lie between 0 and 1.
 * @example
 * kaplanMeier([
 *   { session: 1, responded: 2, stopped: 1, ongoing: 1 },
 *   { session: 2, responded: 3, stopped: 0, ongoing: 3 },
 * ]).map((step) => step.cumulativeIncidence); // => [0.2, 0.6]
 */
export function kaplanMeier(exits: readonly SessionExits[], confidence = 0.95): KaplanMeierStep[] {
  const z = normalCritical(confidence);
  let waiting = 1;
  let greenwood = 0;
  return countAtRisk(exits).map((row) => {
    const { responded, atRisk } = row;
    if (atRisk > responded) {
      waiting *= 1 - responded / atRisk;
      greenwood += responded / (atRisk * (atRisk - responded));
    } else if (atRisk > 0) {
      waiting = 0;
    }
    const cumulativeIncidence = 1 - waiting;
    const standardError = waiting * Math.sqrt(greenwood);
    return {
      ...row,
      cumulativeIncidence,
      standardError,
      interval: logLogInterval(cumulativeIncidence, standardError, z),
    };
  });
}
