import { sql } from 'kysely';
import type { ClinicReader } from './clinic-scope.ts';

/** How many imports and undoings back a reader can look. */
const latest = 12;

/**
 * What the latest imports and undoings each made of the counts that the first page rests on, latest first; those of
 * before the counts were kept are not among them. `scores` is what an import added less what it removed.
 */
export const headlinesOf = (reader: ClinicReader) =>
  reader
    .selectFrom('registry.headline as kept')
    .innerJoin('registry.import as done', (join) =>
      join.onRef('done.clinic_id', '=', 'kept.clinic_id').onRef('done.number', '=', 'kept.import'),
    )
    .select([
      'kept.import',
      'step',
      sql<number>`(done.added ->> 'scores')::integer - (done.removed ->> 'scores')::integer`.as('scores'),
      'enrolled_before',
      'enrolled_after',
      'baseline_before',
      'baseline_after',
      'eligible_before',
      'eligible_after',
      'followed_before',
      'followed_after',
      'responders_before',
      'responders_after',
    ])
    .orderBy('kept.import', 'desc')
    .orderBy('step', 'desc')
    .limit(latest);
