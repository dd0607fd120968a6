import type { RowCounts } from '@enthesis/contract';
import type { ClientBase } from 'pg';
import { noSide, type StagedName, staged } from './staging.ts';

const tables: Readonly<Record<StagedName, { readonly table: string; readonly key: readonly string[] }>> = {
  episodes: { table: 'intake.episode', key: ['clinic_id', 'patient_key', 'condition', 'side'] },
  sessions: { table: 'intake.session', key: ['episode_id', 'patient_key', 'day'] },
  scores: { table: 'intake.score', key: ['episode_id', 'patient_key', 'instrument', 'day'] },
};
const names = ['episodes', 'sessions', 'scores'] as const;

/** The staged rows of sessions or scores with the episode they belong to. */
const withEpisode = (name: StagedName) => `
  staged_${name} s join intake.episode e on e.clinic_id = $1 and e.patient_key = s.patient_key
    and e.condition = s.condition and e.side = coalesce(s.side, '${noSide}')`;

const values = (name: StagedName): readonly string[] =>
  staged[name]
    .map(({ name: column }) => column)
    .filter((column) => name === 'episodes' || !['condition', 'side'].includes(column));

/** Adds new rows and changes those that differ. In a merge a blank leaves the old value; in a replace it clears it. */
const upsert = (name: StagedName, replace: boolean): string => {
  const { table, key } = tables[name];
  const columns = values(name);
  const free = columns.filter((column) => !key.includes(column));
  const source = name === 'episodes' ? 'staged_episodes s' : withEpisode(name);
  const first = name === 'episodes' ? ['$1::integer', 's.patient_key'] : ['s.patient_key', 'e.episode_id'];
  const into = name === 'episodes' ? ['clinic_id', 'patient_key'] : ['patient_key', 'episode_id'];
  const picked = columns.map((column) => (column === 'side' ? `coalesce(s.side, '${noSide}')` : `s.${column}`));
  const merged = (column: string) => (replace ? `excluded.${column}` : `coalesce(excluded.${column}, held.${column})`);
  return `
    with written as (
      insert into ${table} as held (${[...into, ...columns].join(', ')})
      select ${[...first, ...picked].join(', ')} from ${source}
      on conflict (${key.join(', ')}) do update
      set ${free.map((column) => `${column} = ${merged(column)}`).join(', ')}
      where (${free.map((column) => `held.${column}`).join(', ')}) is distinct from (${free.map(merged).join(', ')})
      returning (xmax = 0) as is_new
    )
    select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as changed from written`;
};

/** Rows of the clinic that the folder no longer holds; children go before their episodes. */
const removals: ReadonlyArray<readonly [StagedName, string]> = [
  ...(['scores', 'sessions'] as const).map((name) => {
    const { table } = tables[name];
    const own = name === 'scores' ? 'and s.instrument = held.instrument and s.day = held.day' : 'and s.day = held.day';
    return [
      name,
      `delete from ${table} held using intake.episode e
       where e.clinic_id = $1 and e.episode_id = held.episode_id
         and not exists (select from staged_${name} s where s.patient_key = e.patient_key and s.condition = e.condition
                         and coalesce(s.side, '${noSide}') = e.side ${own})`,
    ] as const;
  }),
  [
    'episodes',
    `delete from intake.episode held where clinic_id = $1
       and not exists (select from staged_episodes s where s.patient_key = held.patient_key
                       and s.condition = held.condition and coalesce(s.side, '${noSide}') = held.side)`,
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
  for (const name of names) {
    const { rowCount } = await client.query(
      `delete from staged_${name} s using intake.erased x where x.clinic_id = $1 and x.patient_key = s.patient_key`,
      [clinicId],
    );
    skipped += rowCount ?? 0;
  }
  return skipped;
};

/** Writes the staged rows into the registry. */
export const mergeStaged = async (client: ClientBase, clinicId: number, replace: boolean): Promise<Merged> => {
  const removed = { episodes: 0, sessions: 0, scores: 0 };
  if (replace) {
    for (const [name, text] of removals) removed[name] = (await client.query(text, [clinicId])).rowCount ?? 0;
  }
  const added = { episodes: 0, sessions: 0, scores: 0 };
  const changed = { episodes: 0, sessions: 0, scores: 0 };
  for (const name of names) {
    const { rows } = await client.query<{ added: number; changed: number }>(upsert(name, replace), [clinicId]);
    for (const row of rows) {
      added[name] = row.added;
      changed[name] = row.changed;
    }
  }
  return { added, changed, removed };
};
