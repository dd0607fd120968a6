import { fileURLToPath } from 'node:url';
import { openRegistry, type Registry } from '@enthesis/db';
import { freshDatabase } from '@enthesis/db/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, type LoginRole } from '../src/roles/logins.ts';
import { undescribed } from './oracle/descriptions.ts';
import { importPlain, newClinic } from './oracle/import-plain.ts';

const readers = ['enthesis_reader_clinic', 'enthesis_reader_network'] as const satisfies readonly LoginRole[];

// What somebody would try who can send any SQL through a connection that answers questions. Each probe is sent as it is,
// on a connection of its own, and has to be refused by the database itself.

let registry: Registry;
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  const database = await freshDatabase();
  url = database.url;
  registry = await openRegistry({
    dataFolder: fileURLToPath(new URL('.', import.meta.url)),
    databaseUrl: url,
    vocabularyFile: null,
  });
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
  await registry.owner.query('analyze');
  close = async () => {
    await registry.close();
    await database.drop();
  };
});
afterAll(() => close());

const as = async <T>(role: LoginRole, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: addressOf(url, role) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const probes: ReadonlyArray<readonly [name: string, ...statements: string[]]> = [
  ['read patients', 'select * from intake.episode'],
  ['read scores in an aggregate', 'select count(*) from intake.score'],
  ['explain a read of scores', 'explain select * from intake.score'],
  ['copy scores out', 'copy intake.score to stdout'],
  ['read what an import replaced', 'select * from intake.score_before'],
  ['read who is signed in', 'select * from identity.sign_in'],
  ['read the log', 'select * from audit.entry'],
  ['list clinics', 'select * from registry.clinic'],
  ['read what releases remember', 'select * from secret.snapshot'],
  ['change a release', 'set default_transaction_read_only = off', 'update published.block set n = 1000'],
  ['put the role off', 'reset role', 'select * from intake.episode'],
  ['be the owner', 'set role postgres'],
  ['sign in as the owner', 'set session authorization postgres'],
  [
    'read through a view of its own',
    'set default_transaction_read_only = off',
    'create view rollup.mine as select * from intake.score',
  ],
  ['read through a temporary table', 'set default_transaction_read_only = off', 'create temporary table mine (a int)'],
  [
    'read through a function',
    'set default_transaction_read_only = off',
    `create function pg_temp.peek() returns bigint language sql as 'select count(*) from intake.score'`,
  ],
  ['make a schema', 'set default_transaction_read_only = off', 'create schema mine'],
  ['change a roll-up', 'set default_transaction_read_only = off', 'update rollup.course set courses = 100'],
  [
    'take row-level security away',
    'set default_transaction_read_only = off',
    'alter table rollup.course disable row level security',
  ],
  ['turn row-level security off', 'set row_security = off', 'select * from rollup.course'],
  ['run a program', `copy (select 1) to program 'id'`],
  ['read a file', `select pg_read_file('postgresql.conf')`],
  ['list a folder', `select pg_ls_dir('.')`],
  ['load a large object', `select lo_import('/etc/passwd')`],
  ['read passwords', 'select * from pg_authid'],
  ['read statistics', 'select * from pg_statistic'],
  ['add an extension', 'set default_transaction_read_only = off', 'create extension dblink'],
  ['do as a procedure', 'set default_transaction_read_only = off', `do $$ begin perform * from intake.score; end $$`],
  ['make a role', 'set default_transaction_read_only = off', 'create role mine superuser'],
  ['set what only the owner sets', `alter system set log_statement = 'all'`],
  ['end the owner', `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres'`],
  ['lock out the others', 'begin', 'lock table rollup.course in access exclusive mode'],
  ['reach another database', 'set default_transaction_read_only = off', 'create database mine'],
];

test.each(readers.flatMap((role) => probes.map((probe) => [role, probe] as const)))(
  '%s is refused: %s',
  async (role, [name, ...statements]) => {
    await as(role, async (client) => {
      const last = statements.at(-1) ?? '';
      for (const statement of statements.slice(0, -1)) await client.query(statement);
      await expect(client.query(last), name).rejects.toThrow(
        /permission denied|must be|read-only|row-level security|only roles/i,
      );
    });
  },
);

test.each(readers)('%s sees no statistics of what patients scored', async (role) => {
  await as(role, async (client) => {
    const { rows } = await client.query(`select * from pg_stats where schemaname in ('intake', 'identity', 'audit')`);
    expect(rows).toEqual([]);
  });
});

test.each(readers)('%s keeps what its sessions are held to', async (role) => {
  await as(role, async (client) => {
    const { rows } = await client.query(
      `select current_setting('default_transaction_read_only') as ro, current_setting('search_path') as path, current_user, session_user`,
    );
    expect(rows).toEqual([{ ro: 'on', path: 'pg_catalog', current_user: role, session_user: role }]);
  });
});

test('the password of a role follows from the owner’s, and is not it', () => {
  const one = new URL(addressOf('postgres://owner:secret@127.0.0.1:5432/enthesis', 'enthesis_reader_clinic'));
  const other = new URL(addressOf('postgres://owner:another@127.0.0.1:5432/enthesis', 'enthesis_reader_clinic'));
  expect(one.username).toBe('enthesis_reader_clinic');
  expect(one.password).toMatch(/^[0-9a-f]{64}$/);
  expect(one.password).not.toBe(other.password);
});
