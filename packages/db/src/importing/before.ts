import type { ClientBase } from 'pg';
import type { StagedName } from './staging.ts';
import { rowTables, stagedRows, stagedValue, tableNames } from './tables.ts';

/** What the latest import of each clinic changed or removed, as it was before: what its undoing puts back. */
export const beforeTable = (name: StagedName): string => `${rowTables[name].table}_before`;

/** Fills a before table from rows called `row`; `$1` is the clinic, which only episodes name themselves. */
const keep = (name: StagedName, row: string): string => {
  const { columns } = rowTables[name];
  const own = columns.map((column) => `${row}.${column}`);
  const [into, values] =
    name === 'episodes'
      ? [columns, own]
      : [
          ['clinic_id', ...columns],
          ['$1::integer', ...own],
        ];
  return `insert into ${beforeTable(name)} (${into.join(', ')}) select ${values.join(', ')}`;
};

/** Keeps the rows that the staged ones are about to change; `merged` is what a column will hold then. */
export const keepChanged = (name: StagedName, merged: (column: string) => string): string => {
  const { table, key, values } = rowTables[name];
  const free = values.filter((column) => !key.includes(column));
  const staged = (column: string) => {
    if (column === 'clinic_id') return '$1';
    return column === 'episode_id' ? 'e.episode_id' : stagedValue(column);
  };
  return `
    ${keep(name, 'held')}
    from ${stagedRows(name)}
    join ${table} held on ${key.map((column) => `held.${column} = ${staged(column)}`).join(' and ')}
    where (${free.map((column) => `held.${column}`).join(', ')}) is distinct from (${free.map(merged).join(', ')})`;
};

/** Keeps the rows that are about to be removed: those of `from`, where they are called `held`. */
export const keepRemoved = (name: StagedName, from: string): string => `${keep(name, 'held')} ${from}`;

const sameRow = (columns: readonly string[]) => columns.map((column) => `b.${column} = held.${column}`).join(' and ');
// An episode is named by its id alone; the patient's key places it.
const nameOf = (name: StagedName) => (name === 'episodes' ? ['episode_id', 'patient_key'] : rowTables[name].key);

/** Removes the rows that are kept. */
export const dropKept = (name: StagedName): string =>
  `delete from ${rowTables[name].table} held using ${beforeTable(name)} b
   where b.clinic_id = $1 and ${sameRow(nameOf(name))}`;

/** Forgets what was kept of a clinic. From then on its latest import cannot be undone. */
export const forgetBefore = async (client: ClientBase, clinicId: number): Promise<void> => {
  for (const name of tableNames)
    await client.query(`delete from ${beforeTable(name)} where clinic_id = $1`, [clinicId]);
  await client.query('update registry.import set undoable = false where clinic_id = $1 and undoable', [clinicId]);
};
