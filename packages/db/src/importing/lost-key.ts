import type { ClientBase } from 'pg';
import type { Queries } from '../identity/queries.ts';

/** How a clinic's patients are known. */
export interface ClinicKey {
  /** Tells the clinic's pseudonym key from a wrong one; null until the key has been used. */
  readonly keyCheck: Buffer | null;
  /** Whether the patients held were named under a key that is lost. */
  readonly lost: boolean;
  /** How many patients were erased, whose rows in files are to be skipped. */
  readonly erased: number;
}

export const clinicKey = async (client: Queries, clinicId: number): Promise<ClinicKey> => {
  const { rows } = await client.query<ClinicKey>(
    `select key_check as "keyCheck", key_lost_at is not null as lost,
            (select count(*)::int from intake.erased where clinic_id = $1) as erased
     from registry.clinic where clinic_id = $1`,
    [clinicId],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the clinic is gone');
  return row;
};

/** Puts the erased patients' new pseudonyms in the place of those that cannot match any more: nothing is lost from here on. */
export const knowAnew = async (client: ClientBase, clinicId: number, erased: readonly string[]): Promise<void> => {
  await client.query('delete from intake.erased where clinic_id = $1', [clinicId]);
  await client.query('insert into intake.erased select $1, unnest($2::uuid[]) on conflict do nothing', [
    clinicId,
    erased,
  ]);
  // Releases draw a patient's number by pseudonym: those of before belong to nobody any more.
  await client.query('delete from intake.member where clinic_id = $1', [clinicId]);
  await client.query('update registry.clinic set key_lost_at = null where clinic_id = $1', [clinicId]);
};
