import type { ImportReport, LookAlike, RowCounts } from './report.ts';

const tables = ['episodes', 'sessions', 'scores', 'events'] as const satisfies readonly (keyof RowCounts)[];
const number = new Intl.NumberFormat('en-US');

/** What an import changes, a line for each table: "1,204 new scores, 17 changed, 0 removed". */
export const differenceInWords = ({
  added,
  changed,
  removed,
}: Pick<ImportReport, 'added' | 'changed' | 'removed'>): readonly string[] =>
  tables.map(
    (table) =>
      `${number.format(added[table])} new ${added[table] === 1 ? table.slice(0, -1) : table}, ` +
      `${number.format(changed[table])} changed, ${number.format(removed[table])} removed`,
  );

/** What is said where some episodes look like others, and the question that it raises; which they are is not told. */
export const lookAlikeInWords = ({ lookedAt, found }: LookAlike): readonly [statement: string, question: string] => [
  `${number.format(found)} of ${number.format(lookedAt)} new episodes ${found === 1 ? 'looks' : 'look'} like another patient’s ` +
    'that came before: same condition, side, sex, age band, year and days of sessions.',
  'Were new study ids made for patients who had one? A few are chance where intervals are fixed.',
];
