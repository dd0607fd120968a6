import { endSignInsOf } from '@enthesis/db';
import type { Command } from 'commander';
import { noting } from '../noting.ts';
import { inRegistry } from '../registry.ts';
import { userOf } from './user-named.ts';

/** `enthesis user sign-out --email ADDRESS` */
export const userSignOut = (user: Command): void => {
  user
    .command('sign-out')
    .description('end every sign-in of an account')
    .requiredOption('--email <address>', "the account's e-mail")
    .action(({ email }: { readonly email: string }) =>
      inRegistry(async ({ registry }) => {
        const found = await userOf(registry, email);
        const ended = await registry.identity.transaction(async (client) => {
          const count = await endSignInsOf(client, found.userId);
          await noting('sign-ins-ended', null, { of: found.email, ended: count })(client);
          return count;
        });
        console.log(`Ended ${ended} ${ended === 1 ? 'sign-in' : 'sign-ins'}.`);
      }),
    );
};
