import type { Importer } from '@enthesis/contract';
import type { ClientBase } from 'pg';
import { gatherContributions, openDifferences, settleDifferences } from '../derive/differences.ts';
import { openTouched } from '../derive/touched.ts';
import type { Note } from '../identity/audit.ts';
import type { Registry } from '../open.ts';
import { beforeTable, dropKept, forgetBefore } from './before.ts';
import { headlineOf, keepHeadline } from './headline.ts';
import { lockClinic } from './importing.ts';
import { childNames, rowTables, tableNames } from './tables.ts';

/** The import cannot be undone; the message says why. */
export class UndoError extends Error {
  override readonly name = 'UndoError';
}

/**
 * Takes a clinic's latest import back, in one transaction: rows it added go, rows it changed or removed are again what
 * they were, and the roll-ups follow. The history keeps the import, marked undone; its content hash is cleared, so
 * that the same files can be imported again.
 *
 * @param undo `number` names the import meant; null: the latest, whichever that is
 * @returns the number of the import that was undone.
 * @throws {UndoError} where it is not the latest, is undone already, or what it replaced is no longer kept.
 */
export const undoImport = async (
  registry: Registry,
  clinicId: number,
  {
    number,
    by,
    note,
  }: { readonly number: number | null; readonly by: Importer; readonly note?: Note<number> | undefined },
): Promise<number> =>
  registry.intake.transaction(async (client) => {
    await lockClinic(client, clinicId);
    const latest = await requireUndoable(client, clinicId, number);
    const before = await headlineOf(client, clinicId);
    await openTouched(client);
    await openDifferences(client);
    await client.query(touch, [clinicId, latest]);
    await gatherContributions(client, -1);
    await takeBack(client, clinicId, latest);
    await gatherContributions(client, 1);
    await settleDifferences(client);
    await forgetBefore(client, clinicId);
    await client.query(
      `update registry.import set undone_at = clock_timestamp(), undone_by = $3, content_sha256 = null
       where clinic_id = $1 and number = $2`,
      [clinicId, latest, by],
    );
    await keepHeadline(client, clinicId, { number: latest, step: 'undone', before });
    // Answers kept under the import's number are none any more, even where no count has changed.
    await client.query('update registry.clinic set counted = counted + 1 where clinic_id = $1', [clinicId]);
    await note?.(client, latest);
    return latest;
  });

interface Latest {
  readonly number: number;
  readonly undone: boolean;
  readonly undoable: boolean;
  readonly nameless: number;
}

const requireUndoable = async (client: ClientBase, clinicId: number, wanted: number | null): Promise<number> => {
  const { rows } = await client.query<Latest>(latestImport, [clinicId]);
  const [latest] = rows;
  if (latest === undefined) throw new UndoError('There is no import to undo.');
  if (wanted !== null && wanted !== latest.number) {
    throw new UndoError(`Import ${wanted} is not the latest: only the latest, import ${latest.number}, can be undone.`);
  }
  if (latest.undone) {
    throw new UndoError(
      `Import ${latest.number} is undone already. Imports before it cannot be undone: what they replaced is no longer kept.`,
    );
  }
  if (!latest.undoable) {
    throw new UndoError(
      `Import ${latest.number} cannot be undone: what it replaced is no longer kept. That ends with the erasure of a ` +
        'patient and with a lost key, and was not kept by older versions. Import the earlier files again with --replace instead.',
    );
  }
  if (latest.nameless > 0) {
    throw new UndoError(
      `Import ${latest.number} cannot be undone: rows it replaced name conditions or instruments that the vocabulary no longer has.`,
    );
  }
  return latest.number;
};

const latestImport = `
select number, undone_at is not null as undone, undoable,
       (select count(*)::int from intake.episode_before
        where clinic_id = $1 and condition not in (select id from vocabulary.condition))
     + (select count(*)::int from intake.score_before
        where clinic_id = $1 and instrument not in (select id from vocabulary.instrument)) as nameless
from registry.import where clinic_id = $1 order by number desc limit 1`;

/** Every episode of which the import `$2` of clinic `$1` added, changed or removed a row. */
const touch = `
insert into touched
select episode_id from intake.episode where clinic_id = $1 and added_by = $2
${childNames
  .map(
    (name) => `union
select s.episode_id from ${rowTables[name].table} s join intake.episode e using (episode_id, patient_key)
where e.clinic_id = $1 and s.added_by = $2`,
  )
  .join('\n')}
${tableNames.map((name) => `union select episode_id from ${beforeTable(name)} where clinic_id = $1`).join('\n')}`;

const takeBack = async (client: ClientBase, clinicId: number, number: number): Promise<void> => {
  for (const name of tableNames) {
    const { table } = rowTables[name];
    const ofTouched = `delete from ${table} held using touched t where t.episode_id = held.episode_id and held.added_by = $1`;
    await client.query(ofTouched, [number]);
    await client.query(dropKept(name), [clinicId]);
    const columns = rowTables[name].columns.join(', ');
    await client.query(
      `insert into ${table} (${columns}) overriding system value
       select ${columns} from ${beforeTable(name)} where clinic_id = $1`,
      [clinicId],
    );
  }
};
