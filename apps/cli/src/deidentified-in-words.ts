import type { Deidentified } from '@enthesis/deidentify';
import { problemsInWords } from './report-in-words.ts';

/** What became of a clinic's own file, for a person. */
export const deidentifiedInWords = (done: Deidentified, folder: string): string => {
  const { summary, problems, moreProblems, warnings, dueList } = done;
  const { rowsRead, rowsSkipped, patients, newPatients, rows, asOf, dropped } = summary;
  if (problems.length > 0) return `Nothing was written.\n\n${problemsInWords(problems, moreProblems)}`;
  return [
    `Wrote ${folder}: ${rows.episodes} episodes, ${rows.sessions} sessions, ${rows.scores} scores, ${rows.events} events of ${patients} patients, ${newPatients} of them new.`,
    `Read ${rowsRead} rows${rowsSkipped > 0 ? `, skipped ${rowsSkipped} as the mapping says` : ''}; the latest day is ${asOf ?? 'not known'}.`,
    ...(dropped.length === 0 ? [] : [`Nothing was taken from: ${dropped.join(', ')}.`]),
    ...warnings.map(({ text }) => `! ${text}`),
    ...dueList.lifts.filter(({ needed }) => needed !== null && needed > 0).map(({ sentence }) => sentence),
  ].join('\n');
};
