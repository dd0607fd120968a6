import type { Command } from 'commander';
import { builtServer } from '../paths.ts';

/** `enthesis serve`: what `npm start` does, without building anything. */
export const serve = (program: Command): void => {
  program
    .command('serve')
    .description('serve dashboard and API until told to stop')
    .action(async () => {
      // It minds the signals of this process itself.
      await import(await builtServer('main.js'));
    });
};
