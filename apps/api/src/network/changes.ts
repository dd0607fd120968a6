import type { Changelog } from '@enthesis/db';
import { say } from '@enthesis/languages';

const becauseWords: Readonly<Record<Changelog['moved'][number]['because'], string>> = {
  first: say('published for the first time in this vintage'),
  changed: say('counted anew: enough patients changed'),
  gone: say('no longer published'),
};

/** What is different from the release before, in sentences; no sentence tells a size. */
export const changesInWords = ({ newVintageBecause, moved, carried }: Changelog): string[] => {
  const reasons = [...new Set(moved.map(({ because }) => because))];
  return [
    ...(newVintageBecause === null ? [] : [say`A new vintage: ${newVintageBecause}`]),
    ...reasons.map((because) => {
      const rows = moved.filter((row) => row.because === because).length;
      return `${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'} ${becauseWords[because]}.`;
    }),
    ...(carried === 0 ? [] : [say`${carried.toLocaleString('en-GB')} rows carried forward with their own date.`]),
  ];
};
