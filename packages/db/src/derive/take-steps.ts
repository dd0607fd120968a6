import type { ClientBase } from 'pg';
import { steps } from './steps.ts';

const taking = [
  // For joins of whole tables a picture drawn from a tenth as many rows as usual is good enough.
  'set local default_statistics_target = 10',
  'analyze touched',
  ...steps.flatMap(({ table, query }) => [
    `drop table if exists ${table}`,
    `create temporary table ${table} on commit drop as ${query}`,
    `analyze ${table}`,
  ]),
  'set local default_statistics_target to default',
].join(';\n');

/**
 * From the rows of the episodes in `touched` to their courses, within the caller's transaction.
 *
 * @param over turns a query over the rows into one over where they are at hand
 */
export const takeSteps = async (client: ClientBase, over: (query: string) => string): Promise<void> => {
  await client.query(over(taking));
};
