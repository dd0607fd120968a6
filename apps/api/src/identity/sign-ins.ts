import { createHash, randomBytes } from 'node:crypto';
import type { Clinic, RoleId } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';

/** A clinic as its people are signed in to it. */
export interface SignedInClinic extends Clinic {
  readonly clinicId: number;
  /** Names the state of the clinic's figures: another one whenever they, or the import they are from, may have changed. */
  readonly counted: string;
}

/** Somebody who is signed in. A login is a sign-in throughout: a session is a treatment visit. */
export interface SignIn {
  readonly role: RoleId;
  /** The clinic of a director or data manager; null for the others. It comes from here and from nowhere else. */
  readonly clinic: SignedInClinic | null;
  readonly demo: boolean;
}

const hash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Makes a sign-in and returns its token, of which only the hash is kept. */
export const createSignIn = async (
  { pool }: Registry,
  who: { readonly role: RoleId; readonly clinicId: number | null; readonly demo: boolean },
): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  await pool.query('insert into identity.sign_in (token_sha256, role, clinic_id, demo) values ($1, $2, $3, $4)', [
    hash(token),
    who.role,
    who.clinicId,
    who.demo,
  ]);
  return token;
};

interface SignInRow {
  readonly role: RoleId;
  readonly demo: boolean;
  readonly clinicId: number | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly synthetic: boolean | null;
  readonly counted: string | null;
}

// The database's clock alone decides: idle for 30 minutes or older than 12 hours is signed out.
const useSignIn = `
with used as (
  select token_sha256, role, demo, clinic_id from identity.sign_in
  where token_sha256 = $1 and seen_at > now() - interval '30 minutes' and created_at > now() - interval '12 hours'
),
-- Once a minute is often enough, and spares every other request a write.
seen as (
  update identity.sign_in set seen_at = now()
  where token_sha256 in (select token_sha256 from used) and seen_at < now() - interval '1 minute'
)
select role, demo, clinic_id as "clinicId", code, name, synthetic,
       concat(counted, '-', (select max(number) from registry.import i where i.clinic_id = used.clinic_id)) as counted
from used left join registry.clinic using (clinic_id)`;

/** Who a token belongs to; null where it is unknown or has run out. */
export const findSignIn = async ({ pool }: Registry, token: string): Promise<SignIn | null> => {
  const { rows } = await pool.query<SignInRow>(useSignIn, [hash(token)]);
  const [row] = rows;
  if (row === undefined) return null;
  const { role, demo, clinicId, code, name, synthetic, counted } = row;
  const hasClinic = clinicId !== null && code !== null && name !== null && synthetic !== null && counted !== null;
  return { role, demo, clinic: hasClinic ? { clinicId, code, name, synthetic, counted } : null };
};

export const endSignIn = async ({ pool }: Registry, token: string): Promise<void> => {
  await pool.query('delete from identity.sign_in where token_sha256 = $1', [hash(token)]);
};
