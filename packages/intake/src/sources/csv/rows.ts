import type { Fault, ImportProblem, ImportTable, SourceRow } from '@enthesis/contract';
import { CsvError, type CsvErrorCode, type Parser, parse } from 'csv-parse';
import { SourceError, type WrittenRow } from '../../source.ts';
import { columnPlaces } from './header.ts';
import { longestRow, tooLong } from './text.ts';

const strayQuote: Fault = {
  rule: 'stray quote',
  allowed: 'quotes around whole cells, and doubled where a cell holds one',
};
const malformations: Partial<Record<CsvErrorCode, Fault>> = {
  CSV_QUOTE_NOT_CLOSED: { rule: 'open quote', allowed: 'a closing quote for every opening one' },
  CSV_INVALID_CLOSING_QUOTE: strayQuote,
  INVALID_OPENING_QUOTE: strayQuote,
  CSV_MAX_RECORD_SIZE: tooLong,
};

/**
 * Reads the rows of one table out of its file's text. Blank lines are passed over.
 *
 * @param pieces the text in pieces of whole lines
 * @throws {SourceError} on a wrong header, and where the text cannot be told apart into rows any further.
 */
export async function* tableRows(
  table: ImportTable,
  pieces: AsyncIterable<string>,
): AsyncGenerator<SourceRow | ImportProblem> {
  let header: { readonly width: number; readonly places: ReadonlyArray<number | null> } | null = null;
  for await (const records of wholeRecords(table.file, pieces)) {
    for (const { line, cells } of records) {
      if (header === null) header = { width: cells.length, places: columnPlaces(cells, table, line) };
      else if (cells.length !== header.width) yield ragged(table.file, line, cells.length, header.width);
      else yield { line, fields: header.places.map((place) => (place === null ? '' : (cells[place] ?? ''))) };
    }
  }
  if (header === null) {
    const allowed = `a header line: ${table.columns.map(({ name }) => name).join(',')}`;
    throw new SourceError([{ file: table.file, line: null, column: null, rule: 'empty file', allowed }]);
  }
}

/**
 * The rows of a file as they stand there, the header among them.
 *
 * @throws {SourceError} where the text cannot be told apart into rows any further.
 */
export async function* writtenRows(file: string, pieces: AsyncIterable<string>): AsyncGenerator<WrittenRow> {
  for await (const records of wholeRecords(file, pieces)) yield* records;
}

/** The rows that are whole after each piece, together: handing them on one by one would take longer than reading them. */
async function* wholeRecords(file: string, pieces: AsyncIterable<string>): AsyncGenerator<readonly WrittenRow[]> {
  const reader = recordReader(file);
  for await (const piece of withEnd(pieces)) {
    const { records, fault } = reader(piece);
    yield records;
    if (fault !== null) throw fault;
  }
}

/** The pieces, and null behind the last, be it that the next cannot be had: the rows before it are whole. */
async function* withEnd(pieces: AsyncIterable<string>): AsyncGenerator<string | null> {
  let fault: unknown = null;
  try {
    yield* pieces;
  } catch (error) {
    fault = error;
  }
  yield null;
  if (fault !== null) throw fault;
}

const ragged = (file: string, line: number, width: number, headerWidth: number): ImportProblem => ({
  file,
  line,
  column: null,
  rule: width > headerWidth ? 'too many cells' : 'too few cells',
  allowed: `${headerWidth} cells, as in the header; a cell that holds a comma stands in quotes`,
});

/** Takes a file piece by piece, null being its end; gives the rows that are whole by then and what stopped it. */
type RecordReader = (piece: string | null) => { readonly records: readonly WrittenRow[]; readonly fault: Error | null };

/**
 * Feeds the parser by hand: piped, it would drop the rows it has ready when it meets a fault, and their problems
 * would go unsaid.
 */
const recordReader = (file: string): RecordReader => {
  const parser = parse({
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: longestRow,
    relax_column_count: true,
  });
  parser.on('error', () => {}); // asked for after each piece
  let line = 1;
  return (piece) => {
    if (piece === null) parser.end();
    else parser.write(piece);
    const records: WrittenRow[] = [];
    for (let cells = nextRecord(parser); cells !== null; cells = nextRecord(parser)) {
      if (cells.length > 1 || cells[0] !== '') records.push({ line, cells });
      line += linesOf(cells);
    }
    return { records, fault: parser.errored && malformed(file, line, parser.errored) };
  };
};

const nextRecord = (parser: Parser): readonly string[] | null => parser.read() as readonly string[] | null;

/** A quoted cell may hold line breaks. */
const linesOf = (cells: readonly string[]): number => {
  let lines = 1;
  for (const cell of cells) if (/[\r\n]/.test(cell)) lines += cell.split(/\r\n|\r|\n/).length - 1;
  return lines;
};

const malformed = (file: string, line: number, error: Error): Error => {
  const malformation = error instanceof CsvError ? malformations[error.code] : undefined;
  return malformation === undefined ? error : new SourceError([{ file, line, column: null, ...malformation }]);
};
