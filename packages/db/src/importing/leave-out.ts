import type { ImportProblem, RowCounts } from '@enthesis/contract';
import type { ClientBase } from 'pg';
import { naturalKeys, secondKeyAllowed, withoutDayZero } from './checks.ts';
import type { StagedName } from './staging.ts';
import { childNames, none, tableNames } from './tables.ts';

/** A staged row that a partial import leaves out. */
export interface LeftOutRow {
  readonly line: number;
  /** Null where the row is sound and only goes along, so that rows that belong to it can be sent again. */
  readonly problem: ImportProblem | null;
}

/** What a partial import leaves out because of other rows. */
export interface LeftOut {
  /** Rows with a problem. */
  readonly counts: RowCounts;
  readonly problems: readonly ImportProblem[];
}

/**
 * Takes out of the staged rows what is wrong across rows, and whatever hangs on a row that is refused.
 *
 * A course is judged by the number of its sessions and by whether anything happened, so an episode goes with any of its
 * sessions and events, and all rows go with their episode; a score goes alone. Of rows with one key nobody can say which
 * is right: all go. A staged row of these without a day stands for one that was refused by itself.
 */
export const leaveOut = async (client: ClientBase, limit: number): Promise<LeftOut> => {
  for (const statement of leavingOut) await client.query(statement);
  const counts = { ...none };
  const { rows } = await client.query<{ name: StagedName; count: number }>(
    'select name, count(distinct line)::int as count from left_out where rule is not null group by name',
  );
  for (const { name, count } of rows) counts[name] = count;
  const problems: ImportProblem[] = [];
  for (const name of tableNames) {
    const found = await leftOutRows(client, name, 0, limit, 'and rule is not null');
    problems.push(...found.flatMap(({ problem }) => problem ?? []));
  }
  return { counts, problems };
};

/** Rows left out of a table, in the order of lines, those behind `line`. */
export const leftOutRows = async (
  client: ClientBase,
  name: StagedName,
  line: number,
  limit: number,
  and = '',
): Promise<readonly LeftOutRow[]> => {
  const { rows } = await client.query<{ line: number; column: string; rule: string | null; allowed: string }>(
    `select line, field as column, rule, allowed from left_out where name = $1 and line > $2 ${and}
     order by line limit $3`,
    [name, line, limit],
  );
  return rows.map(({ rule, ...row }) => ({
    line: row.line,
    problem:
      rule === null ? null : { file: `${name}.csv`, line: row.line, column: row.column, rule, allowed: row.allowed },
  }));
};

const key = `patient_key, condition, coalesce(side, '')`;
const sameEpisode = (a: string, b: string) =>
  `${a}.patient_key = ${b}.patient_key and ${a}.condition = ${b}.condition and coalesce(${a}.side, '') = coalesce(${b}.side, '')`;

/** Removes staged rows and says why: `from` names them as s, `then` notes what else hangs on them. */
const remove = (
  name: StagedName,
  from: string,
  [field, rule, allowed]: readonly [string, string, string],
  then = '',
) => `
with gone as (delete from staged_${name} s ${from} returning s.*) ${then}
insert into left_out select '${name}', line, '${rule}', '${field}', '${allowed}' from gone`;

const doubled = (name: StagedName) => `using (
  select line from (select line, count(*) over (partition by ${naturalKeys[name].join(', ')}) as rows from staged_${name}) c
  where rows > 1) doubled where doubled.line = s.line`;

const doubleKey = (name: StagedName) => ['study_id', 'another row with the same key', secondKeyAllowed(name)] as const;

const refusing = `, refusing as (insert into refused_episode select ${key} from gone)`;
const resending = `, resending as (insert into resent_episode select ${key} from gone)`;

const leavingOut: readonly string[] = [
  `create temporary table left_out (name text, line integer, rule text, field text, allowed text) on commit drop`,
  `create temporary table refused_episode (patient_key uuid, condition text, side text) on commit drop`,
  `create temporary table resent_episode (like refused_episode) on commit drop`,
  ...(['sessions', 'events'] as const).map(
    (name) => `with gone as (delete from staged_${name} where day is null returning *)
   insert into refused_episode select ${key} from gone`,
  ),
  `with gone as (delete from staged_scores where day is null returning *)
   insert into resent_episode select ${key} from gone`,
  remove('episodes', doubled('episodes'), doubleKey('episodes')),
  remove('sessions', doubled('sessions'), doubleKey('sessions'), refusing),
  remove('scores', doubled('scores'), doubleKey('scores'), resending),
  remove('events', doubled('events'), doubleKey('events'), refusing),
  remove(
    'sessions',
    `using (${withoutDayZero(false)}) late where late.line = s.line
       and not exists (select from refused_episode r where ${sameEpisode('r', 's')})`,
    ['day', 'no session on day 0', 'days counted from the first session of the episode, which is day 0'],
    refusing,
  ),
  remove('episodes', `using (select distinct * from refused_episode) r where ${sameEpisode('r', 's')}`, [
    'study_id',
    'a session or event of this episode is refused',
    'an episode of which every session and event is in order',
  ]),
  ...childNames.map((name) =>
    remove(name, `where not exists (select from staged_episodes e where ${sameEpisode('e', 's')})`, [
      'study_id',
      'no such episode, or it is refused',
      'a study_id, condition and side that stand in a sound row of episodes.csv',
    ]),
  ),
  `insert into left_out select 'episodes', line from staged_episodes s
   where exists (select from resent_episode r where ${sameEpisode('r', 's')})`,
  'create index on left_out (name, line)',
  'analyze left_out',
];
