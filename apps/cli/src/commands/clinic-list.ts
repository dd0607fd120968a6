import { listClinics } from '@enthesis/db';
import type { Command } from 'commander';
import { inRegistry } from '../registry.ts';
import { table } from '../table.ts';

/** `enthesis clinic list` */
export const clinicList = (clinic: Command): void => {
  clinic
    .command('list')
    .description('list the clinics')
    .action(() =>
      inRegistry(async ({ registry }) => {
        const clinics = await listClinics(registry);
        const rows = clinics.map(({ code, synthetic, keyLostAt, name }) => [
          code,
          synthetic ? 'synthetic' : 'real',
          keyLostAt === null ? 'kept' : 'lost',
          name,
        ]);
        console.log(rows.length === 0 ? 'There is no clinic yet.' : table([['CODE', 'KIND', 'KEY', 'NAME'], ...rows]));
      }),
    );
};
