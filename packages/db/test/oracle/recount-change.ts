import { changeBinWidth, type DimensionId, type FloorId, type Horizon } from '@enthesis/contract';
import type { PlainEpisode } from './random-registry.ts';
import {
  type About,
  followUpOf,
  improvementOf,
  indexCourse,
  isDue,
  type Judged,
  judgedOn,
  meetsFloor,
  problemOf,
} from './rules.ts';
import { keyOf } from './strata.ts';

export interface ChangeQuestion extends About {
  readonly horizon: Horizon;
  readonly floor: FloorId;
}

/** Rounded to whole numbers, a half away from 0. */
const rounded = (value: number): number => Math.sign(value) * Math.floor(Math.abs(value) + 0.5);

const binOf = (judged: Judged, after: number, unit: 'points' | 'percent'): number | null => {
  const improvement = improvementOf(judged, after);
  if (unit === 'points') {
    const width = changeBinWidth(judged.instrument);
    // Scores are in hundredths already: a bin as wide as one is the improvement itself.
    return width === null ? null : width === 1 ? rounded(improvement / 100) : improvement;
  }
  const problem = problemOf(judged);
  if (!judged.instrument.percentRules || problem === null || problem <= 0) return null;
  return Math.max(-10, Math.min(10, Math.floor((improvement * 10) / problem)));
};

/** Courses with both scores by rounded change: `"low-back nprs 3"` -> courses. */
export const recountBins = (
  episodes: readonly PlainEpisode[],
  question: ChangeQuestion & { readonly unit: 'points' | 'percent' },
): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const episode of episodes) {
    if (!isDue(episode, question.horizon)) continue;
    for (const judged of judgedOn(episode, question)) {
      const after = followUpOf(episode, judged.instrument, question.horizon)?.hundredths;
      if (after === undefined || !meetsFloor(judged, question.floor)) continue;
      const bin = binOf(judged, after, question.unit);
      if (bin === null) continue;
      const key = `${episode.condition} ${judged.instrument.id} ${bin}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
};

/** Courses on the way to a mean change, and sums of those with both scores, in hundredths of a point and their squares. */
export interface CountedChange {
  readonly baseline: number;
  readonly due: number;
  readonly followed: number;
  readonly sessionsAfter: number;
  readonly sumBaseline: number;
  readonly sumFollowUp: number;
  readonly sumChange: number;
  readonly sumChangeSquared: number;
}

export const nothing: CountedChange = {
  baseline: 0,
  due: 0,
  followed: 0,
  sessionsAfter: 0,
  sumBaseline: 0,
  sumFollowUp: 0,
  sumChange: 0,
  sumChangeSquared: 0,
};

const figures = Object.keys(nothing) as readonly (keyof CountedChange)[];

/** Adds one set of counts to those under a key. */
export const addTo = (cells: Map<string, CountedChange>, key: string, more: CountedChange): void => {
  const before = cells.get(key) ?? nothing;
  const sums = Object.fromEntries(figures.map((figure) => [figure, before[figure] + more[figure]]));
  cells.set(key, { ...nothing, ...sums });
};

/** Mean changes as sums, under each key. */
export const recountChange = (
  episodes: readonly PlainEpisode[],
  question: ChangeQuestion & { readonly by: readonly DimensionId[] },
): Map<string, CountedChange> => {
  const cells = new Map<string, CountedChange>();
  for (const episode of episodes) {
    const due = isDue(episode, question.horizon);
    for (const judged of judgedOn(episode, question)) {
      if (!meetsFloor(judged, question.floor)) continue;
      const key = keyOf(episode, question.by, judged);
      const after = due ? followUpOf(episode, judged.instrument, question.horizon) : undefined;
      if (after === undefined) {
        addTo(cells, key, { ...nothing, baseline: 1, due: due ? 1 : 0 });
        continue;
      }
      const change = improvementOf(judged, after.hundredths);
      addTo(cells, key, {
        baseline: 1,
        due: 1,
        followed: 1,
        sessionsAfter: indexCourse(episode).days.some((day) => day >= after.day) ? 1 : 0,
        sumBaseline: judged.before,
        sumFollowUp: after.hundredths,
        sumChange: change,
        sumChangeSquared: change * change,
      });
    }
  }
  return cells;
};
