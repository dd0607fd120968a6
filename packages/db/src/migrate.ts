import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { registrySchema } from './migrations/0001-registry.ts';
import { readerRole } from './migrations/0002-reader-role.ts';
import { responseBySession } from './migrations/0003-response-by-session.ts';
import { changeTables } from './migrations/0004-change.ts';
import { horizonsSideBySide } from './migrations/0005-horizons-side-by-side.ts';
import { undoAndJobs } from './migrations/0006-undo-and-jobs.ts';
import { accounts } from './migrations/0007-accounts.ts';
import { qualityTable } from './migrations/0008-quality.ts';
import { treatmentTables } from './migrations/0009-treatment.ts';
import { readersHeld } from './migrations/0010-readers-held.ts';
import { releases } from './migrations/0011-releases.ts';
import { eventTables } from './migrations/0012-events.ts';

const step = (text: string): Migration => ({
  up: async (db) => {
    await sql.raw(text).execute(db);
  },
});

/** Forward only, in order; a name never changes once released. */
const migrations: Record<string, Migration> = {
  '0001-registry': step(registrySchema),
  '0002-reader-role': step(readerRole),
  '0003-response-by-session': step(responseBySession),
  '0004-change': step(changeTables),
  '0005-horizons-side-by-side': step(horizonsSideBySide),
  '0006-undo-and-jobs': step(undoAndJobs),
  '0007-accounts': step(accounts),
  '0008-quality': step(qualityTable),
  '0009-treatment': step(treatmentTables),
  '0010-readers-held': step(readersHeld),
  '0011-releases': step(releases),
  '0012-events': step(eventTables),
};

/** The oldest Postgres this runs on, as `server_version_num`. */
const oldestServer = 150_000;

/**
 * Brings the schema of the database at `url` up to date. Processes that start together take turns; a failed or
 * killed migration leaves nothing behind.
 *
 * @throws {Error} where the server is older than Postgres 15, or the schema is newer than this program.
 */
export const migrate = async (url: string, onProgress: (line: string) => void = () => {}): Promise<void> => {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => {});
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await refuseOldServer(pool);
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => migrations },
      migrationTableSchema: 'migration',
    });
    const { error, results } = await migrator.migrateToLatest();
    for (const { migrationName, status } of results ?? []) {
      if (status === 'Success') onProgress(`Schema: ${migrationName}`);
    }
    if (error !== undefined) throw explained(error);
  } finally {
    await db.destroy();
  }
};

const refuseOldServer = async (pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ version: number; words: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as words`,
  );
  const [server] = rows;
  if (server !== undefined && server.version < oldestServer) {
    throw new Error(`Postgres ${server.words} is too old: use Postgres 15 or newer, or leave DATABASE_URL out.`);
  }
};

const explained = (error: unknown): Error => {
  if (error instanceof Error && /corrupted migrations/.test(error.message)) {
    return new Error('The registry was made by a newer version of Enthesis. Start that version, or a newer one.', {
      cause: error,
    });
  }
  return error instanceof Error ? error : new Error(String(error));
};
