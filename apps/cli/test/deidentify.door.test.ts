import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '@enthesis/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enthesis } from './enthesis.ts';

// A spreadsheet as a clinic keeps it, from the proposal of a mapping to figures, twice.

let database: TestDatabase;
let caller: string;
beforeAll(async () => {
  database = await freshDatabase();
  caller = await mkdtemp(join(tmpdir(), 'enthesis-doorstep-'));
  await run('clinic', 'add', 'north-harbor', 'North Harbor');
});
afterAll(async () => {
  await database.drop();
  await rm(caller, { recursive: true });
});

const run = (...words: string[]) =>
  enthesis(words, { cwd: caller, env: { DATABASE_URL: database.url, ENTHESIS_DATA: join(caller, 'data') } });
const write = (name: string, text: string) => writeFile(join(caller, name), text);
const read = (...path: string[]) => readFile(join(caller, ...path), 'utf8');

const head = 'MRN;Surname;Visit date;Visit type;Diagnosis;Side;DOB;NPRS;Injections';
const january = [
  head,
  '4471023;Nemo;15.01.2024;Treatment;Knee OA;L;03.04.1961;7;6',
  '4471023;Nemo;14.02.2024;Treatment;Knee OA;L;03.04.1961;5;6',
  '8892210;Nobody;20.01.2024;Treatment;Knee OA;R;30.12.1970;8/10;4',
];
const july = [...january, '4471023;Nemo;17.07.2024;Phone call;Knee OA;L;03.04.1961;2;'];

const mapping = `enthesis_mapping: 1
kind: visits
columns:
  MRN: { field: chart_number }
  Visit date: { field: date, order: dmy }
  Visit type: { field: visit, codes: { Treatment: session, Phone call: contact } }
  Diagnosis: { field: condition, codes: { Knee OA: knee-oa } }
  Side: { field: side, codes: { L: left, R: right } }
  DOB: { field: birth_date, order: dmy }
  NPRS: { field: score, instrument: nprs }
  Injections: { field: injections }
`;

it('proposes a mapping, says what it leaves out and what is open, and writes nothing over', async () => {
  await write('january.csv', `${january.join('\n')}\n`);
  const proposed = await run('map', 'january.csv', '--out', 'proposed.yaml');
  expect(proposed).toMatchObject({ code: 0, stdout: '' });
  expect(proposed.stderr).toMatch(/MRN +chart_number/);
  expect(proposed.stderr).toMatch(/Surname +dropped/);
  expect(await read('proposed.yaml')).toContain('enthesis_mapping: 1');
  expect((await run('map', 'january.csv', '--out', 'proposed.yaml')).code).not.toBe(0);
});

it('makes a folder without dates, names and chart numbers, and a crosswalk that only its owner reads', async () => {
  await write('mapping.yaml', mapping);
  const words = ['deidentify', 'january.csv', '--mapping', 'mapping.yaml', '--crosswalk', 'who.json', '--out', 'first'];
  const done = await run(...words, '--due-list', 'due.csv', '--as-of', '2024-03-10');
  expect(done.code).toBe(0);
  expect(done.stdout).toContain(
    'Wrote first: 2 episodes, 3 sessions, 3 scores, 0 events of 2 patients, 2 of them new.',
  );
  expect(done.stdout).toContain('Nothing was taken from: Surname.');
  const sent = (
    await Promise.all(['episodes', 'sessions', 'scores'].map((name) => read('first', `${name}.csv`)))
  ).join();
  for (const own of ['4471023', '8892210', 'Nemo', 'Nobody', '2024-', '.01.', '1961', '1970']) {
    expect(sent).not.toContain(own);
  }
  expect((await stat(join(caller, 'who.json'))).mode & 0o777).toBe(0o600);
  expect(await read('due.csv')).toMatch(/^8892210,knee-oa,right,6w,/m);
  expect((await run('import', 'first', '--clinic', 'north-harbor')).code).toBe(0);
  expect(await run(...words)).toMatchObject({
    code: 2,
    stderr: 'first is there already. Name a folder that is not.\n',
  });
});

it('with the crosswalk of last time, the next file makes no doubles', async () => {
  await write('july.csv', `${july.join('\n')}\n`);
  const done = await run(
    'deidentify',
    'july.csv',
    '--mapping',
    'mapping.yaml',
    '--crosswalk',
    'who.json',
    '--out',
    'second',
  );
  expect(done.stdout).toContain('of 2 patients, 0 of them new.');
  const { stdout } = await run('import', 'second', '--clinic', 'north-harbor');
  expect(stdout).toMatch(/episodes +2 +0 +2 +0\nsessions +3 +0 +0 +0\nscores +4 +1 +0 +0/);
});

it('names faults by file, line and column, never by value, and leaves nothing behind', async () => {
  await write(
    'faulty.csv',
    `${[...july, '8892210;Nobody;99.99.2024;Treatment;Secretitis;R;30.12.1970;8;4'].join('\n')}\n`,
  );
  const before = await read('who.json');
  const done = await run(
    'deidentify',
    'faulty.csv',
    '--mapping',
    'mapping.yaml',
    '--crosswalk',
    'who.json',
    '--out',
    'third',
  );
  expect(done.code).toBe(2);
  expect(done.stdout).toMatch(/^Nothing was written\.\n\nfaulty\.csv, line 6, /);
  expect(done.stdout).not.toMatch(/Secretitis|99\.99|8892210/);
  expect(await read('who.json')).toBe(before);
  await expect(stat(join(caller, 'third'))).rejects.toThrow();
});
