import { safeText } from '@enthesis/contract';
import type { Cell } from './workbook.ts';

const cell = (value: Cell): string => {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const safe = safeText(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180, the header being the first row; null is blank, numbers are as they are. */
export const csvOf = (rows: readonly (readonly Cell[])[]): Buffer =>
  Buffer.from(rows.map((row) => `${row.map(cell).join(',')}\r\n`).join(''));
