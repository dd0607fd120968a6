import { endSignInsOf, recordAudit } from '@enthesis/db';
import type { Command } from 'commander';
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
        const ended = await endSignInsOf(registry.pool, found.userId);
        const detail = { of: found.email, ended };
        await recordAudit(registry, { action: 'sign-ins-ended', actor: 'command-line', detail });
        console.log(`Ended ${ended} ${ended === 1 ? 'sign-in' : 'sign-ins'}.`);
      }),
    );
};
