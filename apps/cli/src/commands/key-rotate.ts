import { rotateKey } from '@enthesis/intake';
import type { Command } from 'commander';
import { noting } from '../noting.ts';
import { inRegistry } from '../registry.ts';

/** `enthesis key rotate --clinic CODE` */
export const keyRotate = (key: Command): void => {
  key
    .command('rotate')
    .description("give a clinic's patients pseudonyms under a new key; later files find the same patients")
    .requiredOption('--clinic <code>', 'the clinic')
    .action(({ clinic }: { readonly clinic: string }) =>
      inRegistry(async ({ registry, dataFolder }) => {
        const note = noting('key-rotated', clinic);
        const { file, patients } = await rotateKey(registry, { clinic, dataFolder, note });
        console.log(`${patients} patients of ${clinic} have new pseudonyms.`);
        console.log(`The key in ${file} has grown: back it up again. The copies of before open nothing any more.`);
      }),
    );
};
