import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { IntakeError } from '@enthesis/intake';
import type { Command } from 'commander';
import { checkout } from '../paths.ts';

/** `enthesis serve`: what `npm start` does, without building anything. */
export const serve = (program: Command): void => {
  program
    .command('serve')
    .description('serve dashboard and API until told to stop')
    .action(async () => {
      const server = join(checkout, 'apps/api/dist/main.js');
      await access(server).catch(() => {
        throw new IntakeError(`${server} has not been built. Build it once: npx pnpm@12.21.0 exec turbo run bundle`);
      });
      // The server is another program, which reads the same settings and minds the signals of this process itself.
      await import(pathToFileURL(server).href);
    });
};
