import { type FloorId, type Horizon, horizons, type MeasureId, type PatientsId } from '@enthesis/contract';
import type { PlainEpisode } from './random-registry.ts';
import { followUpOf, isDue, judgedOn, meetsFloor } from './rules.ts';

export interface TrajectoryQuestion {
  readonly measure: MeasureId;
  readonly instrument: string | null;
  readonly floor: FloorId;
  readonly patients: PatientsId;
  /** Up to which the same patients were scored every time; of no matter for all. */
  readonly horizon: Horizon;
}

/** Scores as sums, in hundredths of a point and their squares. */
export interface CountedScores {
  readonly courses: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** Scores at baseline and at each horizon: `"low-back nprs 6m"` -> counts. */
export const recountTrajectory = (
  episodes: readonly PlainEpisode[],
  { patients, horizon, floor, ...about }: TrajectoryQuestion,
): Map<string, CountedScores> => {
  const cells = new Map<string, CountedScores>();
  const upTo = horizons.slice(0, horizons.indexOf(horizon) + 1);
  for (const episode of episodes) {
    for (const judged of judgedOn(episode, { ...about, definition: null })) {
      if (!meetsFloor(judged, floor)) continue;
      const scoredAt = (time: Horizon) =>
        isDue(episode, time) ? followUpOf(episode, judged.instrument, time)?.hundredths : undefined;
      const times = patients === 'all' ? horizons : upTo;
      const scores = times.map((time) => ({ time: time.id, score: scoredAt(time) }));
      if (patients === 'same' && scores.some(({ score }) => score === undefined)) continue;
      for (const { time, score } of [{ time: 'baseline', score: judged.before }, ...scores]) {
        if (score === undefined) continue;
        const key = `${episode.condition} ${judged.instrument.id} ${time}`;
        const before = cells.get(key) ?? { courses: 0, sum: 0, sumOfSquares: 0 };
        cells.set(key, {
          courses: before.courses + 1,
          sum: before.sum + score,
          sumOfSquares: before.sumOfSquares + score * score,
        });
      }
    }
  }
  return cells;
};
