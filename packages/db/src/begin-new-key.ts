import type { Note } from './identity/audit.ts';
import { lockClinic } from './importing/importing.ts';
import { clinicKey } from './importing/lost-key.ts';
import type { Registry } from './open.ts';

/** What a clinic's lost key leaves behind. */
export interface LostKey {
  /** Patients held under pseudonyms that nobody can compute any more. */
  readonly patients: number;
  /** Erased patients that cannot be recognised in a file any more. */
  readonly erased: number;
}

/**
 * Ties a clinic to a new key, its old one being lost. Its figures stay as they are; nothing of it is released until an
 * import replaces everything it holds.
 *
 * @param keys checks of the key that is lost and of the new one
 * @throws {Error} where the clinic's key has been changed by somebody else meanwhile.
 */
export const beginNewKey = (
  registry: Registry,
  clinicId: number,
  keys: { readonly lost: Buffer | null; readonly next: Buffer; readonly note?: Note | undefined },
): Promise<LostKey> =>
  registry.intake.transaction(async (client) => {
    await lockClinic(client, clinicId);
    const { rowCount } = await client.query(
      `update registry.clinic set key_check = $3, key_lost_at = coalesce(key_lost_at, clock_timestamp())
       where clinic_id = $1 and key_check is not distinct from $2`,
      [clinicId, keys.lost, keys.next],
    );
    if (rowCount !== 1) throw new Error('The key of this clinic is being changed by somebody else. Try again.');
    // The same files have to be imported again: under the new key they name other patients.
    await client.query('update registry.import set content_sha256 = null where clinic_id = $1', [clinicId]);
    const { rows } = await client.query<{ patients: number }>(
      'select count(distinct patient_key)::int as patients from intake.episode where clinic_id = $1',
      [clinicId],
    );
    const { erased } = await clinicKey(client, clinicId);
    await keys.note?.(client);
    return { patients: rows[0]?.patients ?? 0, erased };
  });
