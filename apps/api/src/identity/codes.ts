import { randomBytes } from 'node:crypto';
import type { Code, CodeSetUp } from '@enthesis/contract';
import { type Queries, type Registry, sha256Of } from '@enthesis/db';
import { Secret, TOTP } from 'otpauth';
import type { Sealing } from './sealing.ts';
import type { Account } from './sign-ins.ts';

/** Seconds that a code stands for; one before and one after the present one are taken as well. */
const period = 30;
const recoveryCodes = 10;

const totpOf = (secret: string, email: string): TOTP =>
  new TOTP({
    issuer: 'Enthesis',
    label: email,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  });

/** Gives an account a new secret for its app. It counts once a code made from it has come back. */
export const beginCodes = async (
  { identity }: Registry,
  sealing: Sealing,
  { userId, email }: Account,
): Promise<CodeSetUp> => {
  const secret = new Secret({ size: 20 }).base32;
  const sealed = await sealing.seal(secret, userId);
  await identity.query(
    'update identity.user set totp_secret = $2, totp_last_step = 0 where user_id = $1 and totp_confirmed_at is null',
    [userId, sealed],
  );
  return { secret, uri: totpOf(secret, email).toString() };
};

/** Takes the first code of an app; null where it is not one. Gives the recovery codes, which are shown this once. */
export const confirmCodes = async (
  registry: Registry,
  sealing: Sealing,
  account: Account,
  code: string,
): Promise<readonly string[] | null> => {
  if (!(await takeAppCode(registry, sealing, account, code))) return null;
  return registry.identity.transaction(async (client) => {
    await client.query('update identity.user set totp_confirmed_at = now() where user_id = $1', [account.userId]);
    return giveRecoveryCodes(client, account);
  });
};

/** Gives recovery codes anew, shown this once; those there were are void. */
export const renewRecoveryCodes = (registry: Registry, account: Account): Promise<readonly string[]> =>
  registry.identity.transaction((client) => giveRecoveryCodes(client, account));

const giveRecoveryCodes = async (client: Queries, { userId }: Account): Promise<readonly string[]> => {
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
  await client.query('delete from identity.recovery_code where user_id = $1', [userId]);
  await client.query('insert into identity.recovery_code select $1, unnest($2::bytea[])', [
    userId,
    codes.map(sha256Of),
  ]);
  return codes;
};

/** How many recovery codes of an account were not used yet. */
export const recoveryCodesLeft = async ({ identity }: Registry, { userId }: Account): Promise<number> => {
  const { rowCount } = await identity.query('select from identity.recovery_code where user_id = $1', [userId]);
  return rowCount ?? 0;
};

/** Takes a code of the app or a recovery code, each once; false where it is not one or was taken before. */
export const takeCode = (registry: Registry, sealing: Sealing, account: Account, given: Code): Promise<boolean> =>
  'code' in given
    ? takeAppCode(registry, sealing, account, given.code)
    : takeRecoveryCode(registry, account, given.recoveryCode);

/** Removes an account's app and recovery codes. */
export const endCodes = (registry: Registry, userId: string): Promise<void> =>
  registry.identity.transaction(async (client) => {
    await client.query(
      'update identity.user set totp_secret = null, totp_confirmed_at = null, totp_last_step = 0 where user_id = $1',
      [userId],
    );
    await client.query('delete from identity.recovery_code where user_id = $1', [userId]);
  });

const takeAppCode = async (
  { identity }: Registry,
  sealing: Sealing,
  { userId, email }: Account,
  code: string,
): Promise<boolean> => {
  const { rows } = await identity.query<{ sealed: Buffer | null; seconds: string }>(
    'select totp_secret as sealed, extract(epoch from clock_timestamp()) as seconds from identity.user where user_id = $1',
    [userId],
  );
  const [row] = rows;
  if (row == null || row.sealed === null) return false;
  const secret = await sealing.unseal(row.sealed, userId);
  const seconds = Number(row.seconds);
  const away = totpOf(secret, email).validate({ token: code, timestamp: seconds * 1000, window: 1 });
  if (away === null) return false;
  // Two requests with one code race here, and the database lets one of them through.
  const { rowCount } = await identity.query(
    'update identity.user set totp_last_step = $2 where user_id = $1 and totp_last_step < $2',
    [userId, Math.floor(seconds / period) + away],
  );
  return rowCount === 1;
};

const takeRecoveryCode = async ({ identity }: Registry, { userId }: Account, code: string): Promise<boolean> => {
  const { rowCount } = await identity.query(
    'delete from identity.recovery_code where user_id = $1 and code_sha256 = $2',
    [userId, sha256Of(code)],
  );
  return rowCount === 1;
};

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** 120 random bits in 24 letters: too many to be guessed from the hash. */
const newRecoveryCode = (): string =>
  [...randomBytes(24)]
    .map((byte, place) => (place > 0 && place % 4 === 0 ? '-' : '') + letters[byte % letters.length])
    .join('');
