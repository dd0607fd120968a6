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

const shareOfCourses = (file: readonly Row[], rows: string): number => {
  const [characteristic = ''] = rows.split('; ');
  const known = rowsAsked(file, characteristic).filter((row) => row.stratum_id !== 'unknown');
  return total(rowsAsked(file, rows), 'courses') / total(known, 'courses');
};

const shareOfClasses = (rows: readonly Row[]): number | null => {
  if (rows.every((row) => row.status === 'hidden')) return null;
  const of = Math.max(...rows.map((row) => Number(row.of ?? 0)));
  return of === 0 ? null : total(rows, 'counted') / of;
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
  const rows = rowsAsked(file, which);
  if (kind === 'sessions' && column === 'share') return shareOfClasses(rows);
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) throw new Error(`${question} has not one row of ${which}`);
  const value = row[column];
  return value === '' || value === undefined ? null : Number(value);
};
