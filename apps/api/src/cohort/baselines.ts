import {
  type CohortCell,
  type Label,
  measureIds,
  measureLabels,
  type Selection,
  unknownStratum,
  type Vocabulary,
} from '@enthesis/contract';
import type { ClinicReader } from '@enthesis/db';
import { hiddenInLine } from '@enthesis/disclosure';
import { say } from '@enthesis/languages';
import { standardDeviation } from '@enthesis/stats';
import { sql } from 'kysely';
import { standing } from '../answer/standing.ts';
import { total } from '../answer/tally.ts';
import { noFigures, shareOf } from './characteristics.ts';

/**
 * Baseline scores by instrument, whatever the score: each course once per measure, on the first instrument on which
 * response can be judged.
 */
export const baselinesOf = (reader: ClinicReader, { condition }: Pick<Selection, 'condition'>) =>
  reader
    .selectFrom('rollup.trajectory')
    .select('instrument')
    .select([
      sql<number>`sum(courses)::integer`.as('courses'),
      sql<number>`(sum(sum_score) / sum(courses))::float8`.as('mean'),
      sql<number>`((sum(courses) * sum(sum_score_squared) - sum(sum_score) * sum(sum_score)) / sum(courses))::float8`.as(
        'm2',
      ),
    ])
    .where('through', '=', 'any')
    .where('horizon', '=', 'baseline')
    .where('first_by_either', '=', true)
    .$if(condition.length > 0, (query) => query.where('condition', 'in', condition))
    .groupBy('instrument');

type Baseline = Awaited<ReturnType<ReturnType<typeof baselinesOf>['execute']>>[number];

interface Stratum {
  readonly label: Label;
  readonly courses: number;
  readonly scores: Baseline | null;
}

/** The instruments of a measure that courses have a baseline on, and behind them the courses that have none. */
const strataOf = (
  baselines: readonly Baseline[],
  own: Vocabulary['instruments'],
  enrolled: number,
): readonly Stratum[] => {
  const scored = own.flatMap(({ id, label }) => {
    const scores = baselines.find(({ instrument }) => instrument === id);
    return scores === undefined ? [] : [{ label: { id, label }, courses: scores.courses, scores }];
  });
  const without = enrolled - total(scored, 'courses');
  return without === 0 ? scored : [...scored, { label: unknownStratum, courses: without, scores: null }];
};

/** Pain and function at baseline: mean and standard deviation by instrument. No hidden cell of a measure stands alone. */
export const baselineCells = (
  baselines: readonly Baseline[],
  { instruments }: Vocabulary,
  { enrolled, minCell }: { readonly enrolled: number; readonly minCell: number },
): readonly CohortCell[] =>
  measureIds.flatMap((measure) => {
    const own = instruments.filter((row) => row.measure === measure);
    const strata = strataOf(baselines, own, enrolled);
    const characteristic = { id: `baseline_${measure}`, label: say`${measureLabels[measure]} at baseline` };
    const hidden = hiddenInLine(
      strata.map(({ courses }) => courses),
      minCell,
    );
    return strata.map(({ label: stratum, courses, scores }, place): CohortCell => {
      const state = standing({ size: courses, due: 0, followed: courses }, hidden[place] ?? null);
      const labels = { characteristic, stratum: { ...stratum } };
      if (state.status === 'hidden') return { ...labels, ...state, ...noFigures };
      const counted = { ...labels, ...state, ...noFigures, courses, share: shareOf(courses, enrolled) };
      if (scores === null) return counted;
      return { ...counted, mean: scores.mean, sd: standardDeviation({ n: courses, mean: scores.mean, m2: scores.m2 }) };
    });
  });
