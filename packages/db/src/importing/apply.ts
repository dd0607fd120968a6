import { type Importer, type ImportMode, type LookAlike, lookAlikeFinding, type RowCounts } from '@enthesis/contract';
import type { PoolClient } from 'pg';
import { gatherContributions, openDifferences, settleDifferences } from '../derive/differences.ts';
import { countAfresh } from '../derive/rollup.ts';
import { openTouched } from '../derive/touched.ts';
import type { Note } from '../identity/audit.ts';
import { forgetBefore } from './before.ts';
import { headlineOf, keepHeadline } from './headline.ts';
import { knowAnew } from './lost-key.ts';
import { insertStaged, type Merged, mergeStaged, skipErased } from './merge.ts';
import { refreshStatistics } from './planner-statistics.ts';
import { none } from './tables.ts';

/** How an import is applied, and what its history says of it. */
export interface Applying {
  readonly mode: ImportMode;
  /** Null where the registry will not hold just this content: some of it is left out. */
  readonly contentSha256: string | null;
  readonly bytes: number;
  readonly rows: RowCounts;
  /** Rows that a partial import left out. Default: none. */
  readonly leftOut?: RowCounts;
  /** Who handed it in. Default: null, the program itself. */
  readonly by?: Importer | null;
  /**
   * The erased patients' new pseudonyms, where the clinic's key was lost: they take the place of those that cannot match
   * any more, and from this import on the clinic's patients are known again. It cannot be undone. Default: null.
   */
  readonly erasedAnew?: readonly string[] | null;
  /** Writes the import down, by its number. Default: nobody does. */
  readonly note?: Note<number> | undefined;
}

export interface Applied {
  readonly number: number;
  readonly added: RowCounts;
  readonly changed: RowCounts;
  readonly removed: RowCounts;
  readonly skippedErased: number;
  /** Of the episodes added; null where none can be compared. */
  readonly lookAlike: LookAlike | null;
}

/** Merges the staged rows, brings the roll-ups up to date and records the import. */
export const apply = async (client: PoolClient, clinicId: number, how: Applying): Promise<Applied> => {
  const { mode, erasedAnew = null } = how;
  const number = await nextNumber(client, clinicId);
  const before = await headlineOf(client, clinicId);
  if (erasedAnew !== null) await knowAnew(client, clinicId, erasedAnew);
  const skippedErased = await skipErased(client, clinicId);
  await forgetBefore(client, clinicId);
  const merged = (await isEmpty(client, clinicId))
    ? await fill(client, clinicId, number)
    : await change(client, clinicId, { mode, number });
  const { added, changed, removed } = merged;
  await client.query(record, [
    clinicId,
    number,
    mode,
    how.contentSha256,
    how.bytes,
    how.rows,
    added,
    changed,
    removed,
    skippedErased,
    how.leftOut ?? none,
    how.by ?? null,
  ]);
  // Under their old pseudonyms nobody could take patients for those of later files.
  if (erasedAnew !== null) await forgetBefore(client, clinicId);
  await keepHeadline(client, clinicId, { number, step: 'applied', before });
  const lookAlike = await lookAlikes(client, clinicId, number);
  await how.note?.(client, number);
  return { number, ...merged, skippedErased, lookAlike };
};

/** Whether the registry holds no row of a clinic. */
const isEmpty = async (client: PoolClient, clinicId: number): Promise<boolean> => {
  const { rowCount } = await client.query('select from intake.episode where clinic_id = $1 limit 1', [clinicId]);
  return rowCount === 0;
};

/** Writes the rows of a clinic that has none: nothing can be changed or removed, and no count differs from another. */
const fill = async (client: PoolClient, clinicId: number, number: number): Promise<Merged> => {
  const added = await insertStaged(client, clinicId, number);
  await refreshStatistics(client, added);
  await openTouched(client);
  await client.query(touchWholeClinic, [clinicId]);
  await countAfresh(client);
  return { added, changed: none, removed: none };
};

/** Merges rows into those that a clinic has; the difference of what their episodes count before and after is made. */
const change = async (
  client: PoolClient,
  clinicId: number,
  how: { readonly mode: ImportMode; readonly number: number },
): Promise<Merged> => {
  await openTouched(client);
  await openDifferences(client);
  await client.query(how.mode === 'replace' ? touchWholeClinic : touchStaged, [clinicId]);
  await gatherContributions(client, -1);
  const merged = await mergeStaged(client, clinicId, how);
  await refreshStatistics(client, merged.added);
  await client.query('delete from touched');
  await client.query(touchStaged, [clinicId]);
  await gatherContributions(client, 1);
  await settleDifferences(client);
  return merged;
};

/** Of the episodes that an import added, those that look like another patient's. */
const lookAlikes = async (client: PoolClient, clinicId: number, number: number): Promise<LookAlike | null> => {
  const { rows } = await client.query<LookAlike>(
    `select sum(looked_at)::int as "lookedAt", sum(found)::int as found from rollup.quality
     where clinic_id = $1 and import = $2 and finding = $3 having sum(looked_at) > 0`,
    [clinicId, number, lookAlikeFinding],
  );
  return rows[0] ?? null;
};

/** Numbers are never given twice, not even that of an import that was undone. */
const nextNumber = async (client: PoolClient, clinicId: number): Promise<number> => {
  const { rows } = await client.query<{ next: number }>(
    'select coalesce(max(number), 0) + 1 as next from registry.import where clinic_id = $1',
    [clinicId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the import got no number');
  return row.next;
};

const touchStaged = `
insert into touched
select e.episode_id
from staged_episodes s
join intake.episode e on e.clinic_id = $1 and e.patient_key = s.patient_key and e.condition = s.condition
                     and e.side = coalesce(s.side, 'unknown')`;

const touchWholeClinic = 'insert into touched select episode_id from intake.episode where clinic_id = $1';

const record = `
insert into registry.import
  (clinic_id, number, mode, content_sha256, bytes, rows, added, changed, removed, skipped_erased, left_out, imported_by,
   undoable)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, true)`;
