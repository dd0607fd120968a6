import type { Note } from './identity/audit.ts';
import { beforeTable } from './importing/before.ts';
import { lockClinic } from './importing/importing.ts';
import { rowTables, tableNames } from './importing/tables.ts';
import type { Registry } from './open.ts';

/** What patients are called from now on, and the checks of the keys before and after. */
export interface Renaming {
  readonly before: Buffer;
  readonly after: Buffer;
  readonly rename: (patientKey: string) => string;
  readonly note?: Note | undefined;
}

const kept = ['intake.erased', 'intake.member'];
const held = ['intake.episode', 'intake.episode_before', ...kept];
const patientsAtOnce = 10_000;

/** Moves rows to their new names. They are written anew: where they are spread over servers, it is the name that says where. */
const move = (table: string, columns: readonly string[]): string => {
  const others = columns.filter((column) => column !== 'patient_key').join(', ');
  return `
    with gone as (
      delete from ${table} held using renamed where held.patient_key = renamed.patient_key returning held.*, renamed.new_key
    )
    insert into ${table} (patient_key, ${others}) overriding system value select new_key, ${others} from gone`;
};

const moves: readonly string[] = tableNames.flatMap((name) => {
  const { table, columns } = rowTables[name];
  return [move(table, columns), move(beforeTable(name), name === 'episodes' ? columns : ['clinic_id', ...columns])];
});

/**
 * Renames all patients of a clinic, erased ones and what an undo would put back among them, in one transaction.
 *
 * @returns how many patients there were.
 * @throws {Error} where the clinic's key has been changed by somebody else meanwhile.
 */
export const renamePatients = (
  registry: Registry,
  clinicId: number,
  { before, after, rename, note }: Renaming,
): Promise<number> =>
  registry.intake.transaction(async (client) => {
    await lockClinic(client, clinicId);
    const { rowCount } = await client.query(
      'update registry.clinic set key_check = $3 where clinic_id = $1 and key_check = $2',
      [clinicId, before, after],
    );
    if (rowCount !== 1) throw new Error('The key of this clinic is being changed by somebody else. Try again.');
    const { rows } = await client.query<{ patient: string }>(
      held.map((table) => `select patient_key::text as patient from ${table} where clinic_id = $1`).join(' union '),
      [clinicId],
    );
    await client.query(
      'create temporary table renamed (patient_key uuid primary key, new_key uuid not null) on commit drop',
    );
    for (let start = 0; start < rows.length; start += patientsAtOnce) {
      const patients = rows.slice(start, start + patientsAtOnce).map(({ patient }) => patient);
      await client.query('insert into renamed select * from unnest($1::uuid[], $2::uuid[])', [
        patients,
        patients.map(rename),
      ]);
    }
    await client.query('analyze renamed');
    // A pseudonym belongs to one clinic: none of another can be among them.
    for (const statement of moves) await client.query(statement);
    for (const table of kept) {
      await client.query(
        `update ${table} held set patient_key = renamed.new_key from renamed where held.patient_key = renamed.patient_key`,
      );
    }
    await note?.(client);
    return rows.length;
  });
