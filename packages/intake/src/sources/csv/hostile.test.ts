import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { problemsOf, soundFiles } from '../../../test/folders.ts';

const header = 'study_id,condition,day,instrument,score';
const row = 'A-1,knee-oa,0,nprs,7';
const withRows = (...rows: readonly string[]) => [header, ...rows, ''].join('\n');
const sound = withRows(row);
const thousand = Array.from({ length: 1000 }, (_, place) => `c${place}`).join();
const cells = (...numbers: readonly number[]) => Buffer.from(numbers);

describe('a scores.csv is refused', () => {
  it.each<[string, string | Buffer, string[]]>([
    ['with semicolons', sound.replaceAll(',', ';'), ['1:: cells separated by semicolons']],
    ['with tabs', sound.replaceAll(',', '\t'), ['1:: cells separated by tabs']],
    ['without a header', `${row}\n`, ['1:: no header']],
    ['that is empty', '', [':: empty file']],
    ['of blank lines', '\n\n', [':: empty file']],
    ['of a byte order mark', '\uFEFF', [':: empty file']],
    ['without a required column', 'study_id,condition,day,score\n', ['1:instrument: missing column']],
    ['with a column named twice', `${header},day\n`, ['1:day: named twice']],
    ['with a column without a name', `${header},\n`, ['1:column 6: column without a name']],
    ['with an unknown column', `${header},foo\n`, ['1:foo: unknown column']],
    [
      'with a name in capitals',
      'Study ID,condition,day,instrument,score\n',
      ['1:Study ID: unknown column', '1:study_id: missing column'],
    ],
    ['with dates', `${header},visit_date\n`, ['1:visit_date: unknown column, looks like dates']],
    ['with ages', `${header},age\n`, ['1:age: unknown column, looks like ages']],
    ['with notes', `${header},notes\n`, ['1:notes: unknown column, looks like free text']],
    ['with zip codes', `${header},zip\n`, ['1:zip: unknown column, looks as if it identified patients']],
    ['with names', `${header},Name\n`, ['1:Name: unknown column, looks as if it identified patients']],
    ['with e-mail addresses', `${header},e-mail\n`, ['1:e-mail: unknown column, looks as if it identified patients']],
    ['with a value for a header', `${header},555-0199\n`, ['1:column 6: unknown column']],
    ['with __proto__', `${header},__proto__\n`, ['1:column 6: unknown column']],
    ['with 1,000 columns', `${thousand}\n`, ['1:: too many columns']],
    ['with a million columns', `${`${thousand},`.repeat(1000)}z\n`, ['1:: row too long']],
    ['with ten million commas', ','.repeat(10_000_000), ['1:: row too long']],
    ['with a 10 MB cell', withRows(row, `A-1,knee-oa,0,nprs,${'7'.repeat(10_000_000)}`), ['3:: row too long']],
    ['with a 10 MB quoted cell', withRows(`A-1,knee-oa,0,nprs,"${'7\n'.repeat(5_000_000)}"`), ['2:: row too long']],
    ['with an open quote', withRows(row, 'A-1,"knee-oa,42,nprs,3', row), ['3:: open quote']],
    ['with a stray quote', withRows('A-1,knee"-oa,0,nprs,7'), ['2:: stray quote']],
    ['with text behind a quote', withRows('A-1,"knee-oa"x,0,nprs,7'), ['2:: stray quote']],
    ['with too few cells', withRows('A-1,knee-oa,0,7', row), ['2:: too few cells']],
    ['with too many cells', withRows(row, `${row},5`), ['3:: too many cells']],
    ['with a NUL', withRows(row, 'A-1,knee-oa,42,nprs,\0'), ['3:: a NUL character']],
    [
      'in Latin-1',
      Buffer.from(withRows(row, 'Jos\xE9,knee-oa,0,nprs,7'), 'latin1'),
      ['3:: not UTF-8, looks like Latin-1 or Windows-1252'],
    ],
    [
      'cut off within a character',
      Buffer.concat([Buffer.from(sound), cells(0xe2, 0x82)]),
      ['3:: not UTF-8, looks like Latin-1 or Windows-1252'],
    ],
    ['in UTF-16 LE', Buffer.from(`\uFEFF${sound}`, 'utf16le'), [':: looks like UTF-16']],
    ['in UTF-16 BE', Buffer.from(`\uFEFF${sound}`, 'utf16le').swap16(), [':: looks like UTF-16']],
    ['in UTF-16 without a mark', Buffer.from(sound, 'utf16le'), [':: looks like UTF-16']],
    ['that is a spreadsheet', 'PK\u0003\u0004\u0014\0\u0006\0', [':: a spreadsheet or zip file, not CSV']],
    ['that is a gzip file', gzipSync(sound), [':: a compressed file, not CSV']],
    ['that is a zstd file', cells(0x28, 0xb5, 0x2f, 0xfd, 0x04, 0x58), [':: a compressed file, not CSV']],
    ['of 16 MB of nothing, packed small', gzipSync(Buffer.alloc(2 ** 24)), [':: a compressed file, not CSV']],
    ['with formulas', withRows('=1+1,knee-oa,0,nprs,=2+2'), ['2:study_id: not a study id', '2:score: not a number']],
    ['with constructor', `${header},constructor\n`, ['1:constructor: unknown column']],
    ['with digits of another script', withRows('A-1,knee-oa,0,nprs,\u0663'), ['2:score: not a number']],
    ['with a mark inside', withRows('\uFEFFA-1,knee-oa,0,nprs,7'), ['2:study_id: not a study id']],
    ['with a line that ends in blanks', withRows('A-1,knee-oa,0,nprs,7 '), ['2:score: not a number']],
    ['with NaN', withRows('A-1,knee-oa,0,nprs,NaN'), ['2:score: not a number']],
    ['with 1e400', withRows('A-1,knee-oa,0,nprs,1e400'), ['2:score: not a number']],
    [
      'with values out of range',
      withRows('A-1,knee-oa,3651,nprs,10.1'),
      ['2:day: out of range', '2:score: out of range'],
    ],
    ['with a date for a day', withRows('A-1,knee-oa,2024-02-30,nprs,7'), ['2:day: not a whole number']],
    ['with a record number', withRows('4711001,knee-oa,0,nprs,7'), ['2:study_id: looks like a record number']],
    [
      'with line breaks in a cell',
      withRows('A-1,"knee\r\noa\n",0,nprs,7', 'A-1,knee-oa,0,nprs,x'),
      ['2:condition: not a known condition', '5:score: not a number'],
    ],
  ])('%s', async (_, content, expected) => {
    const problems = await problemsOf({ ...soundFiles, 'scores.csv': content });
    expect(problems).toEqual(expected.map((problem) => `scores.csv:${problem}`));
  });
});

