import type { Selection } from '@enthesis/contract';
import { sql } from 'kysely';
import type { ClinicReader } from './clinic-scope.ts';

/** Events after sessions: of how many sessions and courses they were recorded, and how many had one. */
export const eventsOf = (reader: ClinicReader, { condition }: Pick<Selection, 'condition'>) =>
  reader
    .selectFrom('rollup.event')
    .select(['aspect', 'event', 'class', sql<number>`sum(counted)::integer`.as('counted')])
    .$if(condition.length > 0, (query) => query.where('condition', 'in', condition))
    .groupBy(['aspect', 'event', 'class']);
