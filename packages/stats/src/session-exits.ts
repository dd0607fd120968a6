import { requireCount } from './counts.ts';
import type { Interval } from './interval.ts';
import { sum } from './sum.ts';

/**
 * How courses left, at one session, the group still waiting for a first response. A course stands in exactly one row,
 * in exactly one of its counts.
 */
export interface SessionExits {
  /** the session's number in the course, from 1 */
  readonly session: number;
  /** courses that met the definition for the first time after this session */
  readonly responded: number;
  /** courses that ended with this session without ever meeting it: completed, stopped, or not heard of again */
  readonly stopped: number;
  /** courses still in treatment whose last session so far is this one, without response yet */
  readonly ongoing: number;
}

/** The exits of one session, with the courses that were still waiting when it came. */
export interface SessionAtRisk extends SessionExits {
  readonly atRisk: number;
}

/**
 * Counts, for each session, the courses at risk: all that leave at it or later. So responses and stops at a session
 * come out of the same group, and courses censored at a session are still in it.
 * @throws {RangeError} if a count is not a whole number of 0 or more, or the sessions do not ascend.
 */
export function countAtRisk(exits: readonly SessionExits[]): SessionAtRisk[] {
  exits.forEach((row, index) => {
    requireCount('session', row.session);
    requireCount('responded', row.responded);
    requireCount('stopped', row.stopped);
    requireCount('ongoing', row.ongoing);
    const before = exits[index - 1];
    if (before !== undefined && before.session >= row.session) throw new RangeError('sessions must ascend');
  });
  let waiting = sum(exits.map(leaving));
  return exits.map((row) => {
    const atRisk = waiting;
    waiting -= leaving(row);
    return { ...row, atRisk };
  });
}

/** What is at most this far from 0 or 1 is 0 or 1 but for rounding: real shares are no finer than one course in all. */
const ROUNDING = 1e-12;

/**
 * The interval of a cumulative incidence F that is symmetric in log(-log(1 - F)), and so stays within 0 and 1. At 0
 * and 1 that scale ends: null.
 */
export function logLogInterval(incidence: number, standardError: number, z: number): Interval | null {
  const waiting = 1 - incidence;
  if (incidence < ROUNDING || waiting < ROUNDING) return null;
  const spread = Math.exp((z * standardError) / (waiting * -Math.log(waiting)));
  return { lower: 1 - waiting ** (1 / spread), upper: 1 - waiting ** spread };
}

/**
 * **Median sessions to first response**: the first session by which a curve reaches one half; null if it never does.
 *
 * **When it misleads.** Where the curve levels off just below one half it is null, just above it is a number: show the
 * curve. Read off `kaplanMeier` it speaks of a world in which nobody stops.
 *
 * @example
 * medianSession([{ session: 1, cumulativeIncidence: 0.3 }, { session: 2, cumulativeIncidence: 0.55 }]); // => 2
 * medianSession([{ session: 1, cumulativeIncidence: 0.3 }]); // => null
 */
export function medianSession(
  curve: readonly { readonly session: number; readonly cumulativeIncidence: number }[],
): number | null {
  return curve.find(({ cumulativeIncidence }) => cumulativeIncidence > 0.5 - ROUNDING)?.session ?? null;
}

function leaving({ responded, stopped, ongoing }: SessionExits): number {
  return responded + stopped + ongoing;
}
