import type { ClientBase } from 'pg';

/** Up to so many episodes are counted in one statement; more are counted step by step, each step seen by the planner. */
export const aFew = 20;

/**
 * Prepares `touched`, the table of the episodes that are to be counted: empty, once a transaction. It stays with the
 * connection, so that what was planned over it is planned once, and is emptied with every transaction.
 */
export const openTouched = async (client: ClientBase): Promise<void> => {
  // Counting groups by the hundred thousand: in memory it takes a third of the time of sorting them on disk.
  await client.query(`
    set local work_mem = '256MB';
    set local random_page_cost = 1.1; -- rows of one episode lie together, and what was just imported is in memory
    set local client_min_messages = warning;
    create temporary table if not exists touched (episode_id bigint not null) on commit delete rows`);
};

/** Whether only a few episodes are touched, as by a correction. */
export const isAFew = async (client: ClientBase): Promise<boolean> => {
  const { rowCount } = await client.query({
    name: 'a few touched',
    text: `select from touched limit ${aFew + 1}`,
  });
  return (rowCount ?? 0) <= aFew;
};
