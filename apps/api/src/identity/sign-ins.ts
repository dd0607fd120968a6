import type { Clinic, nextSteps, RoleId, TokenScope } from '@enthesis/contract';
import { newSecret, type Registry, sha256Of } from '@enthesis/db';
import type { Language } from '@enthesis/languages';
import type { Place } from './places.ts';

/** A clinic as its people are signed in to it. */
export interface SignedInClinic extends Clinic {
  readonly clinicId: number;
  /** Names the state of the clinic's figures: another one whenever they, or the import they are from, may have changed. */
  readonly counted: string;
}

/** The account of somebody who is signed in. */
export interface Account {
  readonly userId: string;
  readonly email: string;
  readonly displayName: string;
  readonly totp: boolean;
  /** What the account reads; null until it is chosen. */
  readonly language: Language | null;
}

/** Somebody who is signed in, or a script with somebody's token. A login is a sign-in throughout: a session is a treatment visit. */
export interface SignIn {
  readonly role: RoleId;
  /** The clinic of a director or data manager, or the one opened to a researcher. It comes from here and from nowhere else. */
  readonly clinic: SignedInClinic | null;
  /** True where a director opened the clinic to this researcher. */
  readonly opened: boolean;
  readonly demo: boolean;
  /** Null in the demonstration, and for whoever runs the registry and prints a clinic's brief. */
  readonly account: Account | null;
  /** The membership or opening acted from; null without an account. */
  readonly placeId: string | null;
  /** The clinic whose own service was signed in through: nothing beyond it is reached. */
  readonly issuerClinicId: number | null;
  /** Null for a script, and where nobody had to sign in. */
  readonly signInId: string | null;
  /** What a script may read; null for a person. */
  readonly scope: TokenScope | null;
}

/** An account is one asker, however many browsers and scripts it has; in the demonstration each sign-in is. */
export const askerOf = (signIn: SignIn | null): string => signIn?.account?.userId ?? signIn?.signInId ?? '';

/** Somebody whose password was right and who still owes a code. */
export interface Pending {
  readonly signInId: string;
  readonly account: Account;
  readonly step: Exclude<(typeof nextSteps)[number], 'done'>;
}

/** Who signs in, from where. */
export interface SigningIn {
  readonly account: Pick<Account, 'userId'>;
  readonly place: Place;
  readonly issuerClinicId: number | null;
  readonly step: (typeof nextSteps)[number];
  readonly address: string | null;
  readonly browser: string | null;
}

const longestBrowser = 160;

/** Makes an account's sign-in and returns its token, of which only the hash is kept. */
export const createSignIn = async ({ identity }: Registry, who: SigningIn): Promise<string> => {
  const { secret, sha256 } = newSecret();
  const { place, account, issuerClinicId, step, address, browser } = who;
  await identity.query(
    `with seen as (update identity.user set signed_in_at = now() where user_id = $2 and $9 = 'done')
     insert into identity.sign_in
       (token_sha256, user_id, demo, role, clinic_id, membership_id, opening_id, issuer_clinic_id, step, address, browser)
     values ($1, $2, false, $3, $4, $5, $6, $7, $9, $8, $10)`,
    [
      sha256,
      account.userId,
      place.role,
      place.clinicId,
      place.membershipId,
      place.openingId,
      issuerClinicId,
      address,
      step,
      browser?.slice(0, longestBrowser) ?? null,
    ],
  );
  return secret;
};

/** Makes a sign-in of the demonstration: a role without an account. */
export const createDemoSignIn = async (
  { identity }: Registry,
  who: { readonly role: RoleId; readonly clinicId: number | null; readonly alsoDirects: readonly number[] | null },
): Promise<string> => {
  const { secret, sha256 } = newSecret();
  await identity.query(
    'insert into identity.sign_in (token_sha256, role, clinic_id, also_directs, demo) values ($1, $2, $3, $4, true)',
    [sha256, who.role, who.clinicId, who.alsoDirects],
  );
  return secret;
};

/** Gives a sign-in another token, and completes it; the earlier token is nobody's. Its age stays what it was. */
export const completeSignIn = async ({ identity }: Registry, signInId: string): Promise<string> => {
  const { secret, sha256 } = newSecret();
  await identity.query(
    `with done as (
       update identity.sign_in set token_sha256 = $2, step = 'done', seen_at = now() where sign_in_id = $1 returning user_id
     )
     update identity.user set signed_in_at = now() where user_id in (select user_id from done)`,
    [signInId, sha256],
  );
  return secret;
};

/** Moves a sign-in to another place under another token. */
export const moveSignIn = async ({ identity }: Registry, signInId: string, place: Place): Promise<string> => {
  const { secret, sha256 } = newSecret();
  await identity.query(
    `update identity.sign_in
     set token_sha256 = $2, role = $3, clinic_id = $4, membership_id = $5, opening_id = $6, seen_at = now()
     where sign_in_id = $1`,
    [signInId, sha256, place.role, place.clinicId, place.membershipId, place.openingId],
  );
  return secret;
};

interface FoundRow {
  readonly role: RoleId;
  readonly demo: boolean;
  readonly step: (typeof nextSteps)[number];
  readonly signInId: string | null;
  readonly placeId: string | null;
  readonly opened: boolean;
  readonly issuerClinicId: number | null;
  readonly scope: TokenScope | null;
  readonly userId: string | null;
  readonly email: string | null;
  readonly displayName: string | null;
  readonly totp: boolean | null;
  readonly language: Language | null;
  readonly clinicId: number | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly synthetic: boolean | null;
  readonly counted: string | null;
  readonly standsMs: number;
}

