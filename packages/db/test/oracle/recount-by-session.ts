import type { FloorId, MeasureId } from '@enthesis/contract';
import type { PlainEpisode } from './random-registry.ts';
import { firstJudged, indexCourse, meetsFloor, responded } from './rules.ts';

export interface SessionQuestion {
  readonly measure: MeasureId;
  readonly definition: 'r30' | 'r50' | 'mcid' | 'painfree';
  readonly floor: FloorId;
}

/** Counts by session, keyed by what they count: `"3 attending"`, `"2 responded"`, `"courses"`. */
export const recountBySession = (episodes: readonly PlainEpisode[], question: SessionQuestion): Map<string, number> => {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const episode of episodes) {
    const chosen = firstJudged(episode, question.measure, question.definition);
    const { days, ongoing } = indexCourse(episode);
    if (chosen === null || days.length === 0 || !meetsFloor(chosen, question.floor)) continue;
    const scores = episode.scores.filter(({ instrument }) => instrument === chosen.instrument.id);
    let first: number | null = null;
    for (const [place, day] of days.entries()) {
      const until = days[place + 1] ?? day + 90;
      const after = scores
        .filter((score) => score.day > day && score.day <= until)
        .toSorted((a, b) => b.day - a.day)[0];
      const met =
        after !== undefined && responded(question.definition, chosen.instrument, chosen.before, after.hundredths);
      if (met && first === null) first = place + 1;
      if (place >= 20) continue;
      add(`${place + 1} attending`);
      if (after !== undefined) add(`${place + 1} assessed`);
      if (met) add(`${place + 1} met`);
    }
    const exit = first !== null ? 'responded' : ongoing ? 'ongoing' : 'stopped';
    add(`${Math.min(first ?? days.length, 20)} ${exit}`);
    if (days.length < 2) continue;
    add('courses');
    if (scores.some((score) => score.day > 0 && score.day <= (days.at(-1) ?? 0))) add('scored between');
  }
  return counts;
};
