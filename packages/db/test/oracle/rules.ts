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

export const indexCourse = ({ sessionDays, courseStatus }: PlainEpisode) => {
  const end = sessionDays.findIndex((day, place) => place > 0 && day - (sessionDays[place - 1] ?? 0) > 180);
  const days = end === -1 ? sessionDays : sessionDays.slice(0, end);
  return { days, ongoing: courseStatus === 'ongoing' && end === -1 };
};

export interface Judged {
  readonly instrument: Instrument;
  readonly before: number;
}

/** The first instrument of the course's order that has the definition and a baseline. */
export const firstJudged = (episode: PlainEpisode, measure: MeasureId, definition: DefinitionId): Judged | null => {
  const condition = vocabulary.conditions.find(({ id }) => id === episode.condition);
  const rule = definitions.find(({ id }) => id === definition);
  if (condition === undefined || rule === undefined) throw new Error('not in the vocabulary');
  for (const instrument of instrumentOrder(vocabulary, condition, measure)) {
    const before = baselineOf(episode, instrument)?.hundredths;
    if (before !== undefined && isDefinedFor(rule, instrument)) return { instrument, before };
  }
  return null;
};

/** What is judged: a measure by a definition, or one instrument; without a definition every instrument by itself. */
export interface About {
  readonly measure: MeasureId;
  readonly definition: DefinitionId | null;
  readonly instrument: string | null;
}

/** The instruments a course is judged on, each with the baseline it has. */
export const judgedOn = (episode: PlainEpisode, { measure, definition, instrument }: About): readonly Judged[] => {
  if (instrument === null && definition !== null) {
    const first = firstJudged(episode, measure, definition);
    return first === null ? [] : [first];
  }
  const rule = definitions.find(({ id }) => id === definition);
  return vocabulary.instruments
    .filter((row) => (instrument === null ? row.measure === measure : row.id === instrument))
    .filter((row) => !row.ratesChange && (rule === undefined || isDefinedFor(rule, row)))
    .flatMap((row) => {
      const before = baselineOf(episode, row)?.hundredths;
      return before === undefined ? [] : [{ instrument: row, before }];
    });
};

/** How far a score has moved for the better, in hundredths of a point. */
export const improvementOf = ({ instrument, before }: Judged, after: number): number =>
  instrument.direction === 'lower-is-better' ? before - after : after - before;

/** What percent rules take a share of; null where the problem-free end of the scale is not known. */
export const problemOf = ({ instrument, before }: Judged): number | null => {
  if (instrument.direction === 'lower-is-better') return before;
  return instrument.max === null ? null : instrument.max * 100 - before;
};

export const baselineOf = ({ scores }: PlainEpisode, { id }: Instrument): PlainScore | undefined =>
  scores.filter((row) => row.instrument === id && row.day >= -30 && row.day <= 0).toSorted((a, b) => b.day - a.day)[0];

export const followUpOf = ({ scores }: PlainEpisode, { id }: Instrument, { opens, closes, target }: Horizon) =>
  scores
    .filter((row) => row.instrument === id && row.day >= opens && row.day <= closes)
    .toSorted((a, b) => Math.abs(a.day - target) - Math.abs(b.day - target) || b.day - a.day)[0];

const order = ['none', '6w', '3m', '6m', '12m', '24m'];
export const isDue = ({ dueThrough }: PlainEpisode, { id }: Horizon): boolean =>
  dueThrough === null || order.indexOf(id) <= order.indexOf(dueThrough);

export const meetsFloor = ({ instrument, before: score }: Judged, floor: FloorId): boolean => {
  const lower = instrument.direction === 'lower-is-better';
  const [min, max] = [instrument.min * 100, instrument.max === null ? null : instrument.max * 100];
  if (max === null) return lower ? score > min : score > 0;
  const distance = lower ? score - min : max - score;
  if (distance <= 0) return false;
  return floor === 'none' || distance * 10 >= (max - min) * Number(floor);
};

export const responded = (
  definition: Exclude<DefinitionId, 'confirmed' | 'both' | 'oarsi'>,
  instrument: Instrument,
  before: number,
  after: number,
): boolean => {
  const lower = instrument.direction === 'lower-is-better';
  const best = lower ? instrument.min * 100 : instrument.max === null ? null : instrument.max * 100;
  const problem = problemOf({ instrument, before });
  const improvement = improvementOf({ instrument, before }, after);
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
    case 'pass':
      return instrument.pass !== undefined && (lower ? after <= instrument.pass * 100 : after >= instrument.pass * 100);
    case 'worse':
      return (
        (threshold !== null && improvement <= -threshold) ||
        (instrument.percentRules && problem !== null && improvement * 100 <= -30 * problem)
      );
  }
};
