import type { ImportProblem, ImportTable, SourceRow } from '@enthesis/contract';

/** Where an import comes from: a folder of CSV files, the synthetic generator. All sources feed the one intake. */
export interface Source {
  /** Whether the patients are made up. A clinic takes either kind for ever, never both. */
  readonly synthetic: boolean;
  /**
   * SHA-256 (hex) over the whole content, the same for the same content in any file order.
   *
   * @throws {SourceError} where there is nothing that can be read.
   */
  contentSha256(): Promise<string>;
  /** Size of the content in bytes. */
  bytes(): Promise<number>;
  /** Whether somebody wrote the table down, be it without a row. */
  holds(table: ImportTable): boolean;
  /**
   * The rows of one table, in file order, read as a stream; an absent optional file has none. A row that cannot be
   * told apart into cells comes as its problem.
   *
   * @throws {SourceError} where the file as a whole cannot be read any further.
   */
  rows(table: ImportTable): AsyncIterable<SourceRow | ImportProblem>;
  /** All rows of one table as somebody wrote them, the header first; absent where nobody did. */
  written?(table: ImportTable): AsyncIterable<WrittenRow>;
}

/** A row as it stands in a file. */
export interface WrittenRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A fault after which a file cannot be read on, such as an open quote or a wrong header. */
export class SourceError extends Error {
  readonly problems: readonly ImportProblem[];

  constructor(problems: readonly ImportProblem[]) {
    super(problems.map(({ file, rule }) => `${file}: ${rule}`).join('; '));
    this.name = 'SourceError';
    this.problems = problems;
  }
}
