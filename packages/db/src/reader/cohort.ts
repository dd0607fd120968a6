import { type Selection, type StratifierId, stratifierIds, type Vocabulary } from '@enthesis/contract';
import { sql } from 'kysely';
import type { ClinicReader } from './clinic-scope.ts';
import { aboveFloor, followedColumn, judgedOutcomes } from './select.ts';

/** What a cohort is described by: every stratifier but who treated it, and the number of sessions, which is 'none' here. */
export const describedBy = [...stratifierIds.filter((id) => id !== 'practitioner'), 'none'] as const;
export type DescribedBy = Exclude<StratifierId, 'practitioner'> | 'none';

/** The stratum of a row; in the one that is about everyone the number of sessions, once it is final. */
const stratum = sql<string>`case when stratifier <> 'none' then stratum when ongoing then 'ongoing' else sessions::text end`;

/** Index courses by what describes them; of those without a baseline none has a stratum of it. */
export const describedCourses = (reader: ClinicReader, { condition }: Pick<Selection, 'condition'>) =>
  reader
    .selectFrom('rollup.course')
    .select(['stratifier', stratum.as('stratum'), sql<number>`sum(courses)::integer`.as('courses')])
    .where('stratifier', 'in', describedBy)
    .$if(condition.length > 0, (query) => query.where('condition', 'in', condition))
    .groupBy(['stratifier', stratum]);

/** Courses with a baseline by what describes them, and of these the eligible and followed ones at the horizon. */
export const describedOutcomes = (reader: ClinicReader, vocabulary: Vocabulary, selection: Selection) =>
  judgedOutcomes(reader, vocabulary, selection)
    .select([
      'stratifier',
      stratum.as('stratum'),
      sql<number>`sum(courses)::integer`.as('courses'),
      aboveFloor('due', selection.floor).as('eligible'),
      aboveFloor(followedColumn(selection.definition), selection.floor).as('followed'),
    ])
    .where('stratifier', 'in', describedBy)
    .groupBy(['stratifier', stratum]);
