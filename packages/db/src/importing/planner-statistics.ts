import type { RowCounts } from '@enthesis/contract';
import type { ClientBase } from 'pg';
import { isSpread } from '../citus/is-spread.ts';
import { rowTables, tableNames } from './tables.ts';

/** Growth from which on the planner's picture of a table is refreshed at once. */
const grownBy = 0.1;

/**
 * Tells the planner of tables that this transaction has made much larger. Autovacuum cannot see rows before they are
 * committed, and a plan made for an empty table takes minutes on a full one. A small correction costs nothing here. The sample
 * is a tenth as large as the one that autovacuum takes of the same rows later, which took a tenth of all that is done before
 * counting. On a Citus cluster only who wrote the rows could reach them: there they wait for autovacuum.
 */
export const refreshStatistics = async (client: ClientBase, added: RowCounts): Promise<void> => {
  if (await isSpread(client)) return;
  await client.query('set local default_statistics_target = 10');
  for (const name of tableNames) {
    const { table: written } = rowTables[name];
    const { rows } = await client.query<{ known: number }>(
      'select greatest(reltuples, 0)::float8 as known from pg_class where oid = $1::regclass',
      [written],
    );
    const [table] = rows;
    if (table === undefined || added[name] > table.known * grownBy)
      await client.query('select intake.refresh_statistics($1)', [name]);
  }
  await client.query('set local default_statistics_target to default');
};
