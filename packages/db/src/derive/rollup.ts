import type { ClientBase } from 'pg';
import { attendance, firstResponse, interim } from './rollups/after-session.ts';
import { changeBin, trajectory } from './rollups/change.ts';
import { composite } from './rollups/composite.ts';
import { course } from './rollups/course.ts';
import { event } from './rollups/event.ts';
import { outcome } from './rollups/outcome.ts';
import { quality } from './rollups/quality.ts';
import { retreatment } from './rollups/retreatment.ts';
import type { Rollup } from './rollups/rollup.ts';
import { treatment } from './rollups/treatment.ts';
import { steps } from './steps.ts';
import { takeSteps } from './take-steps.ts';

/** All roll-ups. A new one is a file, a line here and a table in a migration. */
const rollups: readonly Rollup[] = [
  course,
  outcome,
  composite,
  attendance,
  firstResponse,
  interim,
  changeBin,
  trajectory,
  quality,
  treatment,
  retreatment,
  event,
];

/** Everything that decides what is counted: when it changes, what was counted before has to be counted again. */
export const countingRules: string = JSON.stringify([steps, rollups]);

/** Removes a clinic's roll-ups with the clinic. */
export const removeRollups = async (client: ClientBase, clinicId: number): Promise<void> => {
  for (const { table } of rollups) await client.query(`delete from ${table} where clinic_id = $1`, [clinicId]);
};

const differenceOf = ({ table }: Rollup): string => `${table.replace('rollup.', '')}_difference`;
const columns = ({ key, sums }: Rollup): string => [...key, ...sums].join(', ');

/** Adds `sign` times the counts of a roll-up's query to the signed differences gathered so far. */
const gather = (rollup: Rollup, sign: 1 | -1) => `
insert into ${differenceOf(rollup)} (${columns(rollup)})
select ${rollup.key.join(', ')}, ${rollup.sums.map((sum) => `${sign} * ${sum}`).join(', ')} from (${rollup.query}) counted`;

const anyOf = (sums: readonly string[]) => sums.map((sum) => `sum(${sum}) <> 0`).join(' or ');

/**
 * Counts straight into a roll-up that holds nothing of the clinics counted. Counted before it is put in order: asked for
 * both at once, the planner would sort every course to have the groups in order.
 */
const count = (rollup: Rollup) => `
with counted as materialized (select ${columns(rollup)} from (${rollup.query}) fresh)
insert into ${rollup.table} (${columns(rollup)})
select ${columns(rollup)} from counted order by ${rollup.key.join(', ')} -- the index grows at its end, not everywhere`;

/** Applies the gathered differences: rows whose sums change are changed. */
const settle = (rollup: Rollup) => {
  const { table, key, sums } = rollup;
  return `
with net as (
  select ${key.join(', ')}, ${sums.map((sum) => `sum(${sum}) as ${sum}`).join(', ')}
  from ${differenceOf(rollup)} group by ${key.join(', ')}
  having ${anyOf(sums)}
)
insert into ${table} as held (${columns(rollup)})
select ${columns(rollup)} from net order by ${key.join(', ')}
on conflict (${key.join(', ')}) do update
set ${sums.map((sum) => `${sum} = held.${sum} + excluded.${sum}`).join(', ')}`;
};

/** Rows that are about nobody any more vanish: only those of a difference can have become so. */
const removeEmpty = (rollup: Rollup) => {
  const { table, key, sums } = rollup;
  return `
delete from ${table} held using (select distinct ${key.join(', ')} from ${differenceOf(rollup)}) net
where ${key.map((name) => `held.${name} = net.${name}`).join(' and ')} and held.${sums[0]} = 0`;
};

/** Keys whose held counts are not those counted now. */
const differing = (rollup: Rollup) => {
  const { table, key, sums } = rollup;
  return `
select ${key.join(', ')} from (
  select ${[...key, ...sums.map((sum) => `-${sum} as ${sum}`)].join(', ')} from ${table}
  union all select ${columns(rollup)} from ${differenceOf(rollup)}
) both_ways group by ${key.join(', ')} having ${anyOf(sums)}`;
};

/** Prepares `touched`, the table of the episodes that are to be counted. Call once, inside the transaction. */
export const openTouched = async (client: ClientBase): Promise<void> => {
  // Counting groups by the hundred thousand: in memory it takes a third of the time of sorting them on disk.
  await client.query(`set local work_mem = '256MB'`);
  await client.query('create temporary table touched (episode_id bigint not null) on commit drop');
};

/** Prepares the temporary tables that signed differences are gathered in. Call once, after `openTouched`. */
export const openDifferences = async (client: ClientBase): Promise<void> => {
  for (const rollup of rollups) {
    await client.query(`create temporary table ${differenceOf(rollup)} (like ${rollup.table}) on commit drop`);
  }
};

/**
 * Gathers what the episodes in `touched` contribute to the roll-ups as their rows stand now, added (1) or taken away
 * (-1). Taken away before a change and added after it, the two make the difference that the change means.
 */
export const gatherContributions = (client: ClientBase, sign: 1 | -1): Promise<void> =>
  countEach(client, (rollup) => gather(rollup, sign));

const countEach = async (client: ClientBase, statement: (rollup: Rollup) => string): Promise<void> => {
  await takeSteps(client);
  for (const rollup of rollups) {
    // The planner takes the keys' columns for independent, expects a group a row, and would sort: four times slower.
    await client.query(`set local enable_sort = ${rollup.key.includes('stratum') ? 'off' : 'on'}`);
    await client.query(statement(rollup));
  }
  await client.query('set local enable_sort = on');
};

/** Counts the episodes in `touched` into roll-ups that hold nothing of their clinics: there is no difference to make. */
export const countAfresh = async (client: ClientBase): Promise<void> => {
  await countEach(client, count);
  await client.query(`
    update registry.clinic set counted = counted + 1
    where clinic_id in (select clinic_id from touched join intake.episode using (episode_id))`);
};

/** Brings the roll-ups up to date with the differences gathered. */
export const settleDifferences = async (client: ClientBase): Promise<void> => {
  for (const rollup of rollups) {
    await client.query(settle(rollup));
    await client.query(removeEmpty(rollup));
  }
  // Every touched episode has its course in the roll-up of courses, so that no clinic counted anew is missed.
  await client.query(`
    update registry.clinic set counted = counted + 1
    where clinic_id in (select clinic_id from ${differenceOf(course)})`);
};

const touchEverything = 'insert into touched select episode_id from intake.episode';

/**
 * Counts everything again from the rows.
 *
 * @returns how many roll-up rows differ from what had been held: 0 unless something is wrong.
 */
export const compareWithRecount = async (client: ClientBase): Promise<number> => {
  await openTouched(client);
  await openDifferences(client);
  await client.query(touchEverything);
  await gatherContributions(client, 1);
  const counts = rollups.map((rollup) => `(select count(*) from (${differing(rollup)}) keys)`);
  const { rows } = await client.query<{ differing: number }>(`select (${counts.join(' + ')})::int as differing`);
  const [answer] = rows;
  if (answer === undefined) throw new Error('the recount gave no answer');
  return answer.differing;
};

/** Replaces the roll-ups of every clinic by a fresh count, after the vocabulary or the methods have changed. */
export const recountEverything = async (client: ClientBase): Promise<void> => {
  await client.query(`truncate ${rollups.map(({ table }) => table).join(', ')}`);
  await openTouched(client);
  await client.query(touchEverything);
  await countAfresh(client);
};
