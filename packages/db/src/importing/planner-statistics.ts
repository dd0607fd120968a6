import type { RowCounts } from '@enthesis/contract';
import type { ClientBase } from 'pg';

/** Growth from which on the planner's picture of a table is refreshed at once. */
const grownBy = 0.1;

const tables = { episodes: 'intake.episode', sessions: 'intake.session', scores: 'intake.score' } as const;

/**
 * Tells the planner of tables that this transaction has made much larger. Autovacuum cannot see rows before they are
 * committed, and a plan made for an empty table takes minutes on a full one. A small correction costs nothing here.
 */
export const refreshStatistics = async (client: ClientBase, added: RowCounts): Promise<void> => {
  for (const name of ['episodes', 'sessions', 'scores'] as const) {
    const { rows } = await client.query<{ known: number }>(
      'select greatest(reltuples, 0)::float8 as known from pg_class where oid = $1::regclass',
      [tables[name]],
    );
    const [table] = rows;
    if (table === undefined || added[name] > table.known * grownBy) await client.query(`analyze ${tables[name]}`);
  }
};
