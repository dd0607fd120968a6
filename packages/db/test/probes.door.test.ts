import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPostgres, openRegistry, type Registry } from '@enthesis/db';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, type LoginRole, loginRoles, logins } from '../src/roles/logins.ts';
import { undescribed } from './oracle/descriptions.ts';
import { importPlain, newClinic } from './oracle/import-plain.ts';
import { type Probe, probes } from './probe.ts';

// On an embedded server as everybody has it: what stands outside the registry's database counts as well. `pnpm probes`
// prints what was tried as a table.

let registry: Registry;
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-probes-'));
  await chmod(folder, 0o755); // under root, Postgres runs as another account, which must enter it
  const server = await launchPostgres({ folder, throwaway: true });
  registry = await openRegistry({ dataFolder: folder, databaseUrl: null, vocabularyFile: null });
  url = server.url;
  // Whom a probe tries to end.
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const clinic = await newClinic(registry, 'probed');
  await importPlain(registry, clinic, [
    {
      patient: '00000000-0000-4000-8000-000000000001',
      condition: 'knee-oa',
      side: 'left',
      dueThrough: null,
      courseStatus: null,
      description: undescribed,
      sessionDays: [0, 28],
      scores: [{ instrument: 'nprs', day: 0, hundredths: 700 }],
      eventsFrom: null,
      events: [],
    },
  ]);
  await owner.query('analyze');
  close = async () => {
    await owner.end();
    await registry.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
});
afterAll(() => close());

const as = async <T>(role: LoginRole, work: (client: pg.Client) => Promise<T>, database = 'postgres'): Promise<T> => {
  const address = new URL(addressOf(url, role));
  address.pathname = database;
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const refusal =
  /permission denied|must be|row-level security|only roles|sealed by the log itself|may only|cannot be changed/i;

/** Whether the database itself refused what was tried; any other fault is thrown. */
const isRefused = async (role: LoginRole, { statements, database, hides = false }: Probe): Promise<boolean> => {
  try {
    return await as(
      role,
      async (client) => {
        // A guard rail: whoever can send any SQL would put it off.
        await client.query('set default_transaction_read_only = off');
        let rows: number | null = null;
        for (const statement of statements) rows = (await client.query(statement)).rowCount;
        return hides && rows === 0;
      },
      database,
    );
  } catch (error) {
    if (error instanceof pg.DatabaseError && refusal.test(error.message)) return true;
    throw error;
  }
};

const trials = probes.flatMap((probe) => loginRoles.map((role) => ({ name: probe.name, role, probe })));

test.for(trials)('$name as $role', async ({ name, role, probe }, { task }) => {
  const outcome = (await isRefused(role, probe)) ? 'refused' : 'may';
  task.meta.probe = { probe: name, role, outcome };
  expect(outcome).toBe(probe.may.includes(role) ? 'may' : 'refused');
});

test.each(loginRoles)('%s signs in as itself, and finds nothing by a name alone', async (role) => {
  await as(role, async (client) => {
    const { rows } = await client.query(`select current_setting('search_path') as path, current_user, session_user`);
    expect(rows).toEqual([{ path: 'pg_catalog', current_user: role, session_user: role }]);
  });
});

test('a role has so many connections at most, and a few servers have room within it', async () => {
  const { rows } = await registry.owner.query<{ role: LoginRole; most: number }>(
    'select rolname as role, rolconnlimit as most from pg_roles where rolname = any($1)',
    [loginRoles],
  );
  for (const { role, most } of rows) expect(most, role).toBeGreaterThanOrEqual(2 * logins[role].pool.max);
  const { rows: room } = await registry.owner.query<{ all: number }>(
    `select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as all`,
  );
  expect(rows.reduce((sum, { most }) => sum + most, 0)).toBeLessThan(room[0]?.all ?? 0);
});

test('nothing of a caller’s own is taken for what the log goes by', async () => {
  await as('enthesis_intake', async (client) => {
    await client.query(
      `create function pg_temp.clock_timestamp() returns timestamptz language sql as $$ select '2020-01-01'::timestamptz $$`,
    );
    await client.query('set search_path = pg_temp, pg_catalog');
    await client.query(`select audit.add_entry('denied', 'shadowed', null, null, null, null, null, '{}')`);
  });
  const { rows } = await registry.owner.query<{ now: boolean }>(
    `select at > now() - interval '1 minute' as now from audit.entry where actor = 'shadowed'`,
  );
  expect(rows).toEqual([{ now: true }]);
});

test('the password of a role follows from the owner’s, and is not it', () => {
  const one = new URL(addressOf('postgres://owner:secret@127.0.0.1:5432/enthesis', 'enthesis_reader_clinic'));
  const other = new URL(addressOf('postgres://owner:another@127.0.0.1:5432/enthesis', 'enthesis_reader_clinic'));
  expect(one.username).toBe('enthesis_reader_clinic');
  expect(one.password).toMatch(/^[0-9a-f]{64}$/);
  expect(one.password).not.toBe(other.password);
});
