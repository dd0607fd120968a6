import type { ClientBase } from 'pg';
import { steps } from './steps.ts';

/** From the rows of the episodes in `touched` to their courses, within the caller's transaction. */
export const takeSteps = async (client: ClientBase): Promise<void> => {
  // For joins of whole tables a picture drawn from a tenth as many rows as usual is good enough.
  await client.query('set local default_statistics_target = 10');
  await client.query('analyze touched');
  for (const { table, query } of steps) {
    await client.query(`drop table if exists ${table}`);
    await client.query(`create temporary table ${table} on commit drop as ${query}`);
    await client.query(`analyze ${table}`);
  }
  await client.query('set local default_statistics_target to default');
};
