import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { builtInVocabulary, snippets } from '@enthesis/contract';
import type { ReleaseFile } from '@enthesis/db';
import { networkPolicy } from '@enthesis/disclosure';
import frictionless from 'datapackage';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MenuEntry, menuOf } from '../menu.ts';
import { filesOfRelease, type ToldRelease } from './files.ts';
import { tables } from './tables.ts';
import { columnName } from './workbook.ts';

const [first, second] = builtInVocabulary.conditions;
if (first === undefined || second === undefined) throw new Error('the vocabulary has no two conditions');

const menu = menuOf(builtInVocabulary);
/** Programs are started and workbooks read: the limit is there to end a hang on a busy machine. */
const timeout = 120_000;

/** Two conditions of every variable; of the second, no class is displayed. */
const blocksOf = ({ id, over, variable }: MenuEntry) =>
  [first, second].map((condition, place) => {
    const isScore = variable.kind === 'score';
    const classes = isScore ? [] : variable.classes.map((name): [string, number] => [name, place === 0 ? 25 : 0]);
    return {
      variable: id,
      condition_id: condition.id,
      conditions: [condition.id],
      level: over === 'session_band' ? '1' : 'all',
      levels: over === 'session_band' ? ['1'] : ['all'],
      as_of_release: 3,
      as_of: '2026-03-31',
      n: isScore ? 40 : classes.reduce((sum, [, count]) => sum + count, 0),
      mean: isScore ? '2.4' : null,
      sd: isScore ? '1.9' : null,
      classes: isScore ? null : Object.fromEntries(classes),
    };
  });

const release: ToldRelease = {
  number: 4,
  series: 'network',
  synthetic: true,
  clinicId: null,
  vintage: 1,
  asOf: '2026-06-30',
  methodsVersion: '1',
  vocabularyVersion: 'abc',
  policy: networkPolicy,
  changelog: { newVintageBecause: null, moved: [], carried: 2 },
  dispersion: [{ variable: 'outcome-pain@6m', definition: 'r30', phi: 1.4, isOverdispersed: false }],
  blocks: menu.flatMap(blocksOf),
  menu,
  vocabulary: builtInVocabulary,
  licence: 'CC-BY-4.0',
};

let files: readonly ReleaseFile[];
let folder: string;
beforeAll(async () => {
  files = await filesOfRelease(release);
  folder = await mkdtemp(join(tmpdir(), 'enthesis-files-'));
  for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
}, timeout);
afterAll(() => rm(folder, { recursive: true }));

const bytesOf = (name: string): Buffer => {
  const file = files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`no file ${name}`);
  return file.bytes;
};

test('the same release is the same bytes, whatever the hour and the time zone', { timeout }, async () => {
  const zone = process.env.TZ;
  process.env.TZ = 'Pacific/Kiritimati';
  const again = await filesOfRelease(release);
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(again).toEqual(files);
});

test('Frictionless finds the package valid, and every cell of the type that it says', { timeout }, async () => {
  const found = await frictionless.Package.load(join(folder, 'datapackage.json'), { basePath: folder, strict: false });
  expect(found.errors).toEqual([]);
  expect(found.valid).toBe(true);
  expect(found.resources.map(({ name }) => `${name}.csv`)).toEqual(tables.map(({ name }) => name));
  for (const resource of found.resources) {
    const rows = await resource.read({ keyed: true });
    expect(rows).toHaveLength(files.find(({ name }) => name === `${resource.name}.csv`)?.rowCount ?? -1);
  }
});

test('the workbook has the same rows as the CSVs, a sheet each', { timeout }, async () => {
  const sheets = await readWorkbook(bytesOf('tables.xlsx'));
  expect(sheets.map(({ sheet }) => sheet)).toEqual([...tables.map(({ name }) => name.replace('.csv', '')), 'codebook']);
  for (const { sheet, data } of sheets) {
    const lines = bytesOf(`${sheet}.csv`).toString().trimEnd().split('\r\n');
    const asCsv = data.map((row) =>
      row
        .map((cell) => {
          const text = cell === null ? '' : String(cell);
          return /[",]/.test(text) ? `"${text}"` : text;
        })
        .join(),
    );
    expect(asCsv).toEqual(lines);
  }
});

test('what meta-analyses take is there by its name', () => {
  const columnsOf = (name: string) => bytesOf(name).toString().split('\r\n')[0]?.split(',') ?? [];
  expect(columnsOf('rates.csv')).toEqual(expect.arrayContaining(['events', 'n', 'not_followed', 'effective_n']));
  for (const name of ['change.csv', 'baseline.csv'])
    expect(columnsOf(name)).toEqual(expect.arrayContaining(['n', 'mean', 'sd', 'se']));
});

describe('the snippets', () => {
  const codeOf = (id: string) => snippets.find((snippet) => snippet.id === id)?.code ?? '';
  /** Of 125 courses due, 25 are in each of five classes: 50 of the 100 followed are 30 % better. */
  const expected = `${first.label}\t1\t50\t100`;

  test.each([
    { id: 'python', program: 'python3', words: ['-c'] },
    { id: 'r', program: 'Rscript', words: ['-e'] },
  ])('$id runs as printed', { timeout }, async ({ id, program, words }) => {
    if (spawnSync(program, ['--version']).status !== 0) return expect(codeOf(id)).not.toBe('');
    const { stdout } = await promisify(execFile)(program, [...words, codeOf(id)], { cwd: folder });
    expect(stdout.trim()).toBe(expected);
  });

  test('Excel’s and Stata’s name columns that are there', () => {
    const header = bytesOf('rates.csv').toString().split('\r\n')[0]?.split(',') ?? [];
    const letterOf = (name: string) => columnName(header.indexOf(name));
    const where = `rates!${letterOf('variable')}:${letterOf('variable')},"outcome-pain@6m"`;
    const which = `rates!${letterOf('definition')}:${letterOf('definition')},"r30"`;
    expect(codeOf('excel')).toBe(
      ['events', 'n'].map((name) => `=SUMIFS(rates!${letterOf(name)}:${letterOf(name)},${where},${which})`).join('\n'),
    );
    const [, named = ''] = /^list (.*), noobs$/m.exec(codeOf('stata')) ?? [];
    expect(header).toEqual(expect.arrayContaining(named.split(' ')));
  });

  test('all of them stand in the README', () => {
    for (const { code } of snippets) expect(bytesOf('README.md').toString()).toContain(`\n${code}\n`);
  });
});

test('how much clinics differ stands with the variable it is of, and with no other', () => {
  const { variables } = JSON.parse(bytesOf('policy.json').toString()) as { variables: { variable: string }[] };
  const told = variables.filter((row) => 'phi' in row);
  expect(told).toMatchObject([{ variable: 'outcome-pain@6m', phi: { r30: 1.4 } }]);
});
