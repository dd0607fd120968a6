import type { ImportProblem } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import type { NamedFile } from '../files.ts';
import { SourceError } from '../source-error.ts';
import type { Table, TableRow } from '../table.ts';
import { raggedRow } from './csv.ts';
import { type Grid, openGrid } from './grid.ts';
import { columnNames, type HeaderPlace } from './header.ts';

/** Where in a file the table stands. */
export interface TablePlace {
  /** Sheet of a workbook; the first by default. */
  readonly sheet?: string | undefined;
  /** The first line by default. */
  readonly header?: HeaderPlace;
}

/**
 * Opens a CSV file (commas, semicolons or tabs) or an .xlsx workbook, told apart by its first bytes.
 *
 * @throws {SourceError} where it cannot be read: another encoding, a zip bomb, a header that names a column twice.
 */
export const openTable = async (file: NamedFile, { sheet, header }: TablePlace = {}): Promise<Table> =>
  tableOf(await openGrid(file, sheet), header ?? { line: 1, lines: 1 });

/**
 * A grid whose header stands in a known place, as a table.
 *
 * @throws {SourceError} where the header is none.
 */
export const tableOf = async (grid: Grid, header: HeaderPlace): Promise<Table> => {
  const lines: TableRow[] = [];
  for await (const row of grid.rows()) {
    if (row.line > header.line) break;
    if (row.line > header.line - header.lines) lines.push(row);
  }
  if (lines.length === 0) {
    const allowed = written('a line that names the columns, and rows below it');
    throw new SourceError([{ file: grid.file, line: null, column: null, rule: written('empty file'), allowed }]);
  }
  const columns = columnNames(grid.file, lines, grid.merges);
  return { file: grid.file, columns, sheets: grid.sheets, rows: () => bodyOf(grid, header.line, columns.length) };
};

/** A workbook leaves blank cells at the end of a row out; a CSV file that does so has lost cells. */
async function* bodyOf(grid: Grid, after: number, width: number): AsyncGenerator<TableRow | ImportProblem> {
  const mayBeShort = grid.sheet !== null;
  for await (const row of grid.rows()) {
    if (row.line <= after || row.cells.every((cell) => cell === '')) continue;
    const filled = row.cells.findLastIndex((cell) => cell !== '') + 1;
    if (filled > width || (row.cells.length < width && !mayBeShort)) {
      yield raggedRow(grid.file, row.line, row.cells.length, width);
    } else yield row;
  }
}
