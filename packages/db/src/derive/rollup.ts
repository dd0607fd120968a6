import type { ClientBase } from 'pg';
import { deriveIndexCourses, outcomes } from './courses.ts';

const courseKey = ['clinic_id', 'condition', 'sessions', 'ongoing'];
const courseSums = ['courses', 'due_through_unknown'];

const outcomeKey = [
  'clinic_id',
  'horizon',
  'instrument',
  'first_by_percent',
  'first_by_mcid',
  'first_by_either',
  'baseline_class',
  'condition',
  'sessions',
  'ongoing',
];
const outcomeSums = [
  'courses',
  'due',
  'followed',
  'r30',
  'r50',
  'mcid',
  'painfree',
  'worse',
  'sessions_after',
  'sum_baseline',
  'sum_follow_up',
  'sum_change',
  'sum_change_squared',
];

/** Counts of index courses: `rollup.course` as a query over `index_course`. */
const countCourses = `
select ${courseKey.join(', ')}, count(*) as courses, count(*) filter (where due_through_unknown) as due_through_unknown
from index_course group by ${courseKey.join(', ')}`;

/**
 * Counts and sums of outcomes: `rollup.outcome` as a query over `index_course`. Each rule is written once, here:
 * inclusive, on exact numbers, never on a rounded percentage.
 */
const countOutcomes = `
with ${outcomes}
select ${outcomeKey.join(', ')},
       count(*) as courses,
       count(*) filter (where due) as due,
       count(change) as followed,
       count(*) filter (where percent_rules and 100 * change >= 30 * problem) as r30,
       count(*) filter (where percent_rules and 100 * change >= 50 * problem) as r50,
       count(*) filter (where change >= threshold) as mcid,
       count(*) filter (where follow_up = case when lower_is_better then min else max end) as painfree,
       count(*) filter (where change <= -threshold or percent_rules and 100 * change <= -30 * problem) as worse,
       count(*) filter (where last_day >= follow_up_day) as sessions_after,
       coalesce(sum(baseline) filter (where change is not null), 0) as sum_baseline,
       coalesce(sum(follow_up), 0) as sum_follow_up,
       coalesce(sum(change), 0) as sum_change,
       coalesce(sum(change * change), 0) as sum_change_squared
from outcome group by ${outcomeKey.join(', ')}`;

/** Adds `sign` times the counts of a query to the signed differences gathered so far. */
const gather = (table: string, query: string, key: readonly string[], sums: readonly string[], sign: 1 | -1) => `
insert into ${table} (${[...key, ...sums].join(', ')})
select ${key.join(', ')}, ${sums.map((sum) => `${sign} * ${sum}`).join(', ')} from (${query}) counted`;

/** Applies the gathered differences: rows whose sums change are changed, rows that become empty vanish. */
const settle = (table: string, differences: string, key: readonly string[], sums: readonly string[]) => `
with net as (
  select ${key.join(', ')}, ${sums.map((sum) => `sum(${sum}) as ${sum}`).join(', ')}
  from ${differences} group by ${key.join(', ')}
  having ${sums.map((sum) => `sum(${sum}) <> 0`).join(' or ')}
)
insert into ${table} as held (${[...key, ...sums].join(', ')})
select ${[...key, ...sums].join(', ')} from net
on conflict (${key.join(', ')}) do update
set ${sums.map((sum) => `${sum} = held.${sum} + excluded.${sum}`).join(', ')}`;

const removeEmpty = (table: string, differences: string) =>
  `delete from ${table} where courses = 0 and clinic_id in (select clinic_id from ${differences})`;

/** Prepares the temporary tables that signed differences are gathered in. Call once, inside the transaction. */
export const openDifferences = async (client: ClientBase): Promise<void> => {
  await client.query(`
    create temporary table touched (episode_id bigint not null) on commit drop;
    create temporary table course_difference (like rollup.course) on commit drop;
    create temporary table outcome_difference (like rollup.outcome) on commit drop`);
};

/**
 * Gathers what the episodes in `touched` contribute to the roll-ups as their rows stand now, added (1) or taken away
 * (-1). Taken away before a change and added after it, the two make the difference that the change means.
 */
export const gatherContributions = async (client: ClientBase, sign: 1 | -1): Promise<void> => {
  await client.query('analyze touched');
  await client.query('drop table if exists index_course');
  await client.query(deriveIndexCourses);
  await client.query('analyze index_course');
  await client.query(gather('course_difference', countCourses, courseKey, courseSums, sign));
  await client.query(gather('outcome_difference', countOutcomes, outcomeKey, outcomeSums, sign));
};

/** Brings the roll-ups up to date with the differences gathered. */
export const settleDifferences = async (client: ClientBase): Promise<void> => {
  await client.query(settle('rollup.course', 'course_difference', courseKey, courseSums));
  await client.query(removeEmpty('rollup.course', 'course_difference'));
  await client.query(settle('rollup.outcome', 'outcome_difference', outcomeKey, outcomeSums));
  await client.query(removeEmpty('rollup.outcome', 'outcome_difference'));
};

/**
 * Counts everything again from the rows.
 *
 * @returns how many roll-up rows differ from what had been held: 0 unless something is wrong.
 */
export const compareWithRecount = async (client: ClientBase): Promise<number> => {
  await openDifferences(client);
  await client.query('insert into touched select episode_id from intake.episode');
  await gatherContributions(client, 1);
  const { rows } = await client.query<{ differing: number }>(`
    select (select count(*) from (${differing('rollup.course', 'course_difference', courseKey, courseSums)}) a)::int
         + (select count(*) from (${differing('rollup.outcome', 'outcome_difference', outcomeKey, outcomeSums)}) b)::int
         as differing`);
  const [answer] = rows;
  if (answer === undefined) throw new Error('the recount gave no answer');
  return answer.differing;
};

const differing = (held: string, counted: string, key: readonly string[], sums: readonly string[]) => `
select ${key.join(', ')} from (
  select ${[...key, ...sums.map((sum) => `-${sum} as ${sum}`)].join(', ')} from ${held}
  union all select ${[...key, ...sums].join(', ')} from ${counted}
) both_ways group by ${key.join(', ')} having ${sums.map((sum) => `sum(${sum}) <> 0`).join(' or ')}`;

/** Replaces the roll-ups of every clinic by a fresh count, after the vocabulary or the methods have changed. */
export const recountEverything = async (client: ClientBase): Promise<void> => {
  await client.query('truncate rollup.course, rollup.outcome');
  await openDifferences(client);
  await client.query('insert into touched select episode_id from intake.episode');
  await gatherContributions(client, 1);
  await settleDifferences(client);
};
