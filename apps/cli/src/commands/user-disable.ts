import { setDisabled } from '@enthesis/db';
import type { Command } from 'commander';
import { noting } from '../noting.ts';
import { inRegistry } from '../registry.ts';
import { userOf } from './user-named.ts';

/** `enthesis user disable --email ADDRESS`, and `--enable` to take it back. */
export const userDisable = (user: Command): void => {
  user
    .command('disable')
    .description('end an account: its sign-ins and tokens stop working at once')
    .requiredOption('--email <address>', "the account's e-mail")
    .option('--enable', 'enable it again instead')
    .action(({ email, enable = false }: { readonly email: string; readonly enable?: boolean }) =>
      inRegistry(async ({ registry }) => {
        const found = await userOf(registry, email);
        const action = enable ? 'account-enabled' : 'account-disabled';
        await setDisabled(registry, found.userId, !enable, noting(action, null, { of: found.email }));
        console.log(enable ? 'Enabled.' : 'Disabled; every sign-in and token of the account has ended.');
      }),
    );
};
