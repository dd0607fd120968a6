import type { Selection } from '@enthesis/contract';
import { sql } from 'kysely';
import type { ClinicReader } from './clinic-scope.ts';

/** What deserves a second look, by finding, year of start and import. */
export const qualityOf = (reader: ClinicReader, { condition }: Pick<Selection, 'condition'>) =>
  reader
    .selectFrom('rollup.quality')
    .select(['finding', 'year', 'import'])
    .select([sql<number>`sum(looked_at)::integer`.as('lookedAt'), sql<number>`sum(found)::integer`.as('found')])
    .$if(condition.length > 0, (query) => query.where('condition', 'in', condition))
    .groupBy(['finding', 'year', 'import']);
