import { horizons } from '@enthesis/contract';
import type { PlainEpisode } from './random-registry.ts';
import { indexCourse } from './rules.ts';

export interface TreatmentQuestion {
  readonly condition: readonly string[];
}

export const isAbout = ({ condition }: TreatmentQuestion, episode: PlainEpisode): boolean =>
  condition.length === 0 || condition.includes(episode.condition);

export const count = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

const completionOf = ({ courseStatus, description }: PlainEpisode, sessions: number): string => {
  const { plannedSessions } = description;
  if (courseStatus === 'completed' || (plannedSessions !== null && sessions >= plannedSessions)) return 'completed';
  return plannedSessions === null ? 'no-plan' : 'not-completed';
};

/** How index courses were treated: `"gap 28"` -> how many. */
export const recountTreatment = (episodes: readonly PlainEpisode[], question: TreatmentQuestion): Map<string, number> =>
  count(
    episodes
      .filter((episode) => isAbout(question, episode))
      .flatMap((episode) => {
        const { days, ongoing } = indexCourse(episode);
        if (days.length === 0) return [];
        const gaps = days.slice(1).map((day, place) => day - (days[place] ?? 0));
        const inside = gaps.filter((gap) => gap >= 21 && gap <= 42).length;
        // Only first sessions are described.
        const visits = days.map((_, place) =>
          place === 0 ? episode.description : { injections: null, guidance: null, procedurePain: null },
        );
        const injections = visits.some((visit) => visit.injections === null)
          ? 'unknown'
          : visits.reduce((sum, visit) => sum + (visit.injections ?? 0), 0);
        return [
          ...(ongoing
            ? []
            : [
                `sessions ${days.length}`,
                `completion ${completionOf(episode, days.length)}`,
                `course-injections ${injections}`,
              ]),
          ...(gaps.length === 0
            ? []
            : [`course-gaps ${inside === gaps.length ? 'all' : inside > 0 ? 'some' : 'none'}`]),
          ...gaps.map((gap) => `gap ${gap}`),
          ...visits.flatMap((visit) => [
            `injections ${visit.injections ?? 'unknown'}`,
            `guidance ${visit.guidance ?? 'unknown'}`,
            `procedure-pain ${visit.procedurePain ?? 'unknown'}`,
          ]),
        ];
      }),
  );

/** When another course began, or until when none had: `"low-back 200 true"` -> courses. */
export const recountRetreatment = (
  episodes: readonly PlainEpisode[],
  question: TreatmentQuestion,
): Map<string, number> =>
  count(
    episodes
      .filter((episode) => isAbout(question, episode))
      .flatMap((episode) => {
        const { days, ongoing } = indexCourse(episode);
        const last = days.at(-1);
        if (last === undefined || ongoing) return [];
        const next = episode.sessionDays.find((day) => day > last);
        const closes = horizons.find(({ id }) => id === episode.dueThrough)?.closes ?? 0;
        const recorded = Math.max(...episode.sessionDays, ...episode.scores.map(({ day }) => day), closes);
        return [`${episode.condition} ${(next ?? recorded) - last} ${next !== undefined}`];
      }),
  );
