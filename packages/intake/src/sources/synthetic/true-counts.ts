import { horizons, type Instrument, type MeasureId, measureIds } from '@enthesis/contract';
import type { SyntheticClinic } from './clinic.ts';
import { episodesOf, type SyntheticEpisode } from './episode.ts';
import {
  instrumentsFor,
  isBetterBy,
  type Judged,
  judge,
  type PercentDefinition,
  percentDefinitions,
  percentOf,
  scoreAt,
  scoreWithin,
} from './judged.ts';

/**
 * Courses, and those of them that met each definition. Of a condition or a number of sessions: one count a horizon, in
 * order of time, of courses with a score there. Of a first response: one
 * count, `courses` being those that came to this session.
 */
export type Counts = Readonly<Record<'courses' | PercentDefinition, number[]>>;

/** What a row of counts is about: of sessions received only courses that have ended are counted. */
export type CountedBy = 'condition' | 'sessions' | 'first-response';

/** Counts by `countKey`. */
export type TrueCounts = ReadonlyMap<string, Counts>;

/** `id` is a condition, a number of sessions received, or the session after which a first response was seen. */
export const countKey = (measure: MeasureId, by: CountedBy, id: string | number): string => `${measure} ${by} ${id}`;

/**
 * Counts what the registry's own rules would find in a clinic if nobody were missing: as many courses as asked for are
 * drawn from the generator, each followed up at every horizon that is due and, for first responses, scored at every
 * session. Only courses begun more than two years before the export count for first responses, so that none is still
 * in treatment; a clinic as young as that is taken to be older. A pure function of the clinic and the number of courses.
 */
export const countTruth = (clinic: SyntheticClinic, courses: number): TrueCounts => {
  const counts = new Map<string, Counts>();
  const instruments = instrumentsOnce();
  const count = (given: Partial<SyntheticClinic>, add: (counts: Map<string, Counts>, course: Course) => void) => {
    for (const episode of episodesOf({ ...clinic, ...given, courses })) {
      const readings = episode.readings();
      for (const measure of measureIds) {
        const judged = judge(instruments(episode.condition, measure), readings);
        if (judged !== null) add(counts, { episode, measure, judged });
      }
    }
  };
  count({ followUp: 1 }, addHorizons);
  const yearsOpen = Math.max(clinic.yearsOpen, leastYearsOpen);
  count({ followUp: 1, interimScores: 1, yearsOpen }, addFirstResponse);
  return counts;
};

interface Course {
  readonly episode: SyntheticEpisode;
  readonly measure: MeasureId;
  readonly judged: Judged;
}

const instrumentsOnce = () => {
  const known = new Map<string, readonly Instrument[]>();
  return (condition: string, measure: MeasureId): readonly Instrument[] => {
    const key = `${condition} ${measure}`;
    const found = known.get(key) ?? instrumentsFor(condition, measure);
    known.set(key, found);
    return found;
  };
};

const addHorizons = (counts: Map<string, Counts>, { episode, measure, judged }: Course): void => {
  const lastDue = horizons.findIndex(({ id }) => id === episode.dueThrough);
  const index = episode.hidden.treatment.courses[0]?.visits ?? [];
  const received = index.filter(({ day }) => day <= episode.elapsedDays).length;
  const keys = [
    countKey(measure, 'condition', episode.condition),
    ...(isOngoing(episode) ? [] : [countKey(measure, 'sessions', received)]),
  ];
  for (const [place, horizon] of horizons.entries()) {
    const score = place <= lastDue ? scoreAt(judged, horizon) : undefined;
    if (score === undefined) continue;
    const met = percentDefinitions.filter((id) => isBetterBy(percentOf[id], judged, score));
    for (const key of keys) addOne(counts, key, ['courses', ...met], { place, places: horizons.length });
  }
};

/** Whether the registry takes the first course to be under way: the clinic says so, and no later one has begun. */
const isOngoing = ({ courseStatus, hidden, elapsedDays }: SyntheticEpisode): boolean => {
  const second = hidden.treatment.courses[1]?.visits[0]?.day;
  return courseStatus === 'ongoing' && (second === undefined || second > elapsedDays);
};

/** Days after which every first course has come to its end, and years within which most courses are that old. */
const endedAfterDays = 730;
const leastYearsOpen = 4;
/** Days after the last session within which a score still counts as taken after it. */
const afterLastDays = 90;

const addFirstResponse = (counts: Map<string, Counts>, { episode, measure, judged }: Course): void => {
  const visits = episode.hidden.treatment.courses[0]?.visits;
  if (visits === undefined || episode.elapsedDays <= endedAfterDays) return;
  const only = { place: 0, places: 1 };
  for (const place of visits.keys()) {
    addOne(counts, countKey(measure, 'first-response', place + 1), ['courses'], only);
  }
  for (const id of percentDefinitions) {
    const first = visits.findIndex(({ day }, place) => {
      const score = scoreWithin(judged, day, visits[place + 1]?.day ?? day + afterLastDays);
      return score !== undefined && isBetterBy(percentOf[id], judged, score);
    });
    if (first >= 0) addOne(counts, countKey(measure, 'first-response', first + 1), [id], only);
  }
};

interface Place {
  readonly place: number;
  readonly places: number;
}

const addOne = (
  counts: Map<string, Counts>,
  key: string,
  to: readonly (keyof Counts)[],
  { place, places }: Place,
): void => {
  const zeros = () => Array.from({ length: places }, () => 0);
  const held = counts.get(key) ?? { courses: zeros(), r30: zeros(), r50: zeros() };
  counts.set(key, held);
  for (const name of to) held[name][place] = (held[name][place] ?? Number.NaN) + 1;
};
