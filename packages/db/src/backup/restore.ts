import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { schemaState } from '../migrate.ts';
import type { Database } from '../upkeep/database.ts';
import { BackupError } from './backup-error.ts';
import { type Backup, dumpName, measured } from './manifest.ts';
import { noteInLog } from './note-in-log.ts';
import { giveBack, makeRoles } from './roles.ts';
import { type PostgresTools, requireToolsFor } from './tools.ts';

/** Said for their old owner by name, whom the new server may not know; what they say is said again below. */
const otherOwners = /^.* DEFAULT ACL .*\n/gm;

/**
 * Puts a backup into the database: all of it in one transaction, or nothing. Postgres may be newer than the one it was
 * taken from, and the owner another. With `replace`, what stands in the database is dropped first; interrupted after that,
 * the database is empty until the same command is run again.
 *
 * @throws {BackupError} where the backup is not whole, the database is in use or not empty, or the versions do not fit.
 */
export const restoreBackup = async (
  database: Database,
  tools: PostgresTools,
  { backup, replace }: { readonly backup: Backup; readonly replace: boolean },
): Promise<void> => {
  const { client, url } = database;
  const { manifest } = backup;
  const dump = join(backup.folder, dumpName);
  await requireWhole(backup);
  requireToolsFor(await serverOf(client), tools);
  if ((await serverOf(client)) < manifest.postgres) {
    throw new BackupError(
      `The backup was taken from Postgres ${manifest.postgres}, and this one is older. Restore into Postgres ${manifest.postgres} or newer.`,
    );
  }
  await requireUnused(client);
  await requireEmpty(client, replace);
  await makeRoles(client, manifest);
  const scratch = await mkdtemp(join(tmpdir(), 'enthesis-restore-'));
  try {
    const list = join(scratch, 'list');
    const listed = await tools.run('pg_restore', ['--list', dump]);
    await writeFile(list, listed.replaceAll(otherOwners, ''));
    if (replace) await dropEverything(client);
    const whole = ['--single-transaction', '--exit-on-error', '--no-owner', '--no-password'];
    const { database: into } = new pg.Client({ connectionString: url });
    await tools.run('pg_restore', [...whole, `--use-list=${list}`, `--dbname=${into ?? ''}`, dump], url);
  } finally {
    await rm(scratch, { recursive: true });
  }
  await client.query('alter default privileges revoke execute on functions from public');
  await giveBack(client, manifest);
  await client.query('analyze');
  await noteInLog(client, 'backup-restored');
};

const requireWhole = async ({ folder, manifest: { dump } }: Backup): Promise<void> => {
  const path = join(folder, dumpName);
  const found = await measured(path).catch(() => null);
  if (found !== null && found.bytes === dump.bytes && found.sha256 === dump.sha256) return;
  throw new BackupError(`${path} is not the file that the manifest beside it describes. Take another backup.`);
};

const serverOf = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query<{ major: number }>(
    `select current_setting('server_version_num')::int / 10000 as major`,
  );
  return rows[0]?.major ?? 0;
};

/** Servers of Citus ask each other by themselves, also while nobody uses the registry. */
const requireUnused = async (client: pg.Client): Promise<void> => {
  const { rowCount } = await client.query(`
    select from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
      and application_name not like 'citus\\_%' limit 1`);
  if (rowCount !== 0) throw new BackupError('The database is in use. Stop Enthesis, then restore.');
};

const requireEmpty = async (client: pg.Client, replace: boolean): Promise<void> => {
  if (replace || (await schemaState(client)).latest === null) return;
  throw new BackupError(
    'There is a registry in the database. With --replace it is dropped, and the backup takes its place.',
  );
};

/** The database is Enthesis' alone, so that whatever stands in it goes, but what an extension such as Citus' needs. */
const dropEverything = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace
     where nspname !~ '^pg_' and nspname not in ('public', 'information_schema') and not exists (
       select from pg_depend where classid = 'pg_namespace'::regclass and objid = pg_namespace.oid and deptype = 'e')`,
  );
  for (const { name } of rows) await client.query(`drop schema ${pg.escapeIdentifier(name)} cascade`);
};
