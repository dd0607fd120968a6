import { type Backup, BackupError, latestBackup, postgresTools, readBackup, restoreBackup } from '@enthesis/db';
import { examineKeys } from '@enthesis/intake';
import type { Command } from 'commander';
import { inDatabase } from '../database.ts';
import { fromCaller } from '../paths.ts';

/** `enthesis restore FOLDER [--replace]` */
export const restore = (program: Command): void => {
  program
    .command('restore')
    .description('put a backup into the database, while Enthesis is stopped')
    .argument('<folder>', 'one backup, such as backups/enthesis-20260131T020000Z; or latest')
    .option('--replace', 'drop the registry that stands in the database')
    .action((folder: string, { replace = false }: { readonly replace?: boolean }) =>
      inDatabase(async ({ env, database, onProgress }) => {
        const backup = await named(folder, env.backupFolder);
        const tools = await postgresTools(env.postgresTools);
        onProgress('Restoring');
        await restoreBackup(database, tools, { backup, replace });
        console.log(`Restored the registry as of ${backup.manifest.madeAt} (schema ${backup.manifest.schema}).`);
        const { rows: clinics } = await database.client.query<{ code: string; keyCheck: Buffer | null }>(
          'select code, key_check as "keyCheck" from registry.clinic order by code',
        );
        for (const { what, state, found, mend } of await examineKeys(clinics, env.dataFolder)) {
          if (state === 'broken') console.log(`${what}: ${found}. ${mend ?? ''}`);
        }
        console.log('Start Enthesis: it brings the schema up to date where the backup is older.');
      }),
    );
};

const named = async (folder: string, backupFolder: string): Promise<Backup> => {
  if (folder !== 'latest') return readBackup(fromCaller(folder));
  const latest = await latestBackup(backupFolder);
  if (latest === null) throw new BackupError(`There is no backup in ${backupFolder}.`);
  return latest;
};
