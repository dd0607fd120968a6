import type { PoolClient } from 'pg';
import { beforeTable } from '../importing/before.ts';
import { rowTables, tableNames } from '../importing/tables.ts';
import type { Connections } from '../roles/connections.ts';
import { createDerived, hasDerived, spreadDerived } from './derived.ts';

/** Patient-level rows, and what an undo would put back. All of one patient are on one server. */
const byPatient: readonly string[] = tableNames.flatMap((name) => [rowTables[name].table, beforeTable(name)]);
const home = rowTables.episodes.table;

/**
 * Run on a worker, which lets in nobody but the coordinator: there a connection of one of these roles becomes as many as there
 * are shards, and waits, in its transaction, for as long as the coordinator counts. The change is not handed on to other servers.
 */
const atEaseThere = `do $$ begin
  set local citus.enable_ddl_propagation = off;
  ${['enthesis_intake', 'enthesis_release']
    .map(
      (role) =>
        `alter role ${role} connection limit -1; alter role ${role} set idle_in_transaction_session_timeout = 0;`,
    )
    .join('\n  ')}
end $$`;

/**
 * Spreads patient-level rows, those that are there among them, over the workers of a Citus cluster by the patient's key.
 * Everything else stays on the coordinator, where it is read. What is spread already is left alone, and processes that start
 * together take turns.
 *
 * @param owner signs in at the coordinator
 * @throws {Error} where the database is no coordinator, or has no workers.
 */
export const spreadOverCitus = async (owner: Connections, onProgress: (line: string) => void): Promise<void> => {
  const client = await owner.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('enthesis citus'))`);
    await requireWorkers(client);
    for (const table of await notYetSpread(client)) {
      const beside = table === home ? 'default' : home;
      await client.query('select create_distributed_table($1, $2, colocate_with => $3)', [
        table,
        'patient_key',
        beside,
      ]);
      onProgress(`Citus: the rows of ${table} are spread`);
    }
    if (!(await hasDerived(client))) {
      await client.query('begin');
      await createDerived(client);
      await spreadDerived(client, home);
      await client.query('commit');
    }
    await onWorkers(client, atEaseThere);
  } finally {
    // With the connection goes the turn.
    client.release(true);
  }
};

const notYetSpread = async (client: PoolClient): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select name from unnest($1::text[]) with ordinality as wanted (name, place)
     where not exists (select from pg_dist_partition where logicalrelid = name::regclass) order by place`,
    [byPatient],
  );
  return rows.map(({ name }) => name);
};

const onWorkers = async (client: PoolClient, command: string): Promise<void> => {
  const { rows } = await client.query<{ worker: string; result: string }>(
    `select nodename || ':' || nodeport as worker, result from run_command_on_workers($1) where not success`,
    [command],
  );
  const [refused] = rows;
  if (refused !== undefined) {
    throw new Error(`The Citus worker ${refused.worker} refuses to change roles: ${refused.result}`);
  }
};

const requireWorkers = async (client: PoolClient): Promise<void> => {
  const mend = 'there, as an administrator of the server, or leave ENTHESIS_CITUS out.';
  const { rows: found } = await client.query<{ citus: boolean }>(
    `select to_regclass('pg_catalog.pg_dist_partition') is not null as citus`,
  );
  if (found[0]?.citus !== true) {
    throw new Error(
      `ENTHESIS_CITUS is 1, but the database that DATABASE_URL names has no Citus. Run CREATE EXTENSION citus ${mend}`,
    );
  }
  const { rows } = await client.query<{ workers: number }>(
    'select count(*)::int as workers from citus_get_active_worker_nodes()',
  );
  if (rows[0]?.workers === 0) {
    throw new Error(
      `ENTHESIS_CITUS is 1, but the Citus cluster that DATABASE_URL names has no workers. Run SELECT citus_add_node(...) ${mend}`,
    );
  }
};
