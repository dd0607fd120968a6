import { gatherContributions, openDifferences, settleDifferences } from './derive/differences.ts';
import { removeRollups } from './derive/rollup.ts';
import { openTouched } from './derive/touched.ts';
import type { Note } from './identity/audit.ts';
import type { Queries } from './identity/queries.ts';
import { forgetBefore } from './importing/before.ts';
import { lockClinic } from './importing/importing.ts';
import { childNames, rowTables, tableNames } from './importing/tables.ts';
import type { Registry } from './open.ts';

export interface ClinicRow {
  readonly clinicId: number;
  readonly code: string;
  readonly name: string;
  /** Synthetic or real for ever. */
  readonly synthetic: boolean;
  /** Tells the clinic's pseudonym key from a wrong one; null until the key has been used. */
  readonly keyCheck: Buffer | null;
  /** When its key was lost; null while its patients are known by the key it has. */
  readonly keyLostAt: Date | null;
}

const columns = 'clinic_id as "clinicId", code, name, synthetic, key_check as "keyCheck", key_lost_at as "keyLostAt"';

/** The code is taken by another clinic. */
export class ClinicExistsError extends Error {
  constructor(code: string) {
    super(`A clinic with the code ${code} exists already. Choose another code.`);
    this.name = 'ClinicExistsError';
  }
}

/** @throws {ClinicExistsError} where the code is taken. */
export const addClinic = async (
  registry: Registry,
  clinic: Pick<ClinicRow, 'code' | 'name' | 'synthetic'>,
  note?: Note,
): Promise<ClinicRow> =>
  registry.intake.transaction(async (client) => {
    const { rows } = await client.query<ClinicRow>(
      `insert into registry.clinic (code, name, synthetic) values ($1, $2, $3)
       on conflict (code) do nothing returning ${columns}`,
      [clinic.code, clinic.name, clinic.synthetic],
    );
    const [added] = rows;
    if (added === undefined) throw new ClinicExistsError(clinic.code);
    await note?.(client);
    return added;
  });

export const findClinic = async (registry: Registry, code: string): Promise<ClinicRow | null> => {
  const { rows } = await registry.intake.query<ClinicRow>(`select ${columns} from registry.clinic where code = $1`, [
    code,
  ]);
  return rows[0] ?? null;
};

/** All clinics, in order of code. */
export const listClinics = async (registry: Registry): Promise<readonly ClinicRow[]> => {
  const { rows } = await registry.intake.query<ClinicRow>(`select ${columns} from registry.clinic order by code`);
  return rows;
};

export const recordKeyCheck = async (registry: Registry, clinicId: number, keyCheck: Buffer): Promise<void> => {
  await registry.intake.query('update registry.clinic set key_check = $2 where clinic_id = $1', [clinicId, keyCheck]);
};

/** Removes a clinic and everything of it. */
export const deleteClinic = async (registry: Registry, clinicId: number): Promise<void> =>
  registry.intake.transaction(async (client) => {
    await lockClinic(client, clinicId);
    const ofClinic =
      'using intake.episode e where e.clinic_id = $1 and held.episode_id = e.episode_id and held.patient_key = e.patient_key';
    for (const name of childNames) {
      await client.query(`delete from ${rowTables[name].table} held ${ofClinic}`, [clinicId]);
    }
    await client.query('delete from intake.episode where clinic_id = $1', [clinicId]);
    await forgetBefore(client, clinicId);
    await removeRollups(client, clinicId);
    await client.query('delete from registry.clinic where clinic_id = $1', [clinicId]);
  });

const requireKeyStands = async (client: Queries, clinicId: number, keyCheck: Buffer): Promise<void> => {
  const { rowCount } = await client.query('select from registry.clinic where clinic_id = $1 and key_check = $2', [
    clinicId,
    keyCheck,
  ]);
  if (rowCount !== 1) throw new Error('The key of this clinic was changed meanwhile: nothing was erased. Try again.');
};

/**
 * Removes a patient's rows, takes them out of the roll-ups, and keeps the pseudonym alone, so that later files that
 * still carry the patient are skipped. The clinic's latest content hash is cleared: the same file is imported again.
 * That import can no longer be undone.
 *
 * @param keyCheck of the key that the pseudonym was made with, where it was made just now
 * @returns how many episodes were removed; 0 where the patient was not in the registry.
 * @throws {Error} where the clinic has another key by now, under which the patient is called something else.
 */
export const erasePatient = async (
  registry: Registry,
  clinicId: number,
  patientKey: string,
  { keyCheck, note }: { readonly keyCheck?: Buffer; readonly note?: Note | undefined } = {},
): Promise<{ readonly episodes: number }> =>
  registry.intake.transaction(async (client) => {
    await lockClinic(client, clinicId);
    if (keyCheck !== undefined) await requireKeyStands(client, clinicId, keyCheck);
    await openTouched(client);
    await openDifferences(client);
    const { rowCount } = await client.query(
      'insert into touched select episode_id from intake.episode where clinic_id = $1 and patient_key = $2',
      [clinicId, patientKey],
    );
    await gatherContributions(client, -1);
    for (const name of tableNames) {
      const { table } = rowTables[name];
      await client.query(`delete from ${table} held using touched t where t.episode_id = held.episode_id`);
    }
    await settleDifferences(client);
    await client.query('delete from intake.member where clinic_id = $1 and patient_key = $2', [clinicId, patientKey]);
    // An earlier version of the patient's rows must not stay either.
    await forgetBefore(client, clinicId);
    await client.query('insert into intake.erased values ($1, $2) on conflict do nothing', [clinicId, patientKey]);
    await client.query('update registry.import set content_sha256 = null where clinic_id = $1', [clinicId]);
    await note?.(client);
    return { episodes: rowCount ?? 0 };
  });
