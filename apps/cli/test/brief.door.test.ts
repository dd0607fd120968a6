import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegistry, type Registry } from '@enthesis/db';
import { freshDatabase, type TestDatabase } from '@enthesis/db/testing';
import { registerClinic } from '@enthesis/intake';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enthesis } from './enthesis.ts';

// What refuses a brief before a browser is started; the journeys print one.

let database: TestDatabase;
let caller: string;
let registry: Registry;
let env: Record<string, string>;

beforeAll(async () => {
  database = await freshDatabase();
  caller = await mkdtemp(join(tmpdir(), 'enthesis-brief-'));
  const dataFolder = join(caller, 'data');
  registry = await openRegistry({ dataFolder, databaseUrl: database.url, vocabularyFile: null });
  await registerClinic(registry, { code: 'alder', name: 'Alder', synthetic: false, dataFolder });
  await writeFile(join(caller, 'there.pdf'), 'mine');
  env = { DATABASE_URL: database.url, ENTHESIS_DATA: dataFolder, ENTHESIS_DEMO: '0' };
});
afterAll(async () => {
  await registry.close();
  await database.drop();
  await rm(caller, { recursive: true });
});

const clinic = ['--clinic', 'alder'];
const out = ['--out', 'b.pdf'];

it.each([
  [
    'a Chromium that is not there',
    [...clinic, ...out],
    { ENTHESIS_CHROMIUM: '/nowhere/chromium' },
    /^ENTHESIS_CHROMIUM names "\/nowhere\/chromium", which is not there or cannot be run\./,
  ],
  [
    'a program that is none',
    [...clinic, ...out],
    { ENTHESIS_CHROMIUM: '/bin/false' },
    /^\/bin\/false does not start as a Chromium\. .*ENTHESIS_CHROMIUM\.$/m,
  ],
  ['an unknown clinic', ['--clinic', 'nowhere', ...out], {}, /^There is no clinic with this code\./],
  [
    'an unknown value',
    [...clinic, ...out, '--query', 'horizon=9m'],
    {},
    /^horizon .* Allowed: 6w, 3m, 6m, 12m, 24m\.$/,
  ],
  ['an unknown key', [...clinic, ...out, '--query', 'by=condition'], {}, /^An unknown query parameter was given\./],
  ['a file that is there', [...clinic, '--out', 'there.pdf'], {}, /^there\.pdf is there already\./],
  ['no such folder', [...clinic, '--out', 'none/b.pdf'], {}, /^The folder of none\/b\.pdf is not there\./],
])('refuses %s in a sentence, and leaves nothing behind', async (_, words, settings, sentence) => {
  const before = await readdir(caller);
  const { code, stdout, stderr } = await enthesis(['brief', ...words], { cwd: caller, env: { ...env, ...settings } });
  expect(stderr.trim()).toMatch(sentence);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(await readdir(caller)).toEqual(before);
  const { rows } = await registry.identity.query(
    `select from audit.entry where action in ('brief-printed', 'download')`,
  );
  expect(rows).toEqual([]);
});
