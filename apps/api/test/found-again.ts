import type { ClaimsCell } from '@enthesis/contract';
import { parse } from 'csv-parse/sync';

/** A row of a downloaded file. */
export type Row = Readonly<Record<string, string>>;

export const rowsOf = (csv: string): readonly Row[] => parse<Row>(csv, { columns: true });

/** "a=b; c in d, e" as a test of rows. */
export const rowsAsked = (rows: readonly Row[], words: string): readonly Row[] => {
  if (words === 'all') return rows;
  return words.split('; ').reduce((left, condition) => {
    const [column = '', values = ''] = condition.includes('=') ? condition.split('=') : condition.split(' in ');
    return left.filter((row) => values.split(', ').includes(row[column] ?? ''));
  }, rows);
};

export const total = (rows: readonly Row[], column: string): number =>
  rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);

type Figure = Pick<ClaimsCell, 'question' | 'search' | 'rows' | 'column'>;

const shareOfResponders = (file: readonly Row[], rows: string): number | null => {
  const rates = rows.split('; less ').map((list) => {
    const asked = rowsAsked(file, list);
    return total(asked, 'responders') / total(asked, 'followed');
  });
  const [first, second = 0] = rates;
  return first === undefined || Number.isNaN(first - second) ? null : first - second;
};

const shareOfCourses = (file: readonly Row[], rows: string): number | null => {
  const [characteristic = ''] = rows.split('; ');
  const known = rowsAsked(file, characteristic).filter((row) => row.stratum_id !== 'unknown');
  const of = total(known, 'courses');
  return of === 0 ? null : total(rowsAsked(file, rows), 'courses') / of;
};

/** Hidden rows are what the others leave of the total, where all of them are asked for; where not, the share is at least that shown. */
const shareOfClasses = (file: readonly Row[], which: string): number | null => {
  const rows = rowsAsked(file, which);
  if (rows.every((row) => row.status === 'hidden')) return null;
  const of = Math.max(...rows.map((row) => Number(row.of ?? 0)));
  if (of === 0) return null;
  const [aspect = ''] = which.split('; ');
  const isClass = (row: Row) => row.class_id !== 'unknown' && !/^p\d+$/.test(row.class_id ?? '');
  const others = rowsAsked(file, aspect).filter((row) => isClass(row) && !rows.includes(row));
  const isLeft = rows.some((row) => row.status === 'hidden') && others.every((row) => row.status !== 'hidden');
  return isLeft ? 1 - total(others, 'counted') / of : total(rows, 'counted') / of;
};

/** Finds a figure again in the file that its row names, as somebody with a spreadsheet would. */
export const foundAgain = async (
  fileOf: (question: string, search: string) => Promise<readonly Row[]>,
  { question, search, rows: which, column }: Figure,
): Promise<number | null> => {
  if (question === null || which === null || column === null) throw new Error('a figure names its file');
  const file = await fileOf(question, search ?? '');
  const kind = question.replace(/^network-/, '');
  if (kind === 'responders') return shareOfResponders(file, which);
  if (kind === 'cohort') return shareOfCourses(file, which);
  if (kind === 'sessions' && column === 'share') return shareOfClasses(file, which);
  const rows = rowsAsked(file, which);
  const [row, ...others] = rows;
  // What a clinic has set no price for has no row.
  if (row === undefined) return null;
  if (others.length > 0) throw new Error(`${question} has several rows of ${which}`);
  const value = row[column];
  return value === '' || value === undefined ? null : Number(value);
};
