import type { RoleId } from '@enthesis/contract';
import { type Queries, type Registry, sha256Of } from '@enthesis/db';
import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { audit } from './audited.ts';
import type { Entrance } from './entrance.ts';
import type { Subject } from './services.ts';

/** An invitation that can still be accepted. */
export interface OpenInvitation {
  readonly invitationId: string;
  readonly email: string | null;
  readonly role: RoleId;
  readonly clinicId: number | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly synthetic: boolean | null;
}

const openInvitations = `
select i.invitation_id as "invitationId", i.email, i.role, i.clinic_id as "clinicId", c.code, c.name, c.synthetic
from identity.invitation i left join registry.clinic c using (clinic_id)
where i.expires_at > now()`;

/** The invitation that a link's secret opens; null where it is unknown, used or too old. */
export const findInvitation = async ({ identity }: Registry, secret: string): Promise<OpenInvitation | null> =>
  (await identity.query<OpenInvitation>(`${openInvitations} and i.link_sha256 = $1`, [sha256Of(secret)])).rows[0] ??
  null;

/** Uses an invitation up; false where somebody else was faster. */
export const useUp = async (client: Queries, { invitationId }: OpenInvitation): Promise<boolean> => {
  const { rowCount } = await client.query(
    'delete from identity.invitation where invitation_id = $1 and expires_at > now()',
    [invitationId],
  );
  return rowCount === 1;
};

export const giveRole = async (
  client: Queries,
  userId: string,
  { role, clinicId }: Pick<OpenInvitation, 'role' | 'clinicId'>,
): Promise<void> => {
  await client.query(
    'insert into identity.membership (user_id, role, clinic_id) values ($1, $2, $3) on conflict do nothing',
    [userId, role, clinicId],
  );
};

/** A new account; null where the address has one. */
export const makeAccount = async (
  client: Queries,
  account: { readonly email: string; readonly displayName: string; readonly passwordHash: string | null },
): Promise<string | null> => {
  const { rows } = await client.query<{ userId: string }>(
    `insert into identity.user (email, display_name, password_hash) values ($1, $2, $3)
     on conflict do nothing returning user_id as "userId"`,
    [account.email, account.displayName, account.passwordHash],
  );
  return rows[0]?.userId ?? null;
};

/**
 * Accepts an invitation for whom a clinic's service vouches, once. A person it has vouched for before gets the role
 * besides; an account that a password made is never joined to a service by its address.
 */
export const acceptForSubject = async (
  { registry }: Entrance,
  context: Context<AppEnv>,
  invitationId: string,
  { issuer, subject, name }: Subject,
): Promise<boolean> => {
  const accepted = await registry.identity.transaction(async (client, rollBack) => {
    const { rows } = await client.query<OpenInvitation>(`${openInvitations} and i.invitation_id = $1`, [invitationId]);
    const [invited] = rows;
    if (invited === undefined || invited.email === null || !(await useUp(client, invited))) return null;
    const known = await client.query<{ userId: string; email: string }>(
      `select user_id as "userId", email from identity.external_login join identity.user using (user_id)
       where issuer = $1 and subject = $2`,
      [issuer, subject],
    );
    const [before] = known.rows;
    const made = { email: invited.email, displayName: name ?? invited.email, passwordHash: null };
    const userId = before?.userId ?? (await makeAccount(client, made));
    if (userId === null) {
      rollBack();
      return null;
    }
    await client.query('insert into identity.external_login values ($1, $2, $3) on conflict do nothing', [
      issuer,
      subject,
      userId,
    ]);
    await giveRole(client, userId, invited);
    return { invited, isNew: before === undefined, account: { userId, email: before?.email ?? invited.email } };
  });
  if (accepted === null) return false;
  const { account, invited, isNew } = accepted;
  if (isNew) await audit(registry, context, 'account-made', { account, detail: { by: 'service' } });
  const detail = { to: account.email, role: invited.role };
  await audit(registry, context, 'role-given', { account, clinic: invited.code, detail });
  return true;
};
