import type { Changelog } from '@enthesis/db';
import { locale, say, sayWritten } from '@enthesis/languages';

const rowsWords: Readonly<Record<Changelog['moved'][number]['because'], (rows: string) => string>> = {
  first: (rows) => say`Rows published for the first time in this vintage: ${rows}.`,
  changed: (rows) => say`Rows counted anew, because enough patients changed: ${rows}.`,
  gone: (rows) => say`Rows no longer published: ${rows}.`,
};

/** What is different from the release before, in sentences; no sentence tells a size. */
export const changesInWords = ({ newVintageBecause, moved, carried }: Changelog): string[] => {
  const reasons = [...new Set(moved.map(({ because }) => because))];
  const whole = (rows: number) => rows.toLocaleString(locale());
  return [
    ...(newVintageBecause === null ? [] : [say`A new vintage: ${sayWritten(newVintageBecause)}.`]),
    ...reasons.map((because) => rowsWords[because](whole(moved.filter((row) => row.because === because).length))),
    ...(carried === 0 ? [] : [say`Rows carried forward with their own date: ${whole(carried)}.`]),
  ];
};
