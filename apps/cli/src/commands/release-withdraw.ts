import { withdraw } from '@enthesis/release';
import type { Command } from 'commander';
import { inRegistry } from '../registry.ts';
import { releaseNumber } from './release-show.ts';

/** `enthesis release withdraw NUMBER --because WORDS` */
export const releaseWithdraw = (release: Command): void => {
  release
    .command('withdraw')
    .description('give a release out no longer; its number tells why')
    .argument('<number>', 'the release', releaseNumber)
    .requiredOption('--because <words>', 'why, for readers')
    .action((number: number, { because }: { readonly because: string }) =>
      inRegistry(async ({ registry }) => {
        const current = await withdraw(registry, { number, because }, { actor: 'command-line' });
        console.log(`Release ${number} is withdrawn.`);
        console.log(
          current === null ? 'No release of its series is current now.' : `Release ${current} is current now.`,
        );
      }),
    );
};