it('a fault that ends the reading hides neither the problems before it nor those of other files', async () => {
  const problems = await problemsOf({
    'episodes.csv': 'study_id,condition\n4711001,knee-oa\n\0,\n',
    'sessions.csv': 'study_id,condition\n',
    'scores.csv': withRows('A-1,knee-oa,0,nprs,x', 'A-1,knee-oa', 'A-1,"knee-oa', ''),
  });
  expect(problems).toEqual([
    'episodes.csv:2:study_id: looks like a record number',
    'episodes.csv:3:: a NUL character',
    'sessions.csv:1:day: missing column',
    'scores.csv:2:score: not a number',
    'scores.csv:3:: too few cells',
    'scores.csv:4:: open quote',
  ]);
});

it.each([
  ['A-1,knee-oa,0,nprs,11', 'score: out of range'],
  ['\0', ': a NUL character'],
  ['"', ': open quote'],
])('the line of %j is known far into a file', async (faulty, problem) => {
  const many = Array.from({ length: 20_000 }, () => row);
  const problems = await problemsOf({ ...soundFiles, 'scores.csv': withRows(...many, faulty) });
  expect(problems).toEqual([`scores.csv:20002:${problem}`]);
});

it('no more than a hundred problems are listed', async () => {
  const faulty = Array.from({ length: 20_000 }, () => 'A-1,knee-oa,0,nprs,11');
  const problems = await problemsOf({ ...soundFiles, 'scores.csv': withRows(...faulty) });
  expect(problems).toHaveLength(100);
  expect(problems[99]).toBe('scores.csv:101:score: out of range');
});
