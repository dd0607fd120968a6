import type { Series } from '../published/releases.ts';
import type { PressClient } from './press.ts';

/** A clinic that a series is about. */
export interface MemberClinic {
  readonly clinicId: number;
  readonly code: string;
  /** Whether researchers have seen its exact figures, or those it released by itself: that is never undone. */
  readonly opened: boolean;
  /** Its pseudonym key is lost: patients could be in it twice, so it is left out. */
  readonly keyLost: boolean;
}

/**
 * The clinics of a series that have patients. A clinic counts as opened while it is open to a researcher, where the log
 * says it once was, where an earlier release took it as opened, and where it has a release of its own.
 */
export const memberClinics = async (
  client: PressClient,
  { synthetic, clinicId }: Series,
): Promise<readonly MemberClinic[]> => {
  const { rows } = await client.query<MemberClinic>(
    `select c.clinic_id as "clinicId", c.code, c.key_lost_at is not null as "keyLost",
            exists (select from identity.opening o where o.clinic_id = c.clinic_id)
            or exists (select from audit.entry e where e.action = 'clinic-opened' and e.clinic = c.code)
            or exists (select from secret.opened o where o.clinic_id = c.clinic_id)
            or exists (select from published.release r where r.clinic_id = c.clinic_id) as opened
     from registry.clinic c
     where c.synthetic = $1 and ($2::integer is null or c.clinic_id = $2)
       and c.clinic_id in (select distinct clinic_id from intake.episode)
     order by c.clinic_id`,
    [synthetic, clinicId],
  );
  return rows;
};

/** The check of the noise key that releases are made with; null before the first release. */
export const noiseKeyCheck = async (client: PressClient): Promise<Buffer | null> => {
  const { rows } = await client.query<{ check: Buffer }>('select key_check as check from secret.noise_key');
  return rows[0]?.check ?? null;
};

/** Ties the registry to its noise key, for ever. */
export const recordNoiseKey = async (client: PressClient, check: Buffer): Promise<void> => {
  await client.query('insert into secret.noise_key (key_check) values ($1)', [check]);
};
