import type { Random } from './random.ts';
import { truth } from './truth.ts';

/** One session as it truly went. */
export interface Visit {
  /** Days from the first session. */
  readonly day: number;
  /** Whether the patient had no response under way, and so could respond to this session. */
  readonly couldRespond: boolean;
  readonly responded: boolean;
}

/** A run of sessions; a course that ends `completed` did so as planned or after a response, else by staying away. */
export interface Course {
  readonly visits: readonly Visit[];
  readonly end: 'completed' | 'stopped';
}

/** Less pain than usual, from a session on: for good, or until it fades. */
export interface Response {
  readonly from: number;
  readonly until: number | null;
  /** Share of usual pain taken away. */
  readonly gain: number;
}

/** All treatment of one episode, as if time had no end: no course (never a session), one, or two. */
export interface Treatment {
  readonly courses: readonly Course[];
  readonly responses: readonly Response[];
}

export interface Plan {
  /** The patient's own chance of response per session. */
  readonly chance: number;
  /** Sessions at which a course ends. */
  readonly sessions: number;
  /** Usual days between sessions. */
  readonly gapDays: number;
}

export const untreated: Treatment = { courses: [], responses: [] };

export const treat = (random: Random, plan: Plan): Treatment => {
  const responses: Response[] = [];
  const first = runCourse(random, plan, 0, responses);
  const faded = responses.some(({ until }) => until !== null);
  if (!random.chance(faded ? truth.secondCourse.afterFading : truth.secondCourse.otherwise)) {
    return { courses: [first], responses };
  }
  const firstDay = (first.visits.at(-1)?.day ?? 0) + Math.floor(random.between(truth.secondCourse.gapDays));
  const shorter = { ...plan, sessions: Math.min(plan.sessions, 3) };
  return { courses: [first, runCourse(random, shorter, firstDay, responses)], responses };
};

/** The response under way on a day; null without one. */
export const responseOn = (responses: readonly Response[], day: number): Response | null =>
  responses.find(({ from, until }) => from <= day && (until === null || day < until)) ?? null;

/** Runs one course and adds its responses to `responses`. */
const runCourse = (random: Random, plan: Plan, firstDay: number, responses: Response[]): Course => {
  const visits: Visit[] = [];
  for (let day = firstDay; ; day += drawGap(random, plan.gapDays)) {
    const couldRespond = responseOn(responses, day) === null;
    const responded = couldRespond && random.chance(plan.chance);
    visits.push({ day, couldRespond, responded });
    if (responded) responses.push(drawResponse(random, day));
    if (visits.length >= plan.sessions) return { visits, end: 'completed' };
    const isInResponse = responded || !couldRespond;
    if (isInResponse && random.chance(truth.stopAfterResponse)) return { visits, end: 'completed' };
    if (!isInResponse && random.chance(truth.dropOut)) return { visits, end: 'stopped' };
  }
};

const drawResponse = (random: Random, day: number): Response => {
  const gain = random.between(truth.gain);
  const fades = random.chance(truth.transient.share);
  return { from: day, until: fades ? day + Math.floor(random.between(truth.transient.lastsDays)) : null, gain };
};

/** Most gaps are within a week of the usual one; some appointments slip by up to seven weeks. */
const drawGap = (random: Random, usual: number): number =>
  random.chance(0.85) ? random.integer(usual - 7, usual + 7) : random.integer(usual + 8, usual + 50);
