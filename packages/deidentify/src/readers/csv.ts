import type { Fault, ImportProblem } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import { CsvError, type CsvErrorCode, parse } from 'csv-parse/browser/esm/sync';
import type { NamedFile } from '../files.ts';
import { SourceError } from '../source-error.ts';
import type { TableRow } from '../table.ts';
import { textOf } from './bytes.ts';
import { longestRow, soundLines, tooLong } from './lines.ts';

const strayQuote: Fault = {
  rule: written('stray quote'),
  allowed: written('quotes around whole cells, and doubled where a cell holds one'),
};
const malformations: Partial<Record<CsvErrorCode, Fault>> = {
  CSV_QUOTE_NOT_CLOSED: { rule: written('open quote'), allowed: written('a closing quote for every opening one') },
  CSV_INVALID_CLOSING_QUOTE: strayQuote,
  INVALID_OPENING_QUOTE: strayQuote,
  CSV_MAX_RECORD_SIZE: tooLong,
};

const delimiters = [',', ';', '\t', '|'] as const;

/**
 * The rows of a CSV file as they stand, the header among them, blank ones too. The delimiter is the one found most
 * often in the first rows.
 *
 * @throws {SourceError} where the text cannot be told apart into rows any further.
 */
export async function* csvRows({ name, blob }: NamedFile): AsyncGenerator<TableRow> {
  let delimiter: string | null = null;
  let line = 1;
  let rest = '';
  for await (const piece of withEnd(soundLines(name, textOf(blob)))) {
    const text: string = rest + (piece ?? '');
    delimiter ??= delimiterOf(text);
    const cut = piece === null || rest.length > longestRow ? text.length : wholeRecords(text);
    const { records, fault } = read(text.slice(0, cut), delimiter);
    rest = text.slice(cut);
    for (const cells of records) {
      yield { line, cells: cells.map((cell) => cell.trim()) };
      line += linesOf(cells);
    }
    if (fault !== null) throw new SourceError([{ file: name, line, column: null, ...fault }]);
  }
}

/** Looks at the first lines only; what stands in quotes, closed or still open at their end, does not count. */
const delimiterOf = (text: string): string => {
  const opening = text
    .slice(0, 65_536)
    .split(/\r\n|\r|\n/, 20)
    .join('\n')
    .replaceAll(/"[^"]*(?:"|$)/g, '');
  const counts = delimiters.map((mark) => ({ mark, count: opening.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
};

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

/** How much of a text of whole lines is whole records: up to the last line break outside quotes. */
const wholeRecords = (text: string): number => {
  let cut = 0;
  let open = false;
  for (const { 0: mark, index } of text.matchAll(/"|\r\n?|\n/g)) {
    if (mark === '"') open = !open;
    else if (!open) cut = index + mark.length;
  }
  return open ? cut : text.length;
};

interface Records {
  readonly records: readonly (readonly string[])[];
  readonly fault: Fault | null;
}

const read = (text: string, delimiter: string): Records => {
  const options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: longestRow,
    relax_column_count: true,
  };
  try {
    // The browser's own encoder is several times quicker than the one the parser brings along.
    return { records: parse(new TextEncoder().encode(text), options), fault: null };
  } catch (error) {
    const fault = error instanceof CsvError ? malformations[error.code] : undefined;
    if (fault === undefined) throw error;
    return { records: recordsBefore(text, options), fault };
  }
};

/** The records before a fault; the parser gives them one by one only at a price, so that is not the usual way. */
const recordsBefore = (text: string, options: object): readonly (readonly string[])[] => {
  const records: string[][] = [];
  try {
    parse(text, { ...options, on_record: (record: string[]) => void records.push(record) });
  } catch {
    // The fault is known already.
  }
  return records;
};

/** A quoted cell may hold line breaks. */
const linesOf = (cells: readonly string[]): number => {
  let lines = 1;
  for (const cell of cells) if (/[\r\n]/.test(cell)) lines += cell.split(/\r\n|\r|\n/).length - 1;
  return lines;
};

/** A row that does not match the header. */
export const raggedRow = (file: string, line: number, width: number, headerWidth: number): ImportProblem => ({
  file,
  line,
  column: null,
  rule: width > headerWidth ? written('too many cells') : written('too few cells'),
  allowed: written`${headerWidth} cells, as in the header; a cell that holds the delimiter stands in quotes`,
});
