import { sql } from 'kysely';
import type { ClinicReader } from './clinic-scope.ts';

/** Classes of baseline that a course can be judged in; in class 0 nothing is left to improve. */
export const judgedClasses = [1, 2, 3] as const;

/** Courses followed and the sum of their baselines, once a class of baseline, to be added to a query on outcomes. */
export const followedByClass = judgedClasses.flatMap((id) => {
  const inClass = (column: 'followed' | 'sum_baseline') =>
    sql`coalesce(sum(${sql.ref(column)}) filter (where baseline_class = ${sql.lit(id)}), 0)`;
  return [
    sql<number>`${inClass('followed')}::integer`.as(`followed_${id}` as const),
    sql<number>`${inClass('sum_baseline')}::float8`.as(`sum_baseline_${id}` as const),
  ];
});

/** All baselines of a clinic by instrument and class, whatever the score and whether or not anyone was followed. */
export const allBaselines = (reader: ClinicReader) =>
  reader
    .selectFrom('rollup.trajectory')
    .select(['instrument', 'baseline_class'])
    .select([
      sql<number>`sum(courses)::integer`.as('courses'),
      sql<number>`(sum(sum_score) / sum(courses))::float8`.as('mean'),
      sql<number>`((sum(courses) * sum(sum_score_squared) - sum(sum_score) * sum(sum_score)) / sum(courses))::float8`.as(
        'm2',
      ),
    ])
    .where('through', '=', 'any')
    .where('horizon', '=', 'baseline')
    .groupBy(['instrument', 'baseline_class']);
