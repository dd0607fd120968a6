import type { Registry } from '@enthesis/db';
import type { Account } from './sign-ins.ts';

/** An account that may sign in, with what its password is held against. */
export interface Credentials {
  readonly account: Account;
  /** Null where the account signs in through a clinic's service alone. */
  readonly passwordHash: string | null;
}

interface CredentialsRow extends Account {
  readonly passwordHash: string | null;
}

/** The account of an address; null where there is none, or it is disabled. */
export const findCredentials = async ({ identity }: Registry, email: string): Promise<Credentials | null> => {
  const { rows } = await identity.query<CredentialsRow>(
    `select user_id as "userId", email, display_name as "displayName", totp_confirmed_at is not null as totp, language,
            password_hash as "passwordHash"
     from identity.user where email = $1 and disabled_at is null`,
    [email],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { passwordHash, ...account } = row;
  return { account, passwordHash };
};
