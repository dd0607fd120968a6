import { written } from '@enthesis/languages';
import type { NamedFile } from '../files.ts';
import { SourceError } from '../source-error.ts';
import type { TableRow } from '../table.ts';
import { firstBytes } from './bytes.ts';
import { csvRows } from './csv.ts';
import type { Merge } from './sheet-survey.ts';
import { readWorkbook } from './xlsx.ts';
import { isZip } from './zip.ts';

/** A file's rows as they stand, before anything is known of a header. */
export interface Grid {
  readonly file: string;
  /** Names of the workbook's sheets; empty for CSV. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Joined cells; null where the file does not say. */
  readonly merges: readonly Merge[] | null;
  /** @throws {SourceError} where the file cannot be read any further. */
  rows(): AsyncIterable<TableRow>;
}

/**
 * Opens a CSV file or an .xlsx workbook, told apart by its first bytes.
 *
 * @param sheet name of a workbook's sheet; the first by default
 * @throws {SourceError}
 */
export const openGrid = async (file: NamedFile, sheet?: string): Promise<Grid> => {
  if (await isZip(file.blob)) return workbookGrid(file, sheet);
  const [first, second, third, fourth] = await firstBytes(file.blob, 4);
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0) {
    throw refusal(
      file,
      written('an old or protected workbook'),
      written('an .xlsx workbook without a password, or CSV'),
    );
  }
  if (first === 0x1f && second === 0x8b) {
    throw refusal(file, written('a compressed file'), written('the file as it was before it was compressed'));
  }
  return { file: file.name, sheets: [], sheet: null, merges: null, rows: () => csvRows(file) };
};

const workbookGrid = async (file: NamedFile, wanted: string | undefined): Promise<Grid> => {
  const sheets = await readWorkbook(file);
  const names = sheets.map(({ name }) => name);
  const found = wanted === undefined ? sheets[0] : sheets.find(({ name }) => name === wanted);
  if (found === undefined)
    throw refusal(file, written('no such sheet'), written`one of the workbook's sheets: ${names.join(', ')}`);
  const { name, rows, merges, unsolved } = found;
  if (unsolved !== null) {
    const allowed = written(
      'results beside the formulas: open the workbook in a spreadsheet program and save it again',
    );
    const column = `column ${unsolved.column}`;
    const rule = written('a formula without its result');
    throw new SourceError([{ file: file.name, line: unsolved.row, column, rule, allowed }]);
  }
  return { file: file.name, sheets: names, sheet: name, merges, rows: () => asAsync(rows) };
};

async function* asAsync<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}

const refusal = ({ name }: NamedFile, rule: string, allowed: string): SourceError =>
  new SourceError([{ file: name, line: null, column: null, rule, allowed }]);
