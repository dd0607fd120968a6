import type { ImportTable } from '@enthesis/contract';
import { type Fault, SourceError } from '../../source.ts';

/** Kinds of column that clinics' exports carry and that are refused with a sentence of their own. */
const refusedKinds: ReadonlyArray<Fault & { readonly names: RegExp }> = [
  {
    names: /(?:^|_)(?:date|dob|birth\w*|time|timestamp)(?:_|$)|date$|^day_of/,
    rule: 'unknown column, looks like dates',
    allowed: 'no dates: count the days from the first session and give them in the column day',
  },
  {
    names:
      /name|mail|phone|mobile|fax|address|street|city|zip|post_?code|postal|ssn|social|mrn|insurance|licen[cs]e|initials/,
    rule: 'unknown column, looks as if it identified patients',
    allowed: 'no identifiers: remove the column before the file leaves the clinic',
  },
  {
    names: /note|comment|remark|text|description/,
    rule: 'unknown column, looks like free text',
    allowed: 'codes and numbers only: remove the column',
  },
  {
    names: /^age(?:_years)?$/,
    rule: 'unknown column, looks like ages',
    allowed: 'age_band, in bands of ten years (0-9 to 80-89, 90+)',
  },
];

const otherDelimiters: ReadonlyArray<readonly [string, string]> = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
];

/** Beyond this many columns a header is not looked at name by name. */
const mostColumns = 100;

/**
 * Finds each column of a table in a file's header.
 *
 * @returns for each of the table's columns, in order, its place in the file; null where the file lacks it.
 * @throws {SourceError} naming every column that is unknown, named twice or missing.
 */
export const columnPlaces = (
  header: readonly string[],
  table: ImportTable,
  line: number,
): ReadonlyArray<number | null> => {
  const known = table.columns.map(({ name }) => name);
  const unreadable = headerFault(header, known);
  const faults: readonly ColumnFault[] =
    unreadable === null ? columnFaults(header, table, known) : [{ column: null, ...unreadable }];
  if (faults.length > 0) throw new SourceError(faults.map((fault) => ({ file: table.file, line, ...fault })));
  return known.map((name) => (header.includes(name) ? header.indexOf(name) : null));
};

type ColumnFault = Fault & { readonly column: string | null };

/** What is wrong with a line that is no header of ours; null where it names at least one column. */
const headerFault = (header: readonly string[], known: readonly string[]): Fault | null => {
  if (header.length > mostColumns) return { rule: 'too many columns', allowed: `at most these: ${known.join(', ')}` };
  const namesColumn = (cell: string) => known.includes(asColumnName(cell));
  if (header.some(namesColumn)) return null;
  const line = header.join();
  const used = otherDelimiters.find(([mark]) => line.split(mark).some(namesColumn));
  if (used === undefined) {
    return { rule: 'no header', allowed: `a first line that names the columns: ${known.join(',')}` };
  }
  const allowed = 'cells separated by commas: save the file as "CSV UTF-8 (comma delimited)"';
  return { rule: `cells separated by ${used[1]}`, allowed };
};

const columnFaults = (header: readonly string[], table: ImportTable, known: readonly string[]): ColumnFault[] => {
  const required = table.columns.filter((column) => column.required).map(({ name }) => name);
  const given = header.flatMap((cell, place): ColumnFault[] => {
    if (!known.includes(cell)) return [{ column: sayable(cell, place), ...unknownColumn(cell, known) }];
    return header.indexOf(cell) < place ? [{ column: cell, rule: 'named twice', allowed: 'each column once' }] : [];
  });
  const missing = required
    .filter((name) => !header.includes(name))
    .map((name) => ({ column: name, rule: 'missing column', allowed: `a header with ${required.join(', ')}` }));
  return [...given, ...missing];
};

const unknownColumn = (cell: string, known: readonly string[]): Fault => {
  const name = asColumnName(cell);
  if (name === '') return { rule: 'column without a name', allowed: `names from ${known.join(', ')}` };
  if (known.includes(name)) return { rule: 'unknown column', allowed: `the name exactly as ${name}` };
  const kind = refusedKinds.find(({ names }) => names.test(name));
  return { rule: kind?.rule ?? 'unknown column', allowed: kind?.allowed ?? known.join(', ') };
};

/** The name somebody may have meant: "Study ID" is study_id. */
const asColumnName = (cell: string): string => cell.trim().toLowerCase().replaceAll(/[ -]+/g, '_');

/** A header cell as a report may repeat it: one that could be a patient's value is named by its place. */
const sayable = (cell: string, place: number): string =>
  /^[A-Za-z][A-Za-z _-]{0,39}\d{0,2}$/.test(cell) ? cell : `column ${place + 1}`;
