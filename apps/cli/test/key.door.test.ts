import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openRegistry, type Registry } from '@enthesis/db';
import { freshDatabase, type TestDatabase } from '@enthesis/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enthesis } from './enthesis.ts';

const example = resolve(import.meta.dirname, '../../../docs/import-example');

let database: TestDatabase;
let caller: string;
let registry: Registry;

beforeAll(async () => {
  database = await freshDatabase();
  caller = await mkdtemp(join(tmpdir(), 'enthesis-key-'));
  await cp(example, join(caller, 'folder'), { recursive: true });
  registry = await openRegistry({ dataFolder: caller, databaseUrl: database.url, vocabularyFile: null });
});
afterAll(async () => {
  await registry.close();
  await database.drop();
  await rm(caller, { recursive: true });
});

const run = (words: readonly string[], stdin = '') =>
  enthesis(words, {
    cwd: caller,
    env: { DATABASE_URL: database.url, ENTHESIS_DATA: join(caller, 'data'), ENTHESIS_DEMO: '0', USER: 'somebody' },
    stdin,
  });
const done = async (words: readonly string[], stdin = ''): Promise<string> => {
  const { code, stdout, stderr } = await run(words, stdin);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return stdout + stderr;
};

/** What the log says was done to a clinic. */
const logged = async (clinic: string): Promise<readonly object[]> => {
  const { rows } = await registry.owner.query<object>(
    'select action, actor, detail, user_id, role, address from audit.entry where clinic = $1 order by number',
    [clinic],
  );
  return rows;
};
const entry = (action: string, detail: object = {}) => {
  const nobody = { user_id: null, role: null, address: null };
  return { action, actor: 'command-line', detail, ...nobody };
};

it('what the command line does to a clinic stands in the log, and what it only tries does not', async () => {
  await done(['clinic', 'add', 'harbor', 'Harbor']);
  await done(['import', 'folder', '--clinic', 'harbor', '--dry-run']);
  await done(['import', 'folder', '--clinic', 'harbor']);
  await done(['undo', '--clinic', 'harbor']);
  await done(['erase', '--clinic', 'harbor'], 'R-0001');
  await done(['key', 'rotate', '--clinic', 'harbor']);
  expect(await run(['key', 'lost', 'harbor'])).toMatchObject({ code: 2, stdout: '' });
  expect(await logged('harbor')).toEqual([
    entry('clinic-added'),
    entry('import', { number: 1, mode: 'merge' }),
    entry('undo', { number: 1 }),
    entry('erase'),
    entry('key-rotated'),
  ]);
});

it('a lost key is told, warned of and got over', async () => {
  const key = join(caller, 'data', 'keys', 'lagoon.key');
  await done(['clinic', 'add', 'lagoon', 'Lagoon']);
  await done(['erase', '--clinic', 'lagoon'], 'R-0001');
  await rm(key);
  const told = await done(['key', 'lost', 'lagoon']);
  expect(told).toContain(key);
  expect(told).toMatch(/WARNING: .*\n.*lagoon is in no release[\s\S]*--replace --erased FILE/);
  expect(await done(['clinic', 'list'])).toContain('lagoon  real  lost  Lagoon');
  const replace = ['import', 'folder', '--clinic', 'lagoon', '--replace'];
  const unsaid = await run(replace);
  expect(unsaid).toMatchObject({ code: 2, stdout: '' });
  expect(unsaid.stderr).toContain('1 patient was erased before the key');
  await writeFile(join(caller, 'erased.txt'), 'R-0001\n');
  const erased = 'Patients erased before the key was lost: 1; named now: 1.';
  expect(await done([...replace, '--erased', 'erased.txt'])).toContain(erased);
  expect((await logged('lagoon')).slice(1)).toEqual([
    entry('erase'),
    entry('key-lost'),
    entry('import', { number: 1, mode: 'replace' }),
  ]);
});
