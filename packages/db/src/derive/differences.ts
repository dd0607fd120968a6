import type { ClientBase } from 'pg';
import { isSpread } from '../citus/is-spread.ts';
import { rowsAtHand } from '../citus/rows-at-hand.ts';
import { episodesAtATime, inBatches } from './batches.ts';
import { columnsOf, rollups, unsorted } from './rollups/all.ts';
import { course } from './rollups/course.ts';
import type { Rollup } from './rollups/rollup.ts';
import { steps } from './steps.ts';
import { aFew, isAFew } from './touched.ts';
import { withCourses } from './with-courses.ts';

/** Where the signed differences of a roll-up are gathered. */
export const differenceOf = ({ table }: Rollup): string => `${table.replace('rollup.', '')}_difference`;

/** That some sum is not zero. */
export const anyOf = (sums: readonly string[]): string => sums.map((sum) => `sum(${sum}) <> 0`).join(' or ');

/** Adds `sign` times the counts of a roll-up's query to the signed differences gathered so far. */
const gather = (rollup: Rollup, sign: string): string => `
insert into ${differenceOf(rollup)} (${columnsOf(rollup)})
select ${rollup.key.join(', ')}, ${rollup.sums.map((sum) => `${sign} * ${sum}`).join(', ')} from (${rollup.query}) counted`;

/** Applies the gathered differences: rows whose sums change are changed. Gives how many courses each is about then. */
const settle = (rollup: Rollup): string => {
  const { table, key, sums } = rollup;
  return `
insert into ${table} as held (${columnsOf(rollup)})
select ${columnsOf(rollup)} from (
  select ${key.join(', ')}, ${sums.map((sum) => `sum(${sum}) as ${sum}`).join(', ')}
  from ${differenceOf(rollup)} group by ${key.join(', ')}
  having ${anyOf(sums)}
) net order by ${key.join(', ')}
on conflict (${key.join(', ')}) do update
set ${sums.map((sum) => `${sum} = held.${sum} + excluded.${sum}`).join(', ')}
returning ${sums[0]} as courses`;
};

/**
 * Rows that are about nobody any more vanish: only those of a difference can have become so. They are looked up by their
 * keys, one by one: the planner, who does not know how few they are, would read the whole roll-up.
 */
const removeEmpty = (rollup: Rollup): string => {
  const { table, key, sums } = rollup;
  return `
delete from ${table} where ctid = any (array(
  select empty.ctid from (select distinct ${key.join(', ')} from ${differenceOf(rollup)}) net
  cross join lateral (
    select held.ctid from ${table} held
    where ${key.map((name) => `held.${name} = net.${name}`).join(' and ')} and held.${sums[0]} = 0 limit 1
  ) empty))`;
};

/** Several changes as one statement, so that there is one way to the server and back. */
const together = (first: readonly string[], changes: readonly string[], answer = ''): string =>
  `with ${[...first, ...changes.map((change, place) => `change_${place} as (${change})`)].join(',\n')}\nselect ${answer}`;

/** All steps and roll-ups of a few episodes: the steps are no tables here. `$1` is the sign. */
const gatherAFew = {
  name: 'gather a few',
  text: together(
    [
      `touched as materialized (select episode_id from touched limit ${aFew})`,
      ...steps.map(({ table, query }) => `${table} as materialized (${query})`),
    ],
    rollups.map((rollup) => gather(rollup, '$1::integer')),
  ),
};

/** Every touched episode has its course in the roll-up of courses, so that no clinic counted anew is missed. */
const countedAnew = `update registry.clinic set counted = counted + 1
where clinic_id in (select clinic_id from ${differenceOf(course)})`;

/** Answers which roll-ups, by their place in the list, have rows that are about nobody now. */
const settleAll = {
  name: 'settle',
  text: together(
    [],
    [...rollups.map(settle), countedAnew],
    `array[${rollups.map((_, place) => `exists (select from change_${place} where courses = 0)`).join(', ')}] as emptied`,
  ),
};

/**
 * Prepares the temporary tables that signed differences are gathered in. Call once, after `openTouched`. Like it they
 * stay with the connection, and what is planned over them too, whoever is corrected next.
 */
export const openDifferences = async (client: ClientBase): Promise<void> => {
  const open = rollups.map(
    (rollup) =>
      `create temporary table if not exists ${differenceOf(rollup)} (like ${rollup.table}) on commit delete rows`,
  );
  // A plan of statements over a Citus cluster holds for one patient's key.
  const planOnce = (await isSpread(client)) ? [] : ['set local plan_cache_mode = force_generic_plan'];
  await client.query([...planOnce, ...open].join(';\n'));
};

/**
 * Gathers what the episodes in `touched` contribute to the roll-ups as their rows stand now, added (1) or taken away
 * (-1). Taken away before a change and added after it, the two make the difference that the change means.
 *
 * @param atATime about how many episodes are counted at a time
 */
export const gatherContributions = async (
  client: ClientBase,
  sign: 1 | -1,
  atATime = episodesAtATime,
): Promise<void> => {
  if (await isAFew(client)) {
    const over = await rowsAtHand(client);
    await client.query({ ...gatherAFew, text: over(gatherAFew.text), values: [sign] });
    return;
  }
  await inBatches(client, atATime, () =>
    withCourses(client, async (over) => {
      for (const rollup of rollups) await unsorted(client, rollup, over(gather(rollup, `${sign}`)));
    }),
  );
};

/** Brings the roll-ups up to date with the differences gathered. */
export const settleDifferences = async (client: ClientBase): Promise<void> => {
  const { rows } = await client.query<{ emptied: readonly boolean[] }>(
    (await isAFew(client)) ? settleAll : settleAll.text,
  );
  for (const { emptied } of rows) {
    for (const rollup of rollups.filter((_, place) => emptied[place])) {
      await client.query({ name: `remove empty ${rollup.table}`, text: removeEmpty(rollup) });
    }
  }
};