/** Names the state of the figures of clinic `c`. */
export const counted = `concat(c.counted, '-', (select max(number) from registry.import i where i.clinic_id = c.clinic_id))`;

/** The account and the clinic of whatever `used` found, in the columns of a row found. */
const whoseAndWhere = `
       u.user_id as "userId", u.email, u.display_name as "displayName", u.totp_confirmed_at is not null as totp, u.language,
       c.clinic_id as "clinicId", c.code, c.name, c.synthetic,
       ${counted} as counted,
       (extract(epoch from used.ends_at - now()) * 1000)::float as "standsMs"
from used left join identity.user u using (user_id) left join registry.clinic c using (clinic_id)
where u.disabled_at is null`;

// The database's clock alone decides: idle for 30 minutes or older than 12 hours is signed out, and whoever has not
// finished signing in within 10 minutes begins again.
const useSignIn = `
with used as (
  select *, least(seen_at + interval '30 minutes', created_at + interval '12 hours') as ends_at from identity.sign_in
  where token_sha256 = $1 and seen_at > now() - interval '30 minutes' and created_at > now() - interval '12 hours'
    and (step = 'done' or created_at > now() - interval '10 minutes')
),
-- Once a minute is often enough, and spares every other request a write.
seen as (
  update identity.sign_in set seen_at = now()
  where token_sha256 in (select token_sha256 from used) and seen_at < now() - interval '1 minute'
)
select used.role, used.demo, used.step, used.sign_in_id as "signInId",
       coalesce(used.opening_id, used.membership_id) as "placeId", used.opening_id is not null as opened,
       used.issuer_clinic_id as "issuerClinicId", null as scope,
       ${whoseAndWhere}`;

// A token reads from the place it was made in, for as long as its owner has that place.
const useToken = `
with used as (
  select t.token_id, t.scope, t.last_used_at, t.expires_at as ends_at, m.membership_id, m.user_id, m.role, m.clinic_id
  from identity.token t join identity.membership m using (membership_id)
  where t.token_sha256 = $1 and t.expires_at > now()
),
seen as (
  update identity.token set last_used_at = now() where token_id in (
    select token_id from used where last_used_at is null or last_used_at < now() - interval '1 minute')
)
select used.role, false as demo, 'done' as step, null as "signInId", used.membership_id as "placeId", false as opened,
       null as "issuerClinicId", used.scope,
       ${whoseAndWhere}`;

/** Who a cookie's token belongs to; nobody where it is unknown or has run out. */
export const findSignIn = (registry: Registry, token: string): Promise<Found> =>
  found(registry, { name: 'use sign-in', text: useSignIn }, token);

/** Whose script a Bearer token belongs to; nobody where it is unknown or has run out. */
export const findToken = (registry: Registry, token: string): Promise<Found> =>
  found(registry, { name: 'use token', text: useToken }, token);

/** Somebody signed in, somebody still signing in, or nobody. */
export interface Found {
  readonly signIn: SignIn | null;
  readonly pending: Pending | null;
  /** For how many milliseconds this stands, where nothing changes; 0 for whoever is not signed in: that may change. */
  readonly standsMs: number;
}

export const nobody: Found = { signIn: null, pending: null, standsMs: 0 };

/** Asked with every request, so that each connection has it planned once: to plan it takes longer than to answer it. */
interface Prepared {
  readonly name: string;
  readonly text: string;
}

const found = async ({ identity }: Registry, query: Prepared, token: string): Promise<Found> => {
  const { rows } = await identity.query<FoundRow>({ ...query, values: [sha256Of(token)] });
  const [row] = rows;
  if (row === undefined) return nobody;
  const account = accountOf(row);
  const { role, demo, opened, placeId, issuerClinicId, signInId, scope, step, standsMs } = row;
  if (step !== 'done') {
    return account === null || signInId === null ? nobody : { ...nobody, pending: { signInId, account, step } };
  }
  const clinic = clinicOf(row);
  const signIn = { role, clinic, opened, demo, account, placeId, issuerClinicId, signInId, scope };
  return { signIn, pending: null, standsMs };
};

const accountOf = ({ userId, email, displayName, totp, language }: FoundRow): Account | null =>
  userId === null || email === null || displayName === null || totp === null
    ? null
    : { userId, email, displayName, totp, language };

const clinicOf = ({ clinicId, code, name, synthetic, counted }: FoundRow): SignedInClinic | null =>
  clinicId === null || code === null || name === null || synthetic === null || counted === null
    ? null
    : { clinicId, code, name, synthetic, counted };

/** Ends the sign-in that a browser keeps, if it keeps one. */
export const endSignIn = async ({ identity }: Registry, token: string): Promise<void> => {
  await identity.query('delete from identity.sign_in where token_sha256 = $1', [sha256Of(token)]);
};

/**
 * What whoever runs the registry sees as the director of a clinic, for as long as the process that asks holds it: it is
 * written nowhere, and nothing that could be sent to a server stands for it. Null where there is no such clinic.
 */
export const asDirectorOf = async ({ identity }: Registry, code: string): Promise<SignIn | null> => {
  const { rows } = await identity.query<SignedInClinic>(
    `select c.clinic_id as "clinicId", c.code, c.name, c.synthetic, ${counted} as counted
     from registry.clinic c where c.code = $1`,
    [code],
  );
  const [clinic] = rows;
  if (clinic === undefined) return null;
  const nothing = { account: null, placeId: null, issuerClinicId: null, signInId: null, scope: null } as const;
  return { role: 'director', clinic, opened: false, demo: false, ...nothing };
};
