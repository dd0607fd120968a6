import { type ImportProblem, sayable } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import { SourceError } from '../source-error.ts';
import type { TableRow } from '../table.ts';
import type { Merge } from './sheet-survey.ts';

/** Where the header stands: its last line, and how many lines it has where a merged one lies above. */
export interface HeaderPlace {
  readonly line: number;
  readonly lines: number;
}

const mostColumns = 5_000;

/**
 * The names of the columns. Where the header has several lines, the words above are put before those below, as
 * `Pain / before`; a word that stands over several columns counts for each of them.
 *
 * @param lines the header's rows, the last one being the one above the values
 * @param merges joined cells, null where the file does not say: then a word counts up to the next one
 * @returns for each column its name; a column without one is named by its place
 * @throws {SourceError} naming every column that is named twice.
 */
export const columnNames = (
  file: string,
  lines: readonly TableRow[],
  merges: readonly Merge[] | null,
): readonly string[] => {
  const last = lines.at(-1);
  if (last === undefined || lines.every(({ cells }) => cells.every((cell) => cell === ''))) {
    throw new SourceError([
      fault(file, last?.line ?? null, null, written('no header'), written('a line that names the columns')),
    ]);
  }
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  if (width > mostColumns) {
    throw new SourceError([fault(file, last.line, null, written('too many columns'), written`at most ${mostColumns}`)]);
  }
  const spread = lines.map((row) => (row === last ? row.cells : spreadOver(row, merges)));
  const names = Array.from({ length: width }, (_, place) => {
    const words = spread
      .map((cells) => (cells[place] ?? '').replaceAll(/\s+/g, ' ').trim())
      .filter((word) => word !== '');
    return [...new Set(words)].join(' / ') || `(column ${place + 1})`;
  });
  refuseTwice(file, last.line, names);
  return names;
};

/** Repeats each word over the columns it was joined over. */
const spreadOver = ({ line, cells }: TableRow, merges: readonly Merge[] | null): readonly string[] => {
  let above = '';
  return cells.map((cell, place) => {
    if (cell !== '') above = cell;
    if (merges === null) return above;
    const merge = merges.find(
      ({ rows, columns }) => rows[0] <= line && line <= rows[1] && columns[0] <= place + 1 && place + 1 <= columns[1],
    );
    return merge === undefined ? cell : (cells[merge.columns[0] - 1] ?? '');
  });
};

const refuseTwice = (file: string, line: number, names: readonly string[]): void => {
  const keys = names.map((name) => name.toLowerCase());
  const first = new Map(keys.map((key, place) => [key, place]).toReversed() as [string, number][]);
  const twice = names.flatMap((name, place) =>
    first.get(keys[place] ?? '') === place
      ? []
      : [
          fault(
            file,
            line,
            sayable(name, place),
            written('named twice'),
            written('each column once: rename one of them'),
          ),
        ],
  );
  if (twice.length > 0) throw new SourceError(twice.slice(0, 20));
};

const fault = (
  file: string,
  line: number | null,
  column: string | null,
  rule: string,
  allowed: string,
): ImportProblem => ({
  file,
  line,
  column,
  rule,
  allowed,
});
