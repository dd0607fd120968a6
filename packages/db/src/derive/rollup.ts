import type { ClientBase } from 'pg';
import { holdImports } from '../citus/hold-imports.ts';
import { areCountedAtOnce, episodesAtATime } from './batches.ts';
import { anyOf, differenceOf, gatherContributions, openDifferences, settleDifferences } from './differences.ts';
import { columnsOf, rollups, unsorted } from './rollups/all.ts';
import type { Rollup } from './rollups/rollup.ts';
import { steps } from './steps.ts';
import { openTouched } from './touched.ts';
import { withCourses } from './with-courses.ts';

/** Everything that decides what is counted: when it changes, what was counted before has to be counted again. */
export const countingRules: string = JSON.stringify([steps, rollups]);

/** Removes a clinic's roll-ups with the clinic. */
export const removeRollups = async (client: ClientBase, clinicId: number): Promise<void> => {
  for (const { table } of rollups) await client.query(`delete from ${table} where clinic_id = $1`, [clinicId]);
};

/**
 * Counts straight into a roll-up that holds nothing of the clinics counted. Counted before it is put in order: asked for
 * both at once, the planner would sort every course to have the groups in order.
 */
const count = (rollup: Rollup) => `
with counted as materialized (select ${columnsOf(rollup)} from (${rollup.query}) fresh)
insert into ${rollup.table} (${columnsOf(rollup)})
select ${columnsOf(rollup)} from counted order by ${rollup.key.join(', ')} -- the index grows at its end, not everywhere
`;

/** Keys whose held counts are not those counted now. */
const differing = (rollup: Rollup) => {
  const { table, key, sums } = rollup;
  return `
select ${key.join(', ')} from (
  select ${[...key, ...sums.map((sum) => `-${sum} as ${sum}`)].join(', ')} from ${table}
  union all select ${columnsOf(rollup)} from ${differenceOf(rollup)}
) both_ways group by ${key.join(', ')} having ${anyOf(sums)}`;
};

/**
 * Counts the episodes in `touched` into roll-ups that hold nothing of their clinics: there is no difference to make. Too
 * many to be counted at once are counted some at a time, and then added up.
 */
export const countAfresh = async (client: ClientBase, atATime = episodesAtATime): Promise<void> => {
  if (await areCountedAtOnce(client, atATime)) return countAtOnce(client);
  await openDifferences(client);
  await gatherContributions(client, 1, atATime);
  await settleDifferences(client);
};

const countAtOnce = (client: ClientBase): Promise<void> =>
  withCourses(client, async (over) => {
    for (const rollup of rollups) await unsorted(client, rollup, over(count(rollup)));
    await client.query(
      over(`
      update registry.clinic set counted = counted + 1
      where clinic_id in (select clinic_id from touched join intake.episode using (episode_id))`),
    );
  });

const touchEverything = 'insert into touched select episode_id from intake.episode';

/**
 * Counts everything again from the rows.
 *
 * @param atATime about how many episodes are counted at a time
 * @returns how many roll-up rows differ from what had been held: 0 unless something is wrong.
 */
export const compareWithRecount = async (client: ClientBase, atATime = episodesAtATime): Promise<number> => {
  await holdImports(client, null);
  await openTouched(client);
  await openDifferences(client);
  await client.query(touchEverything);
  await gatherContributions(client, 1, atATime);
  const counts = rollups.map((rollup) => `(select count(*) from (${differing(rollup)}) keys)`);
  const { rows } = await client.query<{ differing: number }>(`select (${counts.join(' + ')})::int as differing`);
  const [answer] = rows;
  if (answer === undefined) throw new Error('the recount gave no answer');
  return answer.differing;
};

/** Replaces the roll-ups of every clinic by a fresh count, after the vocabulary or the methods have changed. */
export const recountEverything = async (client: ClientBase, atATime = episodesAtATime): Promise<void> => {
  await client.query(`truncate ${rollups.map(({ table }) => table).join(', ')}`);
  await openTouched(client);
  await client.query(touchEverything);
  await countAfresh(client, atATime);
};
