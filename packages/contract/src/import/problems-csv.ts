import type { ImportProblem } from './report.ts';

/** One line of RFC 4180 CSV, its end included; null is blank. */
export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => quoted(String(cell ?? ''))).join(',')}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The header of a file of problems. */
export const problemColumns = ['file', 'line', 'column', 'rule', 'allowed'] as const;

/** A problem as a line of that file. */
export const problemLine = (problem: ImportProblem): string => csvLine(problemColumns.map((name) => problem[name]));

/** Problems as a file, for those who mend with a spreadsheet beside them. */
export const problemsCsv = (problems: readonly ImportProblem[]): string =>
  csvLine(problemColumns) + problems.map(problemLine).join('');
