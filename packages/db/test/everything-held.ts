import type { Registry } from '@enthesis/db';

/** Every row of every patient-level table and roll-up, as text, so that two states of a registry can be compared. */
export const everythingHeld = async ({ pool }: Registry): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows: tables } = await pool.query<{ name: string }>(`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema in ('intake', 'rollup') and table_name not like '%\\_before' order by 1`);
  const held = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`select held::text as row from ${name} held order by 1`);
    held.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return held;
};
