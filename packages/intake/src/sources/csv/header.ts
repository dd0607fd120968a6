import type { ImportProblem, ImportTable } from '@enthesis/contract';
import { SourceError } from '../../source.ts';

/** Kinds of column that clinics' exports carry and that are refused with a sentence of their own. */
const refusedKinds: ReadonlyArray<{ readonly names: RegExp; readonly rule: string; readonly allowed: string }> = [
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
  const problem = (column: string | null, rule: string, allowed: string): ImportProblem => ({
    file: table.file,
    line,
    column,
    rule,
    allowed,
  });
  if (header.length > mostColumns) {
    throw new SourceError([problem(null, 'too many columns', `at most these ${known.length}: ${known.join(', ')}`)]);
  }
  if (!header.some((cell) => known.includes(asColumnName(cell)))) {
    const used = otherDelimiters.find(([mark]) =>
      header
        .join()
        .split(mark)
        .some((cell) => known.includes(asColumnName(cell))),
    );
    throw new SourceError([
      used === undefined
        ? problem(null, 'no header', `a first line that names the columns: ${known.join(',')}`)
        : problem(
            null,
            `cells separated by ${used[1]}`,
            'cells separated by commas: save the file as "CSV UTF-8 (comma delimited)"',
          ),
    ]);
  }
  const faults = header.flatMap((cell, place) => {
    if (!known.includes(cell)) return [problem(sayable(cell, place), ...unknownColumn(cell, known))];
    if (header.indexOf(cell) < place) return [problem(cell, 'named twice', 'each column once')];
    return [];
  });
  const missing = table.columns.filter(({ name, required }) => required && !header.includes(name));
  faults.push(...missing.map(({ name }) => problem(name, 'missing column', `a header with ${requiredNames(table)}`)));
  if (faults.length > 0) throw new SourceError(faults);
  return known.map((name) => (header.includes(name) ? header.indexOf(name) : null));
};

const unknownColumn = (cell: string, known: readonly string[]): readonly [rule: string, allowed: string] => {
  const name = asColumnName(cell);
  if (name === '') return ['column without a name', `names from ${known.join(', ')}`];
  if (known.includes(name)) return ['unknown column', `the name exactly as ${name}`];
  const kind = refusedKinds.find(({ names }) => names.test(name));
  return kind === undefined ? ['unknown column', known.join(', ')] : [kind.rule, kind.allowed];
};

/** The name somebody may have meant: "Study ID" is study_id. */
const asColumnName = (cell: string): string => cell.trim().toLowerCase().replaceAll(/[ -]+/g, '_');

/** A header cell as a report may repeat it: one that could be a patient's value is named by its place. */
const sayable = (cell: string, place: number): string =>
  /^[A-Za-z][A-Za-z _-]{0,39}\d{0,2}$/.test(cell) ? cell : `column ${place + 1}`;

const requiredNames = (table: ImportTable): string =>
  table.columns
    .filter(({ required }) => required)
    .map(({ name }) => name)
    .join(', ');
