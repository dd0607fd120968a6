import type { ImportMode, RowCounts } from '@enthesis/contract';
import type { ClientBase } from 'pg';
import { dropKept, keepChanged, keepRemoved } from './before.ts';
import { noSide, type StagedName } from './staging.ts';
import { childNames, none, rowTables, stagedRows, stagedValue, tableNames } from './tables.ts';

/** What a column of a row that is there becomes: in a merge a blank leaves the old value, in a replace it clears it. */
const merged = (mode: ImportMode, next: string) => (column: string) =>
  mode === 'replace' ? `${next}.${column}` : `coalesce(${next}.${column}, held.${column})`;

/** Adds the staged rows; `$1` is the clinic, `$2` the import's number. */
const insert = (name: StagedName): string => {
  const { table, values } = rowTables[name];
  const first = name === 'episodes' ? ['$1::integer', 's.patient_key'] : ['s.patient_key', 'e.episode_id'];
  const into = name === 'episodes' ? ['clinic_id', 'patient_key'] : ['patient_key', 'episode_id'];
  return `insert into ${table} as held (${[...into, ...values].join(', ')}, added_by)
      select ${[...first, ...values.map(stagedValue)].join(', ')}, $2::integer from ${stagedRows(name)}`;
};

/** Adds new rows and changes those that differ. */
const upsert = (name: StagedName, mode: ImportMode): string => {
  const { key, values } = rowTables[name];
  const free = values.filter((column) => !key.includes(column));
  const next = merged(mode, 'excluded');
  return `
    with written as (
      ${insert(name)}
      on conflict (${key.join(', ')}) do update
      set ${free.map((column) => `${column} = ${next(column)}`).join(', ')}
      where (${free.map((column) => `held.${column}`).join(', ')}) is distinct from (${free.map(next).join(', ')})
      returning (xmax = 0) as is_new
    )
    select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as changed from written`;
};

/** What is written with `offset 0` is looked up by itself, once: rows spread over a Citus cluster cannot be asked about staged ones. */
const removals: ReadonlyArray<readonly [StagedName, string]> = [
  ...childNames.map((name) => {
    const { table, key } = rowTables[name];
    const own = key.filter((column) => !['episode_id', 'patient_key'].includes(column));
    return [
      name,
      `from ${table} held
       join (select episode_id, patient_key, condition, side from intake.episode where clinic_id = $1 offset 0) e
         on e.episode_id = held.episode_id
       left join (select * from staged_${name} offset 0) s
         on s.patient_key = e.patient_key and s.condition = e.condition and coalesce(s.side, '${noSide}') = e.side
            and ${own.map((column) => `s.${column} = held.${column}`).join(' and ')}
       where s.patient_key is null`,
    ] as const;
  }),
  [
    'episodes',
    `from intake.episode held
     left join (select * from staged_episodes offset 0) s
       on s.patient_key = held.patient_key and s.condition = held.condition and coalesce(s.side, '${noSide}') = held.side
     where held.clinic_id = $1 and s.patient_key is null`,
  ],
];

export interface Merged {
  readonly added: RowCounts;
  readonly changed: RowCounts;
  readonly removed: RowCounts;
}

/** Takes the staged rows of erased patients out again; returns how many. */
export const skipErased = async (client: ClientBase, clinicId: number): Promise<number> => {
  let skipped = 0;
  for (const name of tableNames) {
    const { rowCount } = await client.query(
      `delete from staged_${name} s using intake.erased x where x.clinic_id = $1 and x.patient_key = s.patient_key`,
      [clinicId],
    );
    skipped += rowCount ?? 0;
  }
  return skipped;
};

/** Writes the staged rows of a clinic that has none as its import `number`; returns how many. */
export const insertStaged = async (client: ClientBase, clinicId: number, number: number): Promise<RowCounts> => {
  const added = { ...none };
  for (const name of tableNames) {
    added[name] = (await client.query(insert(name), [clinicId, number])).rowCount ?? 0;
  }
  return added;
};

/** Writes the staged rows into the registry as the clinic's import `number`, keeping what they change or remove. */
export const mergeStaged = async (
  client: ClientBase,
  clinicId: number,
  { mode, number }: { readonly mode: ImportMode; readonly number: number },
): Promise<Merged> => {
  const removed = { ...none };
  if (mode === 'replace') {
    for (const [name, removal] of removals) {
      removed[name] = (await client.query(keepRemoved(name, removal), [clinicId])).rowCount ?? 0;
      await client.query(dropKept(name), [clinicId]);
    }
  }
  const added = { ...none };
  const changed = { ...none };
  for (const name of tableNames) {
    // A clinic's first import finds nothing to change.
    if (number > 1) await client.query(keepChanged(name, merged(mode, 's')), [clinicId]);
    const { rows } = await client.query<{ added: number; changed: number }>(upsert(name, mode), [clinicId, number]);
    for (const row of rows) {
      added[name] = row.added;
      changed[name] = row.changed;
    }
  }
  return { added, changed, removed };
};
