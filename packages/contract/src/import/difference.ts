import { locale, say } from '@enthesis/languages';
import type { ImportReport, LookAlike, RowCounts } from './report.ts';

const tables = ['episodes', 'sessions', 'scores', 'events'] as const satisfies readonly (keyof RowCounts)[];
const number = (rows: number): string => new Intl.NumberFormat(locale()).format(rows);

/** What an import changes, a line for each table: "1,204 new scores, 17 changed, 0 removed". */
export const differenceInWords = ({
  added,
  changed,
  removed,
}: Pick<ImportReport, 'added' | 'changed' | 'removed'>): readonly string[] =>
  tables.map(
    (table) =>
      say`${number(added[table])} new ${say(added[table] === 1 ? table.slice(0, -1) : table)}, ${number(changed[table])} changed, ${number(removed[table])} removed`,
  );

/** What is said where some episodes look like others, and the question that it raises; which they are is not told. */
export const lookAlikeInWords = ({ lookedAt, found }: LookAlike): readonly [statement: string, question: string] => [
  found === 1
    ? say`1 of ${number(lookedAt)} new episodes looks like another patient’s that came before: same condition, side, sex, age band, year and days of sessions.`
    : say`${number(found)} of ${number(lookedAt)} new episodes look like another patient’s that came before: same condition, side, sex, age band, year and days of sessions.`,
  say('Were new study ids made for patients who had one? A few are chance where intervals are fixed.'),
];
