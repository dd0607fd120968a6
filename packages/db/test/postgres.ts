import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { connectedTo } from './connected.ts';

export { citusDatabase } from './citus.ts';
export { type DebianPostgres, startDebianPostgres } from './debian-postgres.ts';
export { everythingHeld } from './everything-held.ts';
export { type FaultRow, rowsIn } from './fault.ts';
export { importPlain, newClinic } from './oracle/import-plain.ts';
export { ownVocabulary, type PlainEpisode, randomEpisodes, vocabulary } from './oracle/random-registry.ts';
export * from './oracle/rules.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's address of the run's throw-away cluster. */
    clusterUrl: string;
  }
}

/** A database of a test's own on the run's real Postgres. */
export interface TestDatabase {
  /** The superuser's address. */
  readonly url: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/** The database that `freshDatabase` copies. */
export const migratedTemplate = 'migrated_template';

/** Gives a database with the whole schema and no row. One for each test file: files run side by side. */
export async function freshDatabase(): Promise<TestDatabase> {
  return copyOf(migratedTemplate);
}

/** Gives a database without any schema, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return copyOf('template0');
}

/** Creates the database `name` as a copy of `template` and returns its address. */
export async function createDatabase(clusterUrl: string, name: string, template = 'template0'): Promise<string> {
  // file_copy takes half the time of the default on databases as small as ours.
  await onCluster(clusterUrl, `create database ${name} template ${template} strategy file_copy`);
  const url = new URL(clusterUrl);
  url.pathname = name;
  return url.href;
}

/** Removes the database `name`, whoever is still connected. */
export async function dropDatabase(clusterUrl: string, name: string): Promise<void> {
  await onCluster(clusterUrl, `drop database ${name} with (force)`);
}

/** Gives a copy of a database of the run's, to which nobody may be connected meanwhile. */
export async function copyOf(template: string): Promise<TestDatabase> {
  const clusterUrl = inject('clusterUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  return {
    url: await createDatabase(clusterUrl, name, template),
    drop: () => dropDatabase(clusterUrl, name),
  };
}

/** Carries out a statement as the superuser. */
export async function onCluster(clusterUrl: string, statement: string): Promise<void> {
  await connectedTo(clusterUrl, (client) => client.query(statement));
}
