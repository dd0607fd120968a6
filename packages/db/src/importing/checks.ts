import { type ImportProblem, importTables } from '@enthesis/contract';
import type { ClientBase } from 'pg';
import { noSide, type StagedName } from './staging.ts';
import { childNames, tableNames } from './tables.ts';

const episodeKey = ['patient_key', 'condition', `coalesce(side, '')`];
/** What names a staged row. */
export const naturalKeys: Readonly<Record<StagedName, readonly string[]>> = {
  episodes: episodeKey,
  sessions: [...episodeKey, 'day'],
  scores: [...episodeKey, 'day', 'instrument'],
  events: [...episodeKey, 'day', 'event'],
};

/** Rows are put in order only where they share a key, which those of a sound table never do. */
const secondOfKey = (name: StagedName) => {
  const key = naturalKeys[name].join(', ');
  return `
select line from (
  select line, row_number() over (partition by ${key} order by line) as nth from staged_${name}
  where (${key}) in (select ${key} from staged_${name} group by ${key} having count(*) > 1)
) numbered where nth > 1`;
};

const withoutEpisode = (name: StagedName) => `
select line from staged_${name} s where not exists (
  select from staged_episodes e
  where e.patient_key = s.patient_key and e.condition = s.condition and coalesce(e.side, '') = coalesce(s.side, ''))`;

/**
 * The first staged session of every episode that has none on day 0. In a merge the registry may hold that already; in a
 * replace the folder is all there is.
 */
export const withoutDayZero = (replace: boolean) => `
with late as (
  select patient_key, condition, coalesce(side, '${noSide}') as side, min(line) as line
  from staged_sessions group by patient_key, condition, side having min(day) > 0
)
select line from late ${
  replace
    ? ''
    : `left join (
  select e.patient_key, e.condition, e.side
  from intake.episode e join intake.session held using (patient_key, episode_id)
  where held.day = 0 and e.patient_key in (select patient_key from late)
) known using (patient_key, condition, side)
where known.patient_key is null`
}`;

/** What is allowed instead of several rows with one key. */
export const secondKeyAllowed = (name: StagedName): string =>
  `one row for each ${importTables.find(({ file }) => file === `${name}.csv`)?.naturalKey.join(' + ')}`;

interface Check {
  readonly name: StagedName;
  readonly query: string;
  readonly column: string;
  readonly rule: string;
  readonly allowed: string;
}

const checks = (replace: boolean): readonly Check[] => [
  ...tableNames.map((name) => ({
    name,
    query: secondOfKey(name),
    column: 'study_id',
    rule: 'a second row with the same key',
    allowed: secondKeyAllowed(name),
  })),
  ...childNames.map((name) => ({
    name,
    query: withoutEpisode(name),
    column: 'study_id',
    rule: 'no such episode',
    allowed: 'a study_id, condition and side that stand in episodes.csv',
  })),
  {
    name: 'sessions',
    query: withoutDayZero(replace),
    column: 'day',
    rule: 'no session on day 0',
    allowed: 'days counted from the first session of the episode, which is day 0',
  },
];

/** The rules that need more than one row, asked of the staged rows: duplicates, orphans, sessions without a day 0. */
export const crossRowProblems = async (
  client: ClientBase,
  replace: boolean,
  limit: number,
): Promise<readonly ImportProblem[]> => {
  const problems: ImportProblem[] = [];
  for (const { name, query, column, rule, allowed } of checks(replace)) {
    const { rows } = await client.query<{ line: number }>(`${query} order by line limit $1`, [limit]);
    problems.push(...rows.map(({ line }) => ({ file: `${name}.csv`, line, column, rule, allowed })));
  }
  const fileOrder = (problem: ImportProblem) => importTables.findIndex(({ file }) => file === problem.file);
  return problems.toSorted((a, b) => fileOrder(a) - fileOrder(b) || (a.line ?? 0) - (b.line ?? 0)).slice(0, limit);
};
