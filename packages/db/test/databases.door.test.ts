import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyDatabase, freshDatabase, type TestDatabase } from './postgres.ts';

let databases: readonly TestDatabase[] = [];

beforeAll(async () => {
  databases = await Promise.all([freshDatabase(), freshDatabase(), emptyDatabase()]);
});

afterAll(async () => {
  await Promise.all(databases.map((database) => database.drop()));
});

async function schemas({ url }: TestDatabase): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select nspname as name from pg_namespace where nspname in ('registry', 'rollup', 'intake')",
  );
  await client.end();
  return rows.map((row) => row.name).sort();
}

it('gives each test a database of its own, with the schema or without', async () => {
  expect(new Set(databases.map((database) => database.url)).size).toBe(3);
  expect(await Promise.all(databases.map(schemas))).toEqual([
    ['intake', 'registry', 'rollup'],
    ['intake', 'registry', 'rollup'],
    [],
  ]);
});
