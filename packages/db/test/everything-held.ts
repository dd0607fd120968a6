import type { Registry } from '@enthesis/db';

/** Every row of every patient-level table and roll-up, as text, so that two states of a registry can be compared. */
export const everythingHeld = async ({ owner }: Registry): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows: tables } = await owner.query<{ name: string }>(`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema in ('intake', 'rollup') and table_name not like '%\\_before' order by 1`);
  const held = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(`select held::text as row from ${name} held`);
    held.set(name, rows.map(({ row }) => sameNumber(row)).toSorted());
  }
  return held;
};

/** A sum that was larger once is written with more places: 0.00 is 0. */
const sameNumber = (row: string): string =>
  row.replaceAll(/\.(\d*?)0+(?=[,)])/g, (_, kept) => (kept === '' ? '' : `.${kept}`));
