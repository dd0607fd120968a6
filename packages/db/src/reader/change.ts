import type { Selection, Vocabulary } from '@enthesis/contract';
import { sql } from 'kysely';
import type { ClinicReader } from './clinic-scope.ts';
import { about } from './judged.ts';

/** Courses by rounded change, in points of the instrument or in tenths of the baseline. */
export const changeBinsOf = (
  reader: ClinicReader,
  vocabulary: Vocabulary,
  selection: Selection,
  unit: 'points' | 'percent',
) =>
  reader
    .selectFrom('rollup.change_bin')
    .select(['condition', 'instrument', 'bin'])
    .select(sql<number>`sum(courses)::integer`.as('courses'))
    .where('horizon', '=', selection.horizon)
    .where('unit', '=', unit)
    .where(about(vocabulary, selection))
    .groupBy(['condition', 'instrument', 'bin'])
    .orderBy('bin');

/** Scores at baseline and at each horizon: of everybody scored then, or of the same patients up to the selection's horizon. */
export const trajectoryOf = (reader: ClinicReader, vocabulary: Vocabulary, selection: Selection) =>
  reader
    .selectFrom('rollup.trajectory')
    .select(['condition', 'instrument', 'horizon'])
    .select([
      sql<number>`sum(courses)::integer`.as('n'),
      sql<number>`(sum(sum_score) / sum(courses))::float8`.as('mean'),
      sql<number>`((sum(courses) * sum(sum_score_squared) - sum(sum_score) * sum(sum_score)) / sum(courses))::float8`.as(
        'm2',
      ),
    ])
    .where('through', '=', selection.patients === 'same' ? selection.horizon : 'any')
    .where(about(vocabulary, { ...selection, definition: null }))
    .groupBy(['condition', 'instrument', 'horizon']);
