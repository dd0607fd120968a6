import { emailSchema } from '@enthesis/contract';
import { findUserByEmail, type Registry, type UserRow } from '@enthesis/db';
import { IntakeError } from '@enthesis/intake';

/** @throws {IntakeError} where no account has this address. */
export const userOf = async (registry: Registry, email: string): Promise<UserRow> => {
  const read = emailSchema.safeParse(email);
  const user = read.success ? await findUserByEmail(registry, read.data) : null;
  if (user === null) throw new IntakeError('No account has this address. See: enthesis user list');
  return user;
};
