import type { Selection } from '@enthesis/contract';
import { sql } from 'kysely';
import type { ClinicReader } from './clinic-scope.ts';

/** How courses are treated, by what is told of them. */
export const treatmentOf = (reader: ClinicReader, { condition }: Pick<Selection, 'condition'>) =>
  reader
    .selectFrom('rollup.treatment')
    .select(['aspect', 'class', sql<number>`sum(counted)::integer`.as('counted')])
    .$if(condition.length > 0, (query) => query.where('condition', 'in', condition))
    .groupBy(['aspect', 'class']);

/** When courses were followed by another one, and until when it is known that they were not. */
export const retreatmentOf = (reader: ClinicReader, { condition }: Pick<Selection, 'condition'>) =>
  reader
    .selectFrom('rollup.retreatment')
    .select(['condition', 'day', 'again', sql<number>`sum(courses)::integer`.as('courses')])
    .$if(condition.length > 0, (query) => query.where('condition', 'in', condition))
    .groupBy(['condition', 'day', 'again'])
    .orderBy('day');
