import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { asXlsx, type SheetCell, type WorkbookStyle } from '../../test/exports/index.ts';
import { fuzzRuns } from '../../test/fuzz.ts';
import { fileOf } from '../../test/round-trip.ts';
import { SourceError } from '../source-error.ts';
import { openTable, type TablePlace } from './open-table.ts';

// Room for a busy machine, not a time to be kept.
vi.setConfig({ testTimeout: 120_000 });

const read = async (content: BlobPart, place: TablePlace = {}) => {
  const table = await openTable(fileOf('visits.xlsx', content), place);
  const rows: unknown[] = [];
  for await (const row of table.rows()) rows.push('cells' in row ? row.cells : row.rule);
  return { columns: table.columns, sheets: table.sheets, rows };
};
const problem = (content: BlobPart, place: TablePlace = {}) =>
  read(content, place).catch((error: SourceError) => error.problems);
const rows: readonly (readonly SheetCell[])[] = [
  ['MRN', 'Date', 'Pain'],
  ['0012', new Date('2024-03-05'), 7],
];

describe('reads', () => {
  it.each<[string, WorkbookStyle, unknown[]]>([
    ['values and dates', {}, [['0012', '2024-03-05', '7']]],
    ['dates from 1904', { from1904: true }, [['0012', '2024-03-05', '7']]],
    [
      'a formula as its saved result',
      { raw: { C2: '<c r="C2"><f>3+4</f><v>7</v></c>' } },
      [['0012', '2024-03-05', '7']],
    ],
    [
      'an error as blank',
      { raw: { C2: '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>' } },
      [['0012', '2024-03-05', '']],
    ],
    ['a time of day', { raw: { B2: '<c r="B2" s="1"><v>45356.5</v></c>' } }, [['0012', '2024-03-05T12:00:00', '7']]],
    [
      'no link to another file',
      {
        raw: { C2: '<c r="C2"><f>[1]Sheet1!A1</f><v>7</v></c>' },
        parts: { 'xl/externalLinks/externalLink1.xml': '<externalLink xmlns:r="x" r:id="rId1"/>' },
      },
      [['0012', '2024-03-05', '7']],
    ],
  ])('%s', async (_, style, expected) => {
    expect((await read(asXlsx(rows, style))).rows).toEqual(expected);
  });

  it('a header of two lines with joined cells', async () => {
    const workbook = asXlsx(
      [
        ['MRN', 'Scores', '', 'Notes'],
        ['', 'Pain', 'ODI', ''],
        ['1', 7, 40, 'x'],
      ],
      { merges: ['B1:C1', 'A1:A2', 'D1:D2'] },
    );
    expect(await read(workbook, { header: { line: 2, lines: 2 } })).toMatchObject({
      columns: ['MRN', 'Scores / Pain', 'Scores / ODI', 'Notes'],
      rows: [['1', '7', '40', 'x']],
    });
  });
});

describe('refuses', () => {
  it.each<[string, WorkbookStyle, string]>([
    ['a formula without its result', { raw: { C2: '<c r="C2"><f>3+4</f></c>' } }, 'a formula without its result'],
    [
      'a row far below',
      { raw: { C2: '<c r="C2"><v>1</v></c></row><row r="99999999"><c r="A99999999"><v>1</v></c>' } },
      'too many cells',
    ],
    ['a cell far to the right', { raw: { C2: '<c r="XFD1048576"><v>1</v></c>' } }, 'too many cells'],
    ['a broken sheet', { parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' } }, 'a damaged workbook'],
    ['no workbook', { parts: { 'xl/workbook.xml': '' } }, 'a damaged workbook'],
  ])('%s', async (_, style, rule) => {
    expect(await problem(asXlsx(rows, style))).toMatchObject([{ file: 'visits.xlsx', rule }]);
  });

  it('a formula without a result by its row and column', async () => {
    const workbook = asXlsx(rows, { raw: { C2: '<c r="C2" s="0"><f>SUM(A1:A9)</f><v></v></c>' } });
    expect(await problem(workbook)).toMatchObject([{ line: 2, column: 'column 3' }]);
  });

  it('a sheet that is not there', async () => {
    expect(await problem(asXlsx(rows), { sheet: 'Other' })).toMatchObject([{ rule: 'no such sheet' }]);
  });

  it('a zip bomb, before it goes off', async () => {
    const parts = { 'xl/worksheets/sheet1.xml': new Uint8Array(9 * 1_048_576) };
    expect(await problem(new Uint8Array(zipSync(parts)))).toMatchObject([
      { rule: 'a workbook that unpacks too large' },
    ]);
  });

  it('a zip bomb that declares itself small', async () => {
    const bomb = new Uint8Array(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(9 * 1_048_576) }));
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(await problem(bomb)).toMatchObject([{ rule: 'a workbook that unpacks too large' }]);
  });

  it('thousands of parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2_001 }, (_, part) => [`xl/${part}.xml`, strToU8('x')]));
    expect(await problem(new Uint8Array(zipSync(parts)))).toMatchObject([
      { rule: 'a workbook that unpacks too large' },
    ]);
  });

  it('entities that would multiply', async () => {
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const sheet = `${entity}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    const found = await problem(asXlsx(rows, { parts: { 'xl/worksheets/sheet1.xml': sheet } }));
    expect(JSON.stringify(found)).not.toContain('aaaaaaaaaa');
  });
});

it('whatever is done to its bytes, a workbook is read or refused', async () => {
  const sound = asXlsx(rows);
  const change = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(sound.length), async (changes, cut) => {
      const bytes = sound.slice(0, cut % 3 === 0 ? cut : undefined);
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
      await read(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(SourceError));
    }),
    { numRuns: fuzzRuns(150) },
  );
});
