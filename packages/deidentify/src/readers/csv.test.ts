import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fuzzRuns } from '../../test/fuzz.ts';
import { fileOf } from '../../test/round-trip.ts';
import { SourceError } from '../source-error.ts';
import type { Table } from '../table.ts';
import { openTable } from './open-table.ts';

// Room for a busy machine, not a time to be kept.
vi.setConfig({ testTimeout: 120_000 });

const read = async (content: BlobPart): Promise<Pick<Table, 'columns'> & { rows: unknown[] }> => {
  const table = await openTable(fileOf('visits.csv', content));
  const rows: unknown[] = [];
  for await (const row of table.rows())
    rows.push('cells' in row ? [row.line, ...row.cells] : `${row.line}: ${row.rule}`);
  return { columns: table.columns, rows };
};

const utf16 = (text: string, littleEndian: boolean): ArrayBuffer => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let place = 0; place < text.length; place += 1) view.setUint16(place * 2, text.charCodeAt(place), littleEndian);
  return view.buffer as ArrayBuffer;
};
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('reads', () => {
  it.each<[string, BlobPart, unknown[]]>([
    ['commas', 'a,b\n1,2\n', [[2, '1', '2']]],
    ['semicolons and decimal commas', 'a;b\n1,5;2\n', [[2, '1,5', '2']]],
    ['tabs', 'a\tb\n1\t2', [[2, '1', '2']]],
    ['a byte order mark', '\uFEFFa,b\n1,2\n', [[2, '1', '2']]],
    [
      'CRLF, CR and blank lines',
      'a,b\r\n\r\n1,2\r3,4',
      [
        [3, '1', '2'],
        [4, '3', '4'],
      ],
    ],
    [
      'quotes, delimiters and line breaks in them',
      'a,b\n"1, ""x""\n",2\n3,4',
      [
        [2, '1, "x"', '2'],
        [4, '3', '4'],
      ],
    ],
    ['blanks around cells', ' a , b \n 1 , 2 \n', [[2, '1', '2']]],
    ['names of JavaScript as columns', '__proto__,constructor\n1,2\n', [[2, '1', '2']]],
    ['formulas as mere text', 'a,b\n=1+1,"=HYPERLINK(""x"")"\n', [[2, '=1+1', '=HYPERLINK("x")']]],
    [
      'rows that do not fit, as problems',
      'a,b\n1\n1,2,3\n1,2,\n',
      ['2: too few cells', '3: too many cells', [4, '1', '2', '']],
    ],
  ])('%s', async (_, content, rows) => {
    expect((await read(content)).rows).toEqual(rows);
  });
});

describe('refuses', () => {
  const problem = (content: BlobPart) => read(content).catch((error: SourceError) => error.problems);

  it.each<[string, BlobPart, string, number | null]>([
    ['UTF-16 LE', utf16('\uFEFFa,b\n1,2\n', true), 'looks like UTF-16', null],
    ['UTF-16 BE', utf16('\uFEFFa,b\n1,2\n', false), 'looks like UTF-16', null],
    ['UTF-16 without a mark', utf16('a,b\n1,2\n', true), 'looks like UTF-16', null],
    ['Latin-1', latin1('a,b\n1,2\nJos\xE9,2\n'), 'not UTF-8, looks like Latin-1 or Windows-1252', 3],
    ['a NUL', 'a,b\n1,2\n\0,2\n', 'a NUL character', 3],
    ['an open quote', 'a,b\n1,2\n"3,4\n', 'open quote', 3],
    ['a stray quote', 'a,b\n1,5"\n', 'stray quote', 2],
    ['text behind a quote', 'a,b\n1,"5"x\n', 'stray quote', 2],
    ['an endless cell', `a,b\n1,${'x'.repeat(1_100_000)}\n`, 'row too long', 2],
    ['a million columns', `${'a,'.repeat(400_000)}a\n`, 'too many columns', 1],
    ['a column named twice', 'Pain,Date,pain\n1,2,3\n', 'named twice', 1],
    ['nothing', '', 'empty file', null],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'an old or protected workbook', null],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0), 'a compressed file', null],
  ])('%s', async (_, content, rule, line) => {
    expect(await problem(content)).toMatchObject([{ file: 'visits.csv', line, rule }]);
  });
});

it('a fault far into a file hides no row before it', async () => {
  const rows: number[] = [];
  const table = await openTable(fileOf('v.csv', `a,b\n${'1,2\n'.repeat(50_000)}"3`));
  await expect(async () => {
    for await (const { line } of table.rows()) rows.push(line ?? 0);
  }).rejects.toMatchObject({ problems: [{ line: 50_002, rule: 'open quote' }] });
  expect(rows.at(-1)).toBe(50_001);
});

it('reads back any table, in whatever dialect it is written', async () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', '界', '7', ',', '"', '\n', ';', '\t', '-'), maxLength: 8 })
    .map((text) => text.trim());
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }));
  const quoted = (text: string) => (/[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      async (rows, delimiter, lineEnd) => {
        const width = rows[0]?.length ?? 1;
        const head = Array.from({ length: width }, (_, place) => `column${place}`);
        const text = [head, ...rows].map((cells) => cells.map(quoted).join(delimiter)).join(lineEnd);
        fc.pre(width > 1);
        const found = (await read(text)).rows.map((row) => (row as unknown[]).slice(1));
        expect(found).toEqual(rows.filter((cells) => cells.some((text_) => text_ !== '')));
      },
    ),
    { numRuns: fuzzRuns(150) },
  );
});

it('whatever the bytes are, it reads them or says why not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      await read(new Uint8Array(bytes)).catch((error: unknown) => expect(error).toBeInstanceOf(SourceError));
    }),
    { numRuns: fuzzRuns(300) },
  );
});
