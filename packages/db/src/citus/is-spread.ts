import type { Queries } from '../identity/queries.ts';

/** Whether patient-level rows are spread over the servers of a Citus cluster. */
export const isSpread = async (client: Queries): Promise<boolean> => {
  const { rows } = await client.query<{ spread: boolean }>(
    `select exists (select from pg_namespace where nspname = 'derived') as spread`,
  );
  return rows[0]?.spread === true;
};
