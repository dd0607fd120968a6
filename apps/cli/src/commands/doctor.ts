import { compareWithRecount } from '@enthesis/db';
import type { Command } from 'commander';
import { exitCode } from '../exit-code.ts';
import { inRegistry } from '../registry.ts';

/** `enthesis doctor --recount` */
export const doctor = (program: Command): void => {
  program
    .command('doctor')
    .description('examine the registry')
    .requiredOption('--recount', 'count every figure again from the rows and compare; nothing is changed')
    .action(() =>
      inRegistry(async ({ registry, onProgress }) => {
        onProgress('Counting everything again');
        const differing = await registry.transaction(async (client, rollBack) => {
          rollBack();
          return compareWithRecount(client);
        });
        if (differing === 0) {
          console.log('Every count kept equals a full recount.');
          return;
        }
        console.error(
          `${differing} of the counts kept differ from a full recount. Please report this; until it is mended, ` +
            'import the clinics concerned once more with --replace.',
        );
        process.exitCode = exitCode.unexpected;
      }),
    );
};
