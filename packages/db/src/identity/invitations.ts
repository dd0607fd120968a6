import type { RoleId } from '@enthesis/contract';
import type { Registry } from '../open.ts';
import type { Note } from './audit.ts';
import { newSecret } from './secrets.ts';

/** For how long a link that makes an account, or sets a password, can be followed. */
export const linkHours = { invitation: 7 * 24, setUp: 24, password: 2 } as const;

export interface Inviting {
  /** Null: whoever follows the link gives an address; for the link that sets a new registry up alone. */
  readonly email: string | null;
  readonly role: RoleId;
  readonly clinicId: number | null;
  readonly invitedBy: string | null;
  readonly hours: number;
}

export interface MadeInvitation {
  readonly secret: string;
  readonly expiresAt: Date;
  /** Whether an earlier link for the same could still be followed until now. */
  readonly endedEarlier: boolean;
}

/** Makes a one-time link; its secret is known to the caller alone. An earlier one for the same is void. */
export const makeInvitation = async (
  registry: Registry,
  { email, role, clinicId, invitedBy, hours }: Inviting,
  note?: Note,
): Promise<MadeInvitation> =>
  registry.identity.transaction(async (client) => {
    const { secret, sha256 } = newSecret();
    // Of several made at once one is the last; without turns none would see the others.
    await client.query(`select pg_advisory_xact_lock(hashtext('enthesis invitation'))`);
    const { rows: earlier } = await client.query<{ open: boolean }>(
      `delete from identity.invitation
       where email is not distinct from $1 and role = $2 and clinic_id is not distinct from $3
       returning expires_at > now() as open`,
      [email, role, clinicId],
    );
    const { rows } = await client.query<{ expiresAt: Date }>(
      `insert into identity.invitation (link_sha256, email, role, clinic_id, invited_by, expires_at)
       values ($1, $2, $3, $4, $5, now() + make_interval(hours => $6)) returning expires_at as "expiresAt"`,
      [sha256, email, role, clinicId, invitedBy, hours],
    );
    const [made] = rows;
    if (made === undefined) throw new Error('an insert gives its row');
    await note?.(client);
    return { secret, expiresAt: made.expiresAt, endedEarlier: earlier.some(({ open }) => open) };
  });

/** The page at which an invitation is accepted. The secret stands behind #, which no browser sends to a server. */
export const invitationLink = (base: string, secret: string): string => new URL(`/join#${secret}`, base).href;

/** The page at which a password is set anew. */
export const passwordLink = (base: string, secret: string): string => new URL(`/new-password#${secret}`, base).href;

/** Makes the link by which an account sets its password anew; an earlier one is void. */
export const makePasswordLink = async (
  { identity }: Registry,
  userId: string,
): Promise<{ readonly secret: string; readonly expiresAt: Date }> => {
  const { secret, sha256 } = newSecret();
  const { rows } = await identity.query<{ expiresAt: Date }>(
    `insert into identity.password_link (user_id, link_sha256, expires_at)
     values ($1, $2, now() + make_interval(hours => $3))
     on conflict (user_id) do update set link_sha256 = excluded.link_sha256, expires_at = excluded.expires_at
     returning expires_at as "expiresAt"`,
    [userId, sha256, linkHours.password],
  );
  const [made] = rows;
  if (made === undefined) throw new Error('an insert gives its row');
  return { secret, expiresAt: made.expiresAt };
};
