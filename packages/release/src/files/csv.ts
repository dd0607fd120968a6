import { safeText } from '@enthesis/contract';

const cell = (value: boolean | number | string | null): string => {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const safe = safeText(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** RFC 4180 with a header; null is blank, numbers are as they are. */
export const csvOf = (
  header: readonly string[],
  rows: readonly (readonly (boolean | number | string | null)[])[],
): Buffer => Buffer.from([header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join(''));
