import type { ClientBase } from 'pg';
import { traitColumns } from './look-alike.ts';

/**
 * So many episodes are counted at a time: what they have on the way to their counts stays in the memory it is given,
 * however many episodes there are in all. Beyond it, grouping goes over the disk and takes several times as long.
 */
export const episodesAtATime = 25_000;

/** Whether the episodes in `touched` are so few that they are counted at once. */
export const areCountedAtOnce = async (client: ClientBase, atATime: number): Promise<boolean> => {
  const { rowCount } = await client.query(`select from touched limit ${atATime + 1}`);
  return (rowCount ?? 0) <= atATime;
};

/** Episodes of the same traits stay together, because they are compared with each other. */
const split = (atATime: number): string => `
create temporary table touched_batch on commit drop as
select episode_id, (rank() over (order by ${traitColumns.join(', ')}) - 1) / ${atATime} as batch
from touched join intake.episode using (episode_id);
create index on touched_batch (batch);
analyze touched_batch`;

/**
 * Has `count` done with some of the episodes in `touched` at a time, or with all of them where they are few. Afterwards all
 * of them are in `touched` again.
 *
 * @param atATime about how many episodes; those of the same traits are not taken apart
 */
export const inBatches = async (client: ClientBase, atATime: number, count: () => Promise<void>): Promise<void> => {
  if (await areCountedAtOnce(client, atATime)) return count();
  await client.query(split(atATime));
  const { rows } = await client.query<{ batch: string }>('select distinct batch from touched_batch order by batch');
  for (const { batch } of rows) {
    await client.query('truncate touched');
    await client.query('insert into touched select episode_id from touched_batch where batch = $1', [batch]);
    await count();
  }
  await client.query(`
    truncate touched;
    insert into touched select episode_id from touched_batch;
    drop table touched_batch`);
};
