import {
  type DefinitionId,
  definitions,
  type FloorId,
  type Horizon,
  type Instrument,
  instrumentOrder,
  isDefinedFor,
  type MeasureId,
} from '@enthesis/contract';
import { type PlainEpisode, type PlainScore, vocabulary } from './random-registry.ts';

// The rules once more, in plain TypeScript and whole numbers, sharing nothing with the SQL but the vocabulary.

export interface Question {
  readonly measure: MeasureId;
  readonly definition: DefinitionId;
  readonly horizon: Horizon;
  readonly floor: FloorId;
}

export interface CountedCell {
  readonly eligible: number;
  readonly followed: number;
  readonly responders: number;
}

/** Responder counts for every condition x sessions cell, ongoing courses left out: `"low-back 3"` -> counts. */
export const recount = (episodes: readonly PlainEpisode[], question: Question): Map<string, CountedCell> => {
  const cells = new Map<string, CountedCell>();
  for (const episode of episodes) {
    const course = indexCourse(episode);
    if (course.ongoing) continue;
    const seen = judge(episode, question);
    if (seen === null) continue;
    const key = `${episode.condition} ${Math.min(course.days.length, 20)}`;
    const held = cells.get(key) ?? { eligible: 0, followed: 0, responders: 0 };
    cells.set(key, {
      eligible: held.eligible + 1,
      followed: held.followed + (seen.followed ? 1 : 0),
      responders: held.responders + (seen.responded ? 1 : 0),
    });
  }
  return cells;
};

const indexCourse = ({ sessionDays, courseStatus }: PlainEpisode) => {
  const end = sessionDays.findIndex((day, place) => place > 0 && day - (sessionDays[place - 1] ?? 0) > 180);
  const days = end === -1 ? sessionDays : sessionDays.slice(0, end);
  return { days, ongoing: courseStatus === 'ongoing' && end === -1 };
};

/** Null where the course is not eligible. */
const judge = (episode: PlainEpisode, question: Question): { followed: boolean; responded: boolean } | null => {
  const { measure, definition, horizon, floor } = question;
  const condition = vocabulary.conditions.find(({ id }) => id === episode.condition);
  const rule = definitions.find(({ id }) => id === definition);
  if (condition === undefined || rule === undefined) throw new Error('not in the vocabulary');
  const chosen = instrumentOrder(vocabulary, condition, measure)
    .filter((instrument) => isDefinedFor(rule, instrument))
    .map((instrument) => ({ instrument, baseline: baselineOf(episode, instrument) }))
    .find(({ baseline }) => baseline !== undefined);
  if (chosen?.baseline === undefined) return null;
  const { instrument, baseline } = chosen;
  if (!isDue(episode, horizon) || !meetsFloor(instrument, baseline.hundredths, floor)) return null;
  const followUp = followUpOf(episode, instrument, horizon);
  if (followUp === undefined) return { followed: false, responded: false };
  return { followed: true, responded: responded(definition, instrument, baseline.hundredths, followUp.hundredths) };
};

const baselineOf = ({ scores }: PlainEpisode, { id }: Instrument): PlainScore | undefined =>
  scores.filter((row) => row.instrument === id && row.day >= -30 && row.day <= 0).toSorted((a, b) => b.day - a.day)[0];

const followUpOf = ({ scores }: PlainEpisode, { id }: Instrument, { opens, closes, target }: Horizon) =>
  scores
    .filter((row) => row.instrument === id && row.day >= opens && row.day <= closes)
    .toSorted((a, b) => Math.abs(a.day - target) - Math.abs(b.day - target) || b.day - a.day)[0];

const order = ['none', '6w', '3m', '6m', '12m', '24m'];
const isDue = ({ dueThrough }: PlainEpisode, { id }: Horizon): boolean =>
  dueThrough === null || order.indexOf(id) <= order.indexOf(dueThrough);

const meetsFloor = (instrument: Instrument, score: number, floor: FloorId): boolean => {
  const lower = instrument.direction === 'lower-is-better';
  const [min, max] = [instrument.min * 100, instrument.max === null ? null : instrument.max * 100];
  if (max === null) return lower ? score > min : score > 0;
  const distance = lower ? score - min : max - score;
  if (distance <= 0) return false;
  return floor === 'none' || distance * 10 >= (max - min) * Number(floor);
};

const responded = (definition: DefinitionId, instrument: Instrument, before: number, after: number): boolean => {
  const lower = instrument.direction === 'lower-is-better';
  const best = lower ? instrument.min * 100 : instrument.max === null ? null : instrument.max * 100;
  const problem = lower ? before : instrument.max === null ? null : instrument.max * 100 - before;
  const improvement = lower ? before - after : after - before;
  const threshold = instrument.mcid === null ? null : Math.round(instrument.mcid * 100);
  const byPercent = (percent: number) =>
    instrument.percentRules && problem !== null && improvement * 100 >= percent * problem;
  switch (definition) {
    case 'r30':
      return byPercent(30);
    case 'r50':
      return byPercent(50);
    case 'mcid':
      return threshold !== null && improvement >= threshold;
    case 'painfree':
      return after === best;
    case 'worse':
      return (
        (threshold !== null && improvement <= -threshold) ||
        (instrument.percentRules && problem !== null && improvement * 100 <= -30 * problem)
      );
  }
};
