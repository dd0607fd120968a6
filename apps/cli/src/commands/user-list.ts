import { listUsers } from '@enthesis/db';
import type { Command } from 'commander';
import { inRegistry } from '../registry.ts';
import { table } from '../table.ts';

/** `enthesis user list` */
export const userList = (user: Command): void => {
  user
    .command('list')
    .description('list the accounts')
    .action(() =>
      inRegistry(async ({ registry }) => {
        const users = await listUsers(registry);
        const rows = users.map(({ email, disabled, totp, memberships }) => [
          email,
          disabled ? 'disabled' : 'enabled',
          totp ? 'codes' : 'no codes',
          memberships.map(({ role, clinic }) => (clinic === null ? role : `${role} of ${clinic.code}`)).join(', '),
        ]);
        console.log(
          rows.length === 0 ? 'There is no account yet.' : table([['EMAIL', 'STATE', 'CODES', 'ROLES'], ...rows]),
        );
      }),
    );
};
