import type { NamedFile } from '../files.ts';
import type { Table } from '../table.ts';

/** Where in a file the table stands. */
export interface TablePlace {
  /** Sheet of a workbook; the first by default. */
  readonly sheet?: string | undefined;
  /** Last line of the header, and how many lines it has where a merged one lies above. */
  readonly header?: { readonly line: number; readonly lines: number };
}

/**
 * Opens a CSV file (commas, semicolons or tabs) or an .xlsx workbook, told apart by its first bytes.
 *
 * @throws {SourceError} where it cannot be read: another encoding, a zip bomb, a header that names a column twice.
 */
export const openTable = async (_file: NamedFile, _place: TablePlace = {}): Promise<Table> => {
  throw new Error('not built yet');
};
