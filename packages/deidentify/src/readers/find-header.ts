import { ordersOf } from '../dates.ts';
import type { TableRow } from '../table.ts';
import type { Grid } from './grid.ts';
import type { HeaderPlace } from './header.ts';

/** A header stands near the top, below a title or two. */
const searchedRows = 20;

/**
 * Where a grid's header seems to stand: the row of the first ones that names most columns; with the row above it
 * where only the two together do.
 */
export const findHeader = async (grid: Grid): Promise<HeaderPlace> => {
  const rows: TableRow[] = [];
  for await (const row of grid.rows()) {
    rows.push(row);
    if (rows.length === searchedRows) break;
  }
  const best = { line: 1, lines: 1, names: 0 };
  for (const [place, row] of rows.entries()) {
    const alone = namesIn(row.cells);
    if (alone > best.names) Object.assign(best, { line: row.line, lines: 1, names: alone });
    const above = rows[place - 1];
    if (above === undefined || alone === 0 || !isWords(above.cells)) continue;
    const merged = isMergedOver(grid, above);
    const together = filled(row.cells.map((cell, column) => cell || (above.cells[column] ?? '')));
    const isBetter = together > Math.max(best.names, alone) && filled(above.cells) > 1;
    if (isBetter) Object.assign(best, { line: row.line, lines: 2, names: together });
    else if (best.line === row.line && merged) best.lines = 2;
  }
  return { line: best.line, lines: best.lines };
};

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length;
const isWord = (cell: string): boolean =>
  !/^[-+]?[\d.,]+%?$/.test(cell) && ordersOf(cell).length === 0 && cell.length <= 80;
const isWords = (cells: readonly string[]): boolean => cells.every((cell) => cell === '' || isWord(cell));

/** How many different names a row holds; none where it holds a number or a date. */
const namesIn = (cells: readonly string[]): number =>
  isWords(cells) ? new Set(cells.filter((cell) => cell !== '')).size : 0;

/** Whether cells of a row are joined over several columns, yet not over all of them as a title is. */
const isMergedOver = ({ merges }: Grid, { line, cells }: TableRow): boolean =>
  (merges ?? []).some(
    ({ rows, columns }) => rows[0] === line && columns[1] > columns[0] && columns[1] - columns[0] + 1 < cells.length,
  );
