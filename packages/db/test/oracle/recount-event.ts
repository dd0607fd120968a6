import type { PlainEpisode, PlainEvent } from './random-registry.ts';
import { count, isAbout, type TreatmentQuestion } from './recount-treatment.ts';
import { indexCourse } from './rules.ts';

/** Under what an event is looked for: its type and severity, each of them or any. */
const kindsOf = ({ event, severity }: PlainEvent): readonly string[] =>
  [event, 'any'].flatMap((type) =>
    [severity ?? (event === 'other-serious' ? 'serious' : 'unknown'), 'any'].map((degree) => `${type} ${degree}`),
  );

const onceEach = (kinds: readonly string[]): readonly string[] => [...new Set(kinds)];

/** Events after sessions: `"sessions soreness mild"` -> sessions that had one. */
export const recountEvents = (episodes: readonly PlainEpisode[], question: TreatmentQuestion): Map<string, number> =>
  count(
    episodes
      .filter((episode) => isAbout(question, episode))
      .flatMap((episode) => {
        const { days, ongoing } = indexCourse(episode);
        const { eventsFrom, sessionDays } = episode;
        const isRecorded = (day: number) => eventsFrom !== null && day >= eventsFrom;
        const happened = days.filter(isRecorded).map((day) => {
          const next = sessionDays.find((later) => later > day) ?? Number.POSITIVE_INFINITY;
          return episode.events.filter((event) => event.day >= day && event.day < next);
        });
        const whole = days.every(isRecorded);
        const courses = ongoing || days.length === 0 ? [] : [`courses-recorded any ${whole ? 'yes' : 'no'}`];
        const inCourse = ongoing || !whole ? [] : onceEach(happened.flat().flatMap(kindsOf));
        return [
          ...days.map((day) => `sessions-recorded any ${isRecorded(day) ? 'yes' : 'no'}`),
          ...courses,
          ...happened.flatMap((events) => onceEach(events.flatMap(kindsOf)).map((kind) => `sessions ${kind}`)),
          ...inCourse.map((kind) => `courses ${kind}`),
          ...happened.flat().map((event) => `days ${event.event} ${event.days ?? 'unknown'}`),
        ];
      }),
  );
