import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOf, openRegistry, type Registry, recordAudit } from '@enthesis/db';
import { freshDatabase, type TestDatabase } from '@enthesis/db/testing';
import { importFolder, registerClinic } from '@enthesis/intake';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enthesis } from './enthesis.ts';

// Releases as a registry's owner makes them, from the first to its withdrawal.

let database: TestDatabase;
let caller: string;
let env: Record<string, string>;

const run = (...words: string[]) => enthesis(words, { cwd: caller, env });

beforeAll(async () => {
  database = await freshDatabase();
  caller = await mkdtemp(join(tmpdir(), 'enthesis-cli-release-'));
  env = { DATABASE_URL: database.url, ENTHESIS_DATA: join(caller, 'data') };
  await inRegistry(async (registry) => {
    for (const code of ['first', 'second', 'third']) await addClinic(registry, code);
  });
});
afterAll(async () => {
  await database.drop();
  await rm(caller, { recursive: true });
});

async function inRegistry<T>(work: (registry: Registry) => Promise<T>): Promise<T> {
  const registry = await openRegistry({ dataFolder: caller, databaseUrl: database.url, vocabularyFile: null });
  try {
    return await work(registry);
  } finally {
    await registry.close();
  }
}

/** Forty patients of low back, one session each, with pain before and half a year after. */
async function addClinic(registry: Registry, code: string): Promise<void> {
  const folder = join(caller, code);
  await mkdir(folder);
  const ids = Array.from({ length: 40 }, (_, place) => `P-${place}x`);
  const file = (name: string, header: string, rows: readonly string[]) =>
    writeFile(join(folder, name), `${[header, ...rows].join('\n')}\n`);
  await file(
    'episodes.csv',
    'study_id,condition',
    ids.map((id) => `${id},low-back`),
  );
  await file(
    'sessions.csv',
    'study_id,condition,day',
    ids.map((id) => `${id},low-back,0`),
  );
  await file(
    'scores.csv',
    'study_id,condition,day,instrument,score',
    ids.flatMap((id, place) => [`${id},low-back,0,nprs,7`, `${id},low-back,182,nprs,${place % 8}`]),
  );
  const dataFolder = join(caller, 'data');
  await registerClinic(registry, { code, name: code, synthetic: false, dataFolder });
  expect(await importFolder(registry, { folder, clinic: code, dataFolder })).toMatchObject({ outcome: 'applied' });
}

it('says why there is nothing to release', async () => {
  const refused = await run('release', 'create', '--synthetic');
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('at least 3 clinics');
  expect(await run('release', 'show', 'latest')).toMatchObject({ code: 2, stdout: '' });
});

it('makes a release and shows it', async () => {
  const made = await run('release', 'create');
  expect(made).toMatchObject({ code: 0 });
  expect(made.stdout).toMatch(
    /^Release 1 is out\.\nIt begins vintage 1, because it is the first release\.\n\d+ blocks: /,
  );
  const shown = (await run('release', 'show', '1')).stdout;
  expect(shown).toContain('It is the current one.');
  expect(shown).toMatch(/\noutcome\.csv +\d+ +\d+ {2}[0-9a-f]{64}\n/);
});

it('knows the files of a release again, and no others', async () => {
  const file = await inRegistry((registry) => fileOf(registry, 1, 'outcome.csv'));
  await writeFile(join(caller, 'outcome.csv'), file?.bytes ?? '');
  expect((await run('release', 'verify', 'outcome.csv')).stdout).toMatch(/\nIt is outcome\.csv of release 1 of /);
  await writeFile(join(caller, 'other.csv'), 'a,b\n');
  expect(await run('release', 'verify', 'other.csv')).toMatchObject({ code: 2 });
  expect(await run('release', 'verify', 'missing.csv')).toMatchObject({ code: 2, stdout: '' });
});

it('knows a printed brief by the hash in its footer: that of its files’ hashes, taken one after the other', async () => {
  const sums = ['condition', 'sessions'].map((by) => createHash('sha256').update(by).digest('hex'));
  const taken = (sha256: string | undefined, clinic: string) => ({
    action: 'download' as const,
    actor: 'director',
    clinic,
    detail: { question: 'responders', search: '', sha256: sha256 ?? '' },
  });
  await inRegistry(async (registry) => {
    await recordAudit(registry, taken(sums[0], 'first'));
    await recordAudit(registry, taken('0'.repeat(64), 'second'));
    await recordAudit(registry, taken(sums[1], 'first'));
  });
  const footer = (hashes: readonly string[]) => createHash('sha256').update(hashes.join('')).digest('hex');
  const known = await run('release', 'verify', footer(sums));
  expect(known).toMatchObject({ code: 0 });
  expect(known.stdout.match(/downloaded on [-\d]+ from clinic first: search "", question "responders"/g)).toHaveLength(
    2,
  );
  expect(await run('release', 'verify', footer(sums.toReversed()))).toMatchObject({ code: 2 });
});

it('withdraws a release once, for a reason', async () => {
  expect(await run('release', 'withdraw', '1')).toMatchObject({ code: 2 });
  const withdrawn = await run('release', 'withdraw', '1', '--because', 'a clinic left');
  expect(withdrawn.stdout).toBe('Release 1 is withdrawn.\nNo release of its series is current now.\n');
  expect(await run('release', 'withdraw', '1', '--because', 'again')).toMatchObject({ code: 2, stdout: '' });
  expect((await run('release', 'list')).stdout).toMatch(
    /^RELEASE .*\n +1 {2}[-\d]+ {2}network {2}real +1 {2}withdrawn: a clinic left\n$/,
  );
});
