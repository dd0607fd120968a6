import type { Queries } from '../identity/queries.ts';

/** Whether the database is one of a Citus cluster, over which patient-level rows may be spread. */
export const isSpread = async (client: Queries): Promise<boolean> => {
  const { rows } = await client.query<{ spread: boolean }>(
    `select to_regclass('pg_catalog.pg_dist_partition') is not null as spread`,
  );
  return rows[0]?.spread === true;
};
