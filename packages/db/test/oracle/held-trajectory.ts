import { responders } from '@enthesis/contract';
import { type Registry, readClinic, trajectoryOf } from '@enthesis/db';
import { vocabulary } from './random-registry.ts';
import type { CountedScores, TrajectoryQuestion } from './recount-trajectory.ts';

/** What the scores over time answer, in the oracle's form: sums back from the mean and the squares around it. */
export const heldTrajectory = async (
  registry: Registry,
  clinicId: number,
  { horizon, ...about }: TrajectoryQuestion,
): Promise<Map<string, CountedScores>> => {
  const selection = { ...responders.defaults, ...about, horizon: horizon.id };
  const rows = await readClinic(registry, clinicId, (reader) => trajectoryOf(reader, vocabulary, selection).execute());
  return new Map(
    rows.map(({ condition, instrument, horizon: time, n, mean, m2 }) => [
      `${condition} ${instrument} ${time}`,
      { courses: n, sum: Math.round(n * mean * 100), sumOfSquares: Math.round((m2 + n * mean * mean) * 10_000) },
    ]),
  );
};
