import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaState } from '../migrate.ts';
import type { Database } from '../upkeep/database.ts';
import { BackupError } from './backup-error.ts';
import { type Backup, backupName, backupsIn, dumpName, type Manifest, manifestName, measured } from './manifest.ts';
import { noteInLog } from './note-in-log.ts';
import { rolesOf } from './roles.ts';
import { type PostgresTools, requireToolsFor } from './tools.ts';

/**
 * Copies the registry into a new folder inside `folder`, as of one moment, while it is in use. Keys are not in the
 * database, and therefore not in the copy. The folder appears whole or not at all, closed to other accounts.
 *
 * @throws {BackupError} where there is no registry, or the tools are missing or too old.
 */
export const backUp = async (database: Database, tools: PostgresTools, folder: string): Promise<Backup> => {
  const { client, url } = database;
  const about = await describe(database, tools);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const making = join(folder, `.${backupName(about.madeAt)}-${process.pid}`);
  await mkdir(making, { mode: 0o700 });
  try {
    const dump = join(making, dumpName);
    // Made first, so that it is never readable for others, whatever the umask.
    await (await open(dump, 'wx', 0o600)).close();
    // What a cluster derives courses in is empty, and made anew where it is restored to one.
    const what = ['--format=custom', '--no-password', '--exclude-schema=derived', `--file=${dump}`];
    await tools.run('pg_dump', what, url);
    const manifest: Manifest = { ...about, dump: await measured(dump) };
    await writeFile(join(making, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    const made = join(folder, backupName(about.madeAt));
    await rename(making, made);
    await noteInLog(client, 'backup-made');
    return { folder: made, manifest };
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    throw error;
  }
};

/** Removes all but the latest `kept` backups of the folder, and returns how many those were. */
export const forgetOldBackups = async (folder: string, kept: number): Promise<number> => {
  const old = (await backupsIn(folder)).slice(0, -kept);
  for (const entry of old) await rm(join(folder, entry), { recursive: true });
  return old.length;
};

const describe = async ({ client }: Database, tools: PostgresTools): Promise<Omit<Manifest, 'dump'>> => {
  const { latest } = await schemaState(client);
  if (latest === null) throw new BackupError('There is no registry in the database: nothing to back up.');
  const { rows } = await client.query<{ at: Date; postgres: number }>(
    `select clock_timestamp() as at, current_setting('server_version_num')::int / 10000 as postgres`,
  );
  const [{ at, postgres } = { at: new Date(), postgres: 0 }] = rows;
  requireToolsFor(postgres, tools);
  return { format: 1, madeAt: at.toISOString(), schema: latest, postgres, ...(await rolesOf(client)) };
};
