import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInVocabulary, importTables } from '@enthesis/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemList } from '../../problem-list.ts';
import { soundRows } from '../../sound-rows.ts';
import { SourceError } from '../../source.ts';
import { rowCheck } from '../../validate.ts';
import { csvFolder } from './folder.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'enthesis-hostile-'));
});
afterAll(() => rm(root, { recursive: true }));

type Files = Readonly<Record<string, string | Buffer>>;
const sound: Files = {
  'episodes.csv': 'study_id,condition,side\nA-1,knee-oa,left\n',
  'sessions.csv': 'study_id,condition,side,day\nA-1,knee-oa,left,0\n',
  'scores.csv': 'study_id,condition,side,day,instrument,score\nA-1,knee-oa,left,0,nprs,7\n',
};

/** Reads a folder as an import does, short of the database; gives the problems as `file:line:column: rule`. */
async function problemsOf(files: Files): Promise<string[]> {
  const folder = await mkdtemp(join(root, 'folder-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const problems = new ProblemList();
  try {
    const source = await csvFolder(folder);
    for (const table of importTables) {
      const check = rowCheck(table, builtInVocabulary);
      const how = { check, problems, pseudonymise: (id: string) => id, onRow: () => {} };
      for await (const row of soundRows(source, table, how)) if (row.length !== table.columns.length + 1) throw row;
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    problems.add(...error.problems);
  }
  return problems.listed.map(({ file, line, column, rule }) => `${file}:${line ?? ''}:${column ?? ''}: ${rule}`);
}

const scores = (content: string | Buffer): Files => ({ ...sound, 'scores.csv': content });
const scoreRows = (...rows: readonly string[]) =>
  scores(['study_id,condition,side,day,instrument,score', ...rows, ''].join('\n'));

describe('a sound folder', () => {
  it.each<[string, Files]>([
    ['as it is', sound],
    ['without sessions.csv', { 'episodes.csv': sound['episodes.csv'] ?? '', 'scores.csv': sound['scores.csv'] ?? '' }],
    ['with a byte order mark', scores(`\uFEFF${sound['scores.csv']}`)],
    ['with CRLF', scores((sound['scores.csv'] as string).replaceAll('\n', '\r\n'))],
    ['with CR', scores((sound['scores.csv'] as string).replaceAll('\n', '\r'))],
    ['with mixed line ends', scoreRows('A-1,knee-oa,left,0,nprs,7\r', 'A-1,knee-oa,left,42,nprs,3')],
    ['without a last line end', scores((sound['scores.csv'] as string).trimEnd())],
    ['with blank lines', scoreRows('', 'A-1,knee-oa,left,0,nprs,7', '', '')],
    ['with quotes', scoreRows('"A-1","knee-oa","left","0","nprs","7"')],
    ['with columns in another order', scores('score,day,instrument,condition,study_id\n7,0,nprs,knee-oa,A-1\n')],
    ['with a header alone', scoreRows()],
    ['beside files of other kinds', { ...sound, 'README.md': 'x', '._episodes.csv': 'x', 'raw.xlsx': 'x' }],
  ])('%s is read without a problem', async (_, files) => {
    expect(await problemsOf(files)).toEqual([]);
  });
});

describe('a hostile file', () => {
  const wide = Array.from({ length: 1000 }, (_, place) => `c${place}`).join();
  it.each<[string, Files, string[]]>([
    [
      'semicolons',
      scores('study_id;condition;day;instrument;score\nA-1;knee-oa;0;nprs;7\n'),
      ['scores.csv:1:: cells separated by semicolons'],
    ],
    ['tabs', scores('study_id\tcondition\tday\tinstrument\tscore\n'), ['scores.csv:1:: cells separated by tabs']],
    ['no header', scores('A-1,knee-oa,left,0,nprs,7\n'), ['scores.csv:1:: no header']],
    ['an empty file', scores(''), ['scores.csv::: empty file']],
    ['blank lines alone', scores('\n\n'), ['scores.csv::: empty file']],
    ['a byte order mark alone', scores('\uFEFF'), ['scores.csv::: empty file']],
    ['a missing column', scores('study_id,condition,day,score\n'), ['scores.csv:1:instrument: missing column']],
    ['a duplicate column', scores('study_id,condition,day,day,instrument,score\n'), ['scores.csv:1:day: named twice']],
    [
      'a column without a name',
      scores('study_id,condition,day,instrument,score,\n'),
      ['scores.csv:1:column 6: column without a name'],
    ],
    [
      'a name in capitals',
      scores('Study ID,condition,day,instrument,score\n'),
      ['scores.csv:1:Study ID: unknown column', 'scores.csv:1:study_id: missing column'],
    ],
    [
      'an unknown column',
      scores('study_id,condition,day,instrument,score,foo\n'),
      ['scores.csv:1:foo: unknown column'],
    ],
    [
      'a date column',
      scores('study_id,condition,visit_date,instrument,score\n'),
      ['scores.csv:1:visit_date: unknown column, looks like dates', 'scores.csv:1:day: missing column'],
    ],
    [
      'a zip code',
      scores('study_id,condition,day,instrument,score,zip\n'),
      ['scores.csv:1:zip: unknown column, looks as if it identified patients'],
    ],
    [
      'a name',
      scores('study_id,condition,day,instrument,score,Patient Name\n'),
      ['scores.csv:1:Patient Name: unknown column, looks as if it identified patients'],
    ],
    [
      'an e-mail address',
      scores('study_id,condition,day,instrument,score,e-mail\n'),
      ['scores.csv:1:e-mail: unknown column, looks as if it identified patients'],
    ],
    [
      'notes',
      scores('study_id,condition,day,instrument,score,notes\n'),
      ['scores.csv:1:notes: unknown column, looks like free text'],
    ],
    [
      'an age',
      scores('study_id,condition,day,instrument,score,age\n'),
      ['scores.csv:1:age: unknown column, looks like ages'],
    ],
    [
      'a value in the header',
      scores('study_id,condition,day,instrument,score,555-0199\n'),
      ['scores.csv:1:column 6: unknown column'],
    ],
    [
      '__proto__',
      scores('study_id,condition,day,instrument,score,__proto__\n'),
      ['scores.csv:1:column 6: unknown column'],
    ],
    ['1,000 columns', scores(`${wide}\n`), ['scores.csv:1:: too many columns']],
    ['a million columns', scores(`${`${wide},`.repeat(1000)}z\n`), ['scores.csv:1:: row too long']],
    ['ten million commas', scores(','.repeat(10_000_000)), ['scores.csv:1:: row too long']],
    [
      'a 10 MB cell',
      scoreRows('A-1,knee-oa,left,0,nprs,7', `A-1,knee-oa,left,0,nprs,${'7'.repeat(10_000_000)}`),
      ['scores.csv:3:: row too long'],
    ],
    [
      'a 10 MB quoted cell',
      scoreRows(`A-1,knee-oa,left,0,nprs,"${'7\n'.repeat(5_000_000)}"`),
      ['scores.csv:2:: row too long'],
    ],
    [
      'an open quote',
      scoreRows('A-1,knee-oa,left,0,nprs,7', 'A-1,"knee-oa,left,42,nprs,3', 'A-1,knee-oa,left,91,nprs,3'),
      ['scores.csv:3:: open quote'],
    ],
    ['a stray quote', scoreRows('A-1,knee"-oa,left,0,nprs,7'), ['scores.csv:2:: stray quote']],
    ['text behind a quote', scoreRows('A-1,"knee-oa"x,left,0,nprs,7'), ['scores.csv:2:: stray quote']],
    ['too few cells', scoreRows('A-1,knee-oa,0,nprs,7', 'A-1,knee-oa,left,0,nprs,7'), ['scores.csv:2:: too few cells']],
    ['too many cells', scoreRows('A-1,knee-oa,left,0,nprs,7,5'), ['scores.csv:2:: too many cells']],
    [
      'a NUL',
      scoreRows('A-1,knee-oa,left,0,nprs,7', 'A-1,knee-oa,left,42,nprs,\0'),
      ['scores.csv:3:: a NUL character'],
    ],
    [
      'Latin-1',
      scores(
        Buffer.from(
          'study_id,condition,day,instrument,score\nA-1,knee-oa,0,nprs,7\nJos\xE9,knee-oa,0,nprs,7\n',
          'latin1',
        ),
      ),
      ['scores.csv:3:: not UTF-8, looks like Latin-1 or Windows-1252'],
    ],
    [
      'a cut-off character',
      scores(Buffer.concat([Buffer.from(sound['scores.csv'] as string), Buffer.from([0xe2, 0x82])])),
      ['scores.csv:3:: not UTF-8, looks like Latin-1 or Windows-1252'],
    ],
    ['UTF-16 LE', scores(Buffer.from(`\uFEFF${sound['scores.csv']}`, 'utf16le')), ['scores.csv::: looks like UTF-16']],
    [
      'UTF-16 BE',
      scores(Buffer.from(`\uFEFF${sound['scores.csv']}`, 'utf16le').swap16()),
      ['scores.csv::: looks like UTF-16'],
    ],
    [
      'UTF-16 without a mark',
      scores(Buffer.from(sound['scores.csv'] as string, 'utf16le')),
      ['scores.csv::: looks like UTF-16'],
    ],
    [
      'a spreadsheet',
      scores(Buffer.from('PK\u0003\u0004\u0014\0\u0006\0')),
      ['scores.csv::: a spreadsheet or zip file, not CSV'],
    ],
    ['NaN', scoreRows('A-1,knee-oa,left,0,nprs,NaN'), ['scores.csv:2:score: not a number']],
    ['1e400', scoreRows('A-1,knee-oa,left,0,nprs,1e400'), ['scores.csv:2:score: not a number']],
    [
      'out of range',
      scoreRows('A-1,knee-oa,left,3651,nprs,10.1'),
      ['scores.csv:2:day: out of range', 'scores.csv:2:score: out of range'],
    ],
    ['a date for a day', scoreRows('A-1,knee-oa,left,2024-02-30,nprs,7'), ['scores.csv:2:day: not a whole number']],
    [
      'a record number for an id',
      scoreRows('4711001,knee-oa,left,0,nprs,7'),
      ['scores.csv:2:study_id: looks like a record number'],
    ],
    [
      'line breaks in a cell',
      scoreRows('A-1,"knee\r\noa\n",left,0,nprs,7', 'A-1,knee-oa,left,0,nprs,x'),
      ['scores.csv:2:condition: not a known condition', 'scores.csv:5:score: not a number'],
    ],
    ['a file of another name', { ...sound, 'Scores.CSV': 'x' }, ['Scores.CSV::: unknown file']],
    ['a missing file', { 'episodes.csv': sound['episodes.csv'] ?? '' }, ['scores.csv::: missing file']],
  ])('with %s is refused', async (_, files, expected) => {
    expect(await problemsOf(files)).toEqual(expected);
  });

  it('does not hide the problems before it or in other files', async () => {
    const files = {
      ...scoreRows('A-1,knee-oa,left,0,nprs,x', 'A-1,knee-oa', 'A-1,"knee-oa', ''),
      'episodes.csv': 'study_id,condition\n4711001,knee-oa\n\0,\n',
      'sessions.csv': 'study_id,condition\n',
    };
    expect(await problemsOf(files)).toEqual([
      'episodes.csv:2:study_id: looks like a record number',
      'episodes.csv:3:: a NUL character',
      'sessions.csv:1:day: missing column',
      'scores.csv:2:score: not a number',
      'scores.csv:3:: too few cells',
      'scores.csv:4:: open quote',
    ]);
  });

  it('names the line of a fault far into the file', async () => {
    const many = Array.from({ length: 20_000 }, () => 'A-1,knee-oa,left,0,nprs,7');
    expect(await problemsOf(scoreRows(...many, 'A-1,knee-oa,left,0,nprs,11'))).toEqual([
      'scores.csv:20002:score: out of range',
    ]);
    expect(await problemsOf(scoreRows(...many, '\0'))).toEqual(['scores.csv:20002:: a NUL character']);
    expect(await problemsOf(scoreRows(...many, '"'))).toEqual(['scores.csv:20002:: open quote']);
  });
});

describe('csvFolder', () => {
  it.each([
    ['missing', 'no such folder'],
    ['file.txt', 'not a folder'],
  ])('says of the folder %s: %s', async (name, rule) => {
    await writeFile(join(root, 'file.txt'), '');
    await expect(csvFolder(join(root, name))).rejects.toMatchObject({ problems: [{ line: null, rule }] });
  });

  it('hashes names and bytes, whatever the order of writing', async () => {
    const hashOf = async (files: Files) => {
      const folder = await mkdtemp(join(root, 'hash-'));
      for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
      return (await csvFolder(folder)).contentSha256();
    };
    const hash = await hashOf(sound);
    expect(await hashOf(Object.fromEntries(Object.entries(sound).reverse()))).toBe(hash);
    expect(await hashOf({ ...sound, 'README.md': 'x' })).toBe(hash);
    expect(await hashOf(scores(`${sound['scores.csv']}\n`))).not.toBe(hash);
    const { 'sessions.csv': _, ...withoutSessions } = sound;
    expect(await hashOf(withoutSessions)).not.toBe(hash);
  });

  it('refuses a file that changes while it is read', async () => {
    const folder = await mkdtemp(join(root, 'changing-'));
    for (const [name, content] of Object.entries(sound)) await writeFile(join(folder, name), content);
    const source = await csvFolder(folder);
    await source.contentSha256();
    await writeFile(join(folder, 'episodes.csv'), 'study_id,condition\nB-1,knee-oa\nB-2,knee-oa\n');
    const [episodes] = importTables;
    const reading = async () => {
      for await (const _ of source.rows(episodes));
    };
    await expect(reading()).rejects.toMatchObject({ problems: [{ rule: 'changed while it was read' }] });
  });
});
