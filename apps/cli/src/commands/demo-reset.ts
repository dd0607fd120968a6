import { resetDemo } from '@enthesis/intake';
import type { Command } from 'commander';
import { inRegistry } from '../registry.ts';

/** `enthesis demo reset` */
export const demoReset = (demo: Command): void => {
  demo
    .command('reset')
    .description('make the synthetic clinics anew; real clinics are not touched')
    .action(() =>
      inRegistry(async ({ registry, ...room }) => {
        console.log(`Made ${await resetDemo(registry, room)} synthetic clinics.`);
      }),
    );
};
