import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchPostgres } from '../src/embedded/launch.ts';
import { migrate } from '../src/migrate.ts';
import { loginRoles } from '../src/roles/logins.ts';
import { createDatabase, dropDatabase, migratedTemplate, onCluster } from './postgres.ts';

/**
 * Starts one throw-away cluster for the whole run, or takes the server that TEST_DATABASE_URL names as its superuser, and
 * migrates the template that test databases are copied from.
 * Vitest calls this once per project, one after the other, and the teardowns in reverse: the first call serves them
 * all, and its teardown comes last.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const run = project.vitest.getRootProject();
  if ('clusterUrl' in run.getProvidedContext()) return undefined;
  const cluster = await (process.env.TEST_DATABASE_URL ? borrow(process.env.TEST_DATABASE_URL) : launch());
  try {
    await migrate(await createDatabase(cluster.url, migratedTemplate));
    // Roles belong to the whole cluster, and as many registries as there are test files share them.
    await onCluster(cluster.url, loginRoles.map((role) => `alter role ${role} connection limit -1`).join(';'));
  } catch (error) {
    await cluster.end();
    throw error;
  }
  run.provide('clusterUrl', cluster.url);
  return cluster.end;
}

interface Cluster {
  readonly url: string;
  readonly end: () => Promise<void>;
}

const borrow = async (url: string): Promise<Cluster> => ({ url, end: () => dropDatabase(url, migratedTemplate) });

const launch = async (): Promise<Cluster> => {
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-test-'));
  await chmod(folder, 0o755); // under root, Postgres runs as another account, which must enter it
  const postgres = await launchPostgres({ folder, throwaway: true });
  return {
    url: postgres.url,
    end: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
