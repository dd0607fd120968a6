import { randomUUID } from 'node:crypto';
import { connectedTo } from './connected.ts';
import type { TestDatabase } from './postgres.ts';

/**
 * An empty database of a test's own on the Citus cluster of which `TEST_CITUS_URL` names the coordinator, by its superuser's
 * address, with a password in it. Workers let the same superuser in.
 *
 * @returns null where the variable is not set
 * @throws {Error} where `CITUS_DRILL=required` says that it must be.
 */
export const citusDatabase = async (): Promise<TestDatabase | null> => {
  const url = process.env.TEST_CITUS_URL;
  if (!url) {
    const how = 'Citus is not tested: TEST_CITUS_URL names no coordinator (docs/scaling.md).';
    if (process.env.CITUS_DRILL === 'required') throw new Error(how);
    console.warn(how);
    return null;
  }
  const workers = await connectedTo(url, async (coordinator) => {
    const { rows } = await coordinator.query<{ host: string; port: number }>(
      'select node_name as host, node_port as port from citus_get_active_worker_nodes() order by 1, 2',
    );
    return rows;
  });
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const servers = [url, ...workers.map(({ host, port }) => at(url, { host, port }))];
  for (const server of servers) {
    await connectedTo(server, (client) => client.query(`create database ${name} template template0`));
    await connectedTo(at(server, { name }), (client) => client.query('create extension citus'));
  }
  const own = at(url, { name });
  const { hostname, port } = new URL(url);
  await connectedTo(own, async (coordinator) => {
    await coordinator.query('select citus_set_coordinator_host($1, $2::integer)', [hostname, port || 5432]);
    for (const worker of workers) {
      await coordinator.query('select citus_add_node($1, $2::integer)', [worker.host, worker.port]);
    }
  });
  return {
    url: own,
    drop: async () => {
      for (const server of servers)
        await connectedTo(server, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
};

const at = (url: string, to: { readonly host?: string; readonly port?: number; readonly name?: string }): string => {
  const address = new URL(url);
  if (to.host !== undefined) address.hostname = to.host;
  if (to.port !== undefined) address.port = String(to.port);
  if (to.name !== undefined) address.pathname = to.name;
  return address.href;
};
