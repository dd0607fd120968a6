import { type ImportTable, type SourceRow, sessionsTable } from '@enthesis/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tableRows } from './rows.ts';
import { soundLines } from './text.ts';

async function* inPieces(text: string, lengths: readonly number[]): AsyncGenerator<string> {
  let start = 0;
  for (const length of lengths) {
    yield text.slice(start, start + length);
    start += length;
  }
  yield text.slice(start);
}

async function read(table: ImportTable, text: string, lengths: readonly number[]): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const row of tableRows(table, soundLines(table.file, inPieces(text, lengths)))) {
    if ('rule' in row) throw new Error(row.rule);
    rows.push(row);
  }
  return rows;
}

const required = sessionsTable.columns.filter((column) => column.required);
const optional = sessionsTable.columns.filter((column) => !column.required);
const header = fc
  .subarray(optional)
  .chain((chosen) => fc.shuffledSubarray([...required, ...chosen], { minLength: required.length + chosen.length }))
  .map((columns) => columns.map(({ name }) => name));
const cell = fc
  .string({ unit: fc.constantFrom('a', 'é', '界', '7', ',', '"', '\n', '\r\n', ' ', ';', '\t', '-') })
  .map((text) => text.replaceAll(/\r(?!\n)/g, ''));
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const lengths = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 40 });

const quoted = (text: string, always: boolean) =>
  always || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const linesIn = (text: string) => text.split(/\r\n|\r|\n/).length;

it('reads back any table, in whatever dialect of commas it is written and wherever the pieces are cut', async () => {
  const table = header.chain((names) =>
    fc.record({
      names: fc.constant(names),
      rows: fc.array(fc.array(cell, { minLength: names.length, maxLength: names.length }), { maxLength: 8 }),
    }),
  );
  const dialect = fc.record({ lineEnd, always: fc.boolean(), mark: fc.boolean(), lastEnd: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(table, dialect, lengths, async ({ names, rows }, how, cuts) => {
      const lines = [names, ...rows].map((cells) => cells.map((text) => quoted(text, how.always)).join(','));
      const text = `${how.mark ? '\uFEFF' : ''}${lines.join(how.lineEnd)}${how.lastEnd ? how.lineEnd : ''}`;
      let line = 1 + linesIn(lines[0] ?? '') - 1;
      const expected = rows.map((cells, place) => {
        line += place === 0 ? 1 : linesIn(lines[place] ?? '');
        return { line, fields: sessionsTable.columns.map(({ name }) => cells[names.indexOf(name)] ?? '') };
      });
      expect(await read(sessionsTable, text, cuts)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
