import { asColumnName, type Fault, type ImportTable, refusedKind, sayable } from '@enthesis/contract';
import { SourceError } from '../../source.ts';

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
  return refusedKind(name) ?? { rule: 'unknown column', allowed: known.join(', ') };
};
