import type { ImportReport, RowCounts } from './report.ts';

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
