import type { RoleId } from '@enthesis/contract';
import type { Registry } from '../open.ts';
import type { Note } from './audit.ts';
import type { Queries } from './queries.ts';

export interface MembershipRow {
  readonly id: string;
  readonly role: RoleId;
  readonly clinic: { readonly code: string; readonly name: string; readonly synthetic: boolean } | null;
}

export interface UserRow {
  readonly userId: string;
  readonly email: string;
  readonly displayName: string;
  readonly disabled: boolean;
  readonly totp: boolean;
  readonly memberships: readonly MembershipRow[];
  readonly createdAt: Date;
  readonly signedInAt: Date | null;
}

const users = `
select u.user_id as "userId", u.email, u.display_name as "displayName", u.disabled_at is not null as disabled,
       u.totp_confirmed_at is not null as totp, u.created_at as "createdAt", u.signed_in_at as "signedInAt",
       coalesce((
         select jsonb_agg(jsonb_build_object('id', m.membership_id, 'role', m.role, 'clinic',
                  case when c.clinic_id is not null
                       then jsonb_build_object('code', c.code, 'name', c.name, 'synthetic', c.synthetic) end)
                order by m.created_at, m.membership_id)
         from identity.membership m left join registry.clinic c using (clinic_id) where m.user_id = u.user_id
       ), '[]') as memberships
from identity.user u`;

/** All accounts, in order of address. */
export const listUsers = async ({ identity }: Registry): Promise<readonly UserRow[]> =>
  (await identity.query<UserRow>(`${users} order by u.email`)).rows;

export const findUser = async ({ identity }: Registry, userId: string): Promise<UserRow | null> =>
  (await identity.query<UserRow>(`${users} where u.user_id = $1`, [userId])).rows[0] ?? null;

export const findUserByEmail = async ({ identity }: Registry, email: string): Promise<UserRow | null> =>
  (await identity.query<UserRow>(`${users} where u.email = $1`, [email])).rows[0] ?? null;

/** The language an address's account chose; null where it chose none, or there is no account. */
export const languageOfAccount = async ({ identity }: Registry, email: string): Promise<string | null> =>
  (await identity.query<{ language: string | null }>('select language from identity.user where email = $1', [email]))
    .rows[0]?.language ?? null;

export const anyUser = async ({ identity }: Registry): Promise<boolean> =>
  ((await identity.query('select from identity.user limit 1')).rowCount ?? 0) > 0;

/** Takes a role. With that of an administrator go the invitations its holder made: one of them could bring it back. */
export const takeMembership = async (queries: Queries, membershipId: string): Promise<void> => {
  await queries.query(
    `with taken as (delete from identity.membership where membership_id = $1 returning user_id, role)
     delete from identity.invitation where invited_by in (select user_id from taken where role = 'admin')`,
    [membershipId],
  );
};

/** Disables an account, which ends its sign-ins, its tokens and the invitations it made, or enables it again. */
export const setDisabled = (registry: Registry, userId: string, disabled: boolean, note?: Note): Promise<void> =>
  registry.identity.transaction(async (client) => {
    await client.query(
      'update identity.user set disabled_at = case when $2 then coalesce(disabled_at, now()) end where user_id = $1',
      [userId, disabled],
    );
    if (disabled) {
      await endSignInsOf(client, userId);
      await client.query('delete from identity.invitation where invited_by = $1', [userId]);
      await client.query(
        'delete from identity.token where membership_id in (select membership_id from identity.membership where user_id = $1)',
        [userId],
      );
      await client.query('delete from identity.password_link where user_id = $1', [userId]);
    }
    await note?.(client);
  });

/** Ends every sign-in of an account, but for the one given; returns how many there were. */
export const endSignInsOf = async (client: Queries, userId: string, but: string | null = null): Promise<number> => {
  const { rowCount } = await client.query(
    'delete from identity.sign_in where user_id = $1 and sign_in_id is distinct from $2::uuid',
    [userId, but],
  );
  return rowCount ?? 0;
};
