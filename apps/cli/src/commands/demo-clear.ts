import { clearDemo } from '@enthesis/intake';
import type { Command } from 'commander';
import { inRegistry } from '../registry.ts';

/** `enthesis demo clear` */
export const demoClear = (demo: Command): void => {
  demo
    .command('clear')
    .description('remove the synthetic clinics for good; real clinics are not touched')
    .action(() =>
      inRegistry(async ({ registry, ...room }) => {
        console.log(`Removed ${await clearDemo(registry, room)} synthetic clinics.`);
      }),
    );
};
