import {
  episodesTable,
  eventsTable,
  type ImportTable,
  type RowCounts,
  scoresTable,
  sessionsTable,
} from '@enthesis/contract';

/** The tables of an import under the names by which they are counted, in the order in which they are read. */
export const namedTables = [
  ['episodes', episodesTable],
  ['sessions', sessionsTable],
  ['scores', scoresTable],
  ['events', eventsTable],
] as const satisfies ReadonlyArray<readonly [keyof RowCounts, ImportTable]>;

/** The name of a table. */
export const nameOf = (table: ImportTable): keyof RowCounts => {
  const found = namedTables.find(([, each]) => each === table);
  if (found === undefined) throw new Error(`${table.file} is no table of an import`);
  return found[0];
};
