import type { ClientBase } from 'pg';
import { type Step, steps } from './steps.ts';

/**
 * Fills a table of the transaction with what a query gives now. It is made once: each table that a transaction makes and
 * drops stays locked until its end, and there is room for some thousand locks.
 */
export const filledAnew = (table: string, query: string): string => `
create temporary table if not exists ${table} on commit drop as ${query} with no data;
truncate ${table};
insert into ${table} ${query};
analyze ${table}`;

const taking = (taken: readonly Step[]): string =>
  [
    // For joins of whole tables a picture drawn from a tenth as many rows as usual is good enough.
    'set local default_statistics_target = 10',
    'analyze touched',
    ...taken.map(({ table, query }) => filledAnew(table, query)),
    'set local default_statistics_target to default',
  ].join(';\n');

/**
 * From the rows of the episodes in `touched` to their courses, within the caller's transaction.
 *
 * @param over turns a query over the rows into one over where they are at hand
 * @param taken the steps that are read afterwards
 */
export const takeSteps = async (
  client: ClientBase,
  over: (query: string) => string,
  taken: readonly Step[] = steps,
): Promise<void> => {
  await client.query(over(taking(taken)));
};
