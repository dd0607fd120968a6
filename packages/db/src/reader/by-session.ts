import type { DefinitionId, Selection, Vocabulary } from '@enthesis/contract';
import { sql } from 'kysely';
import type { ClinicReader } from './clinic-scope.ts';
import { about } from './judged.ts';

/** A selection with the definition that responses are counted by. */
export type DefinedSelection = Selection & { readonly definition: DefinitionId };

/** Who came to each session, and of them who was scored after it and met the definition then. */
export const attendanceOf = (reader: ClinicReader, vocabulary: Vocabulary, selection: DefinedSelection) =>
  reader
    .selectFrom('rollup.attendance')
    .select(['condition', 'instrument', 'session'])
    .select([
      sql<number>`sum(attending)::integer`.as('attending'),
      sql<number>`sum(assessed)::integer`.as('assessed'),
      sql<number>`sum(${sql.ref(selection.definition)})::integer`.as('responders'),
    ])
    .where(about(vocabulary, selection))
    .groupBy(['condition', 'instrument', 'session'])
    .orderBy('session');

/** How courses left the count of those still waiting for a first response, by session. */
export const firstResponsesOf = (reader: ClinicReader, vocabulary: Vocabulary, selection: DefinedSelection) =>
  reader
    .selectFrom('rollup.first_response')
    .select(['condition', 'instrument', 'session'])
    .select([
      sql<number>`coalesce(sum(courses) filter (where exit = 'responded'), 0)::integer`.as('responded'),
      sql<number>`coalesce(sum(courses) filter (where exit = 'stopped'), 0)::integer`.as('stopped'),
      sql<number>`coalesce(sum(courses) filter (where exit = 'ongoing'), 0)::integer`.as('ongoing'),
    ])
    .where('definition', '=', selection.definition)
    .where(about(vocabulary, selection))
    .groupBy(['condition', 'instrument', 'session'])
    .orderBy('session');

/** Of the courses of two or more sessions, how many have a score between the first and the last. */
export const interimOf = (reader: ClinicReader, vocabulary: Vocabulary, selection: DefinedSelection) =>
  reader
    .selectFrom('rollup.interim')
    .select(['condition'])
    .select([
      sql<number>`sum(courses)::integer`.as('courses'),
      sql<number>`sum(scored_between)::integer`.as('scoredBetween'),
    ])
    .where(about(vocabulary, selection))
    .groupBy(['condition']);
