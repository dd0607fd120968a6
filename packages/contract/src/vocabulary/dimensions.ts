import { say } from '@enthesis/languages';
import { stratifierIds } from './stratifiers.ts';

/** The measures a responder rate is about. */
export const measureIds = ['pain', 'function'] as const;
export type MeasureId = (typeof measureIds)[number];
export const measureLabels: Readonly<Record<MeasureId, string>> = { pain: say('Pain'), function: say('Function') };

/** Lowest baseline (of 10, scaled to the instrument) a course needs to be evaluable. A baseline of 0 never is. */
export const floorIds = ['none', '3', '4'] as const;
export type FloorId = (typeof floorIds)[number];
export const floorLabels: Readonly<Record<FloorId, string>> = {
  none: say('any baseline above 0'),
  '3': say('baseline at least 3 of 10'),
  '4': say('baseline at least 4 of 10'),
};

/** Whole percents that a rate can be asked to fall to. */
export const targetIds: readonly string[] = Array.from({ length: 21 }, (_, step) => String(step * 5));

/** What an answer's rows are split by first: one or two of these. */
export const baseDimensionIds = ['condition', 'session_band', 'sessions', 'instrument'] as const;
export type BaseDimensionId = (typeof baseDimensionIds)[number];

/** Everything `by` takes in the questions about outcomes. */
export const outcomeDimensionIds = [...baseDimensionIds, ...stratifierIds] as const;

/** Numbers of sessions other than those received in the end: kept for views of response by session. */
export const plannedDimensionIds = ['planned_sessions', 'sessions_by_3m'] as const;

/** Everything an answer's rows can be split by. */
export const dimensionIds = [...outcomeDimensionIds, ...plannedDimensionIds] as const;
export type DimensionId = (typeof dimensionIds)[number];

export const isBaseDimension = (id: DimensionId): id is BaseDimensionId => baseDimensionIds.some((base) => base === id);

/** Ways to look at response by session. Each answers a question of its own; none is the effect of more sessions. */
export const viewIds = ['c', 'a', 'b', 'km', 'landmark', 'plan'] as const;
export type ViewId = (typeof viewIds)[number];
export const viewLabels: Readonly<Record<ViewId, string>> = {
  c: say('first response by session, stopping counted'),
  a: say('by sessions received'),
  b: say('after exactly this many sessions'),
  km: say('first response by session, as if nobody stopped'),
  landmark: say('by sessions received before month 3'),
  plan: say('by sessions planned at the first'),
};

/** Whose scores a trajectory follows. */
export const patientsIds = ['all', 'same'] as const;
export type PatientsId = (typeof patientsIds)[number];
export const patientsLabels: Readonly<Record<PatientsId, string>> = {
  all: say('everybody scored at that time'),
  same: say('the same patients, scored every time'),
};

/** What is shown beside responder rates to read them by: a model, never a measurement. */
export const modelIds = ['none', 'chance', 'pooled'] as const;
export type ModelId = (typeof modelIds)[number];
export const modelLabels: Readonly<Record<ModelId, string>> = {
  none: say('none'),
  chance: say('chance alone'),
  pooled: say('pooled with all clinics'),
};
/** What a model is, for the list it is chosen from. */
export const modelWords: Readonly<Record<ModelId, string>> = {
  none: say('only what was measured'),
  chance: say('what baseline scores alone would bring (regression to the mean): a model, not a measurement'),
  pooled: say(
    'each rate drawn towards that of the same condition, or number of sessions, over all clinics, the more the fewer were followed: a model, not a measurement',
  ),
};

/** The session bands, in order. Band `0` (no session) is a class apart and is never pooled with another. */
export interface SessionBand {
  readonly id: string;
  readonly from: number;
  /** Last number of sessions in the band; null is open-ended. */
  readonly to: number | null;
}

export const sessionBands: readonly SessionBand[] = [
  { id: '0', from: 0, to: 0 },
  { id: '1', from: 1, to: 1 },
  { id: '2', from: 2, to: 2 },
  { id: '3', from: 3, to: 3 },
  { id: '4-5', from: 4, to: 5 },
  { id: '6+', from: 6, to: null },
];

/** Exact session counts run to this number; the class `20+` holds the rest. */
export const sessionsCap = 20;

/** Neighbouring bands as one: `3` and `4-5` are `3-5`, `4-5` and `6+` are `4+`. */
export const pooledBand = (first: SessionBand, last: SessionBand): SessionBand => {
  if (first === last) return first;
  const id = last.to === null ? `${first.from}+` : `${first.from}-${last.to}`;
  return { id, from: first.from, to: last.to };
};

/** The id of an exact number of sessions: `0` ... `19`, `20+`. */
export const sessionsId = (sessions: number): string => (sessions >= sessionsCap ? `${sessionsCap}+` : `${sessions}`);
