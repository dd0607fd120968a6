import { fileURLToPath } from 'node:url';
import { openRegistry, type Registry, readClinic } from '@enthesis/db';
import { freshDatabase, type TestDatabase } from '@enthesis/db/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDebianPostgres, startStandby } from './debian-postgres.ts';
import { undescribed } from './oracle/descriptions.ts';
import { importPlain, newClinic } from './oracle/import-plain.ts';
import type { PlainEpisode } from './oracle/random-registry.ts';
import { startPooler } from './pooler.ts';
import { copyOf } from './postgres.ts';

const open = (databaseUrl: string, readerDatabaseUrl: string | null) =>
  openRegistry({
    dataFolder: fileURLToPath(new URL('.', import.meta.url)),
    databaseUrl,
    readerDatabaseUrl,
    vocabularyFile: null,
  });

const episode = (patient: number): PlainEpisode => ({
  patient: `00000000-0000-4000-8000-${String(patient).padStart(12, '0')}`,
  condition: 'knee-oa',
  side: 'left',
  dueThrough: null,
  courseStatus: null,
  description: undescribed,
  sessionDays: [0, 28],
  scores: [{ instrument: 'nprs', day: 0, hundredths: 700 }],
  eventsFrom: null,
  events: [],
});

const coursesOf = (registry: Registry, clinicId: number): Promise<number> =>
  readClinic(registry, clinicId, async (reader) => {
    const { courses } = await reader
      .selectFrom('rollup.course')
      .select(({ fn }) => fn.sum<string>('courses').as('courses'))
      .where('stratifier', '=', 'none')
      .executeTakeFirstOrThrow();
    return Number(courses);
  });

let database: TestDatabase;
const clinics: number[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  const registry = await open(database.url, null);
  for (const size of [1, 2, 3]) {
    const clinic = await newClinic(registry, `clinic-${size}`);
    await importPlain(
      registry,
      clinic,
      Array.from({ length: size }, (_, place) => episode(10 * size + place)),
    );
    clinics.push(clinic);
  }
  await registry.close();
});
afterAll(() => database.drop());

const nobodyIn = (url: string): string => {
  const address = new URL(url);
  address.username = '';
  address.password = '';
  return address.href;
};

/** Until the copy has everything that is in the database now. */
const caughtUp = async (owner: pg.Client, copy: pg.Client): Promise<void> => {
  const { rows } = await owner.query<{ now: string }>('select pg_current_wal_lsn() as now');
  for (;;) {
    const { rows: there } = await copy.query<{ whole: boolean }>(
      'select pg_last_wal_replay_lsn() >= $1::pg_lsn as whole',
      [rows[0]?.now],
    );
    if (there[0]?.whole === true) return;
  }
};

/** Does the work while nobody can read the counts in the database itself: what is read then, was read in the copy. */
const withoutPrimary = async <T>(owner: pg.Client, copy: pg.Client, work: () => Promise<T>): Promise<T> => {
  await copy.query('select pg_wal_replay_pause()');
  await owner.query('begin; lock table rollup.course in access exclusive mode');
  try {
    return await work();
  } finally {
    await owner.query('rollback');
    await copy.query('select pg_wal_replay_resume()');
  }
};

test('through a pooler of transactions with one connection, everybody reads their own clinic', async (context) => {
  const pooler = await startPooler(database.url);
  if (pooler === null) return context.skip();
  const registry = await open(database.url, pooler.url);
  try {
    const asked = Array.from({ length: 60 }, (_, place) => place % 3);
    const read = await Promise.all(asked.map((place) => coursesOf(registry, clinics[place] ?? 0)));
    expect(read).toEqual(asked.map((place) => place + 1));
  } finally {
    await registry.close();
    await pooler.stop();
  }
});

test('a copy is read for as long as it holds what is counted, and passed over once it is behind', async () => {
  const copy = await copyOf(new URL(database.url).pathname.slice(1));
  const registry = await open(database.url, nobodyIn(copy.url));
  const other = await open(copy.url, null);
  try {
    const [, clinic = 0] = clinics;
    // Nobody changes a copy: here it shows which of the two was read.
    await other.owner.query(`update rollup.course set courses = 70 where clinic_id = $1 and stratifier = 'none'`, [
      clinic,
    ]);
    expect(await coursesOf(registry, clinic)).toBe(70);
    await importPlain(registry, clinic, [episode(99)]);
    expect(await coursesOf(registry, clinic)).toBe(3);
  } finally {
    await Promise.all([registry.close(), other.close()]);
    await copy.drop();
  }
});

test('a copy that follows by streaming is read, and never while it is behind', async (context) => {
  const primary = await startDebianPostgres('keeper');
  if (primary === null) return context.skip();
  const standby = await startStandby(primary);
  const registry = await open(primary.url, null);
  const clinic = await newClinic(registry, 'followed');
  await importPlain(registry, clinic, [episode(1)]);
  await registry.close();
  const [owner, copy] = [new pg.Client(primary.url), new pg.Client(standby.url)];
  await Promise.all([owner.connect(), copy.connect()]);
  await caughtUp(owner, copy);
  const read = await open(primary.url, nobodyIn(standby.url));
  try {
    expect(await withoutPrimary(owner, copy, () => coursesOf(read, clinic))).toBe(1);
    await copy.query('select pg_wal_replay_pause()');
    await importPlain(read, clinic, [episode(2)]);
    expect(await coursesOf(read, clinic)).toBe(2);
    await copy.query('select pg_wal_replay_resume()');
    await caughtUp(owner, copy);
    expect(await withoutPrimary(owner, copy, () => coursesOf(read, clinic))).toBe(2);
  } finally {
    await Promise.all([read.close(), owner.end(), copy.end()]);
    await standby.stop();
    await primary.stop();
  }
});

test('an address that lets nobody in is refused with a way to mend it', async () => {
  const elsewhere = new URL(nobodyIn(database.url));
  elsewhere.pathname = '/nowhere';
  await expect(open(database.url, elsewhere.href)).rejects.toThrow(/ENTHESIS_READER_DATABASE_URL at .*start again/);
});
