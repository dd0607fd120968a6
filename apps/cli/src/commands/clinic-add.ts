import { keyFile, registerClinic } from '@enthesis/intake';
import type { Command } from 'commander';
import { noting } from '../noting.ts';
import { inRegistry } from '../registry.ts';

/** `enthesis clinic add CODE NAME` */
export const clinicAdd = (clinic: Command): void => {
  clinic
    .command('add')
    .description('add a clinic and make its pseudonym key')
    .argument('<code>', 'lower-case letters, digits and -, such as north-harbor')
    .argument('<name>', 'the name that pages show')
    .action((code: string, name: string) =>
      inRegistry(async ({ registry, dataFolder }) => {
        await registerClinic(registry, { code, name, synthetic: false, dataFolder }, noting('clinic-added', code));
        console.log(`Added clinic ${code}.`);
        console.log(`Its key: ${keyFile(dataFolder, code)}`);
        console.log('Back the key up apart from the database: without it no later import knows the patients again.');
      }),
    );
};
