import type { ImportProblem } from '@enthesis/contract';

/** One row of a clinic's table. */
export interface TableRow {
  /** Line in the file or row in the sheet, beginning with 1, so that an error can be found. */
  readonly line: number;
  /** Cells in the order of the table's columns, trimmed; blank where there is nothing. */
  readonly cells: readonly string[];
}

/** A table as a clinic keeps it, read as often as needed. */
export interface Table {
  /** Name of the file. */
  readonly file: string;
  /** The header, each name once. */
  readonly columns: readonly string[];
  /** Sheets of the workbook, in order; empty for CSV. */
  readonly sheets: readonly string[];
  /**
   * The rows from the first on, read as a stream; blank ones are passed over. A row that cannot be told apart into
   * cells comes as its problem.
   *
   * @throws {SourceError} where the file cannot be read any further.
   */
  rows(): AsyncIterable<TableRow | ImportProblem>;
}
