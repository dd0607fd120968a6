import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Queries } from './identity/queries.ts';
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
import { partialJobs } from './migrations/0013-partial-jobs.ts';
import { rolesByWork } from './migrations/0014-roles-by-work.ts';
import { savedViews } from './migrations/0015-saved-views.ts';
import { priceTable } from './migrations/0016-price.ts';
import { briefMails } from './migrations/0017-brief-mails.ts';
import { releaseDispersion } from './migrations/0018-dispersion.ts';
import { roomForReleases } from './migrations/0019-room-for-releases.ts';
import { headlineTable } from './migrations/0020-headline.ts';
import { askedNowAndThen } from './migrations/0021-asked-now-and-then.ts';
import { countedOfClinic } from './migrations/0022-counted.ts';
import { episodeTraits } from './migrations/0023-episode-traits.ts';
import { changesTold } from './migrations/0024-changes-told.ts';
import { spreadable } from './migrations/0025-spread.ts';
import { chartNotes } from './migrations/0026-chart-notes.ts';
import { accountLanguage } from './migrations/0027-account-language.ts';
import { demoDirects } from './migrations/0028-demo-directs.ts';
import { roomForCounting } from './migrations/0029-room-for-counting.ts';
import { judgedPlace } from './migrations/0030-judged-place.ts';
import { rolesInTurn } from './roles/turn.ts';

const step = (text: string): Migration => ({
  up: async (db) => {
    await sql.raw(text).execute(db);
  },
});

const ofRoles = (text: string): Migration => step(`${rolesInTurn}\n${text}`);

/** Forward only, in order; a name never changes once released. */
const migrations: Record<string, Migration> = {
  '0001-registry': step(registrySchema),
  '0002-reader-role': ofRoles(readerRole),
  '0003-response-by-session': step(responseBySession),
  '0004-change': step(changeTables),
  '0005-horizons-side-by-side': step(horizonsSideBySide),
  '0006-undo-and-jobs': step(undoAndJobs),
  '0007-accounts': step(accounts),
  '0008-quality': step(qualityTable),
  '0009-treatment': step(treatmentTables),
  '0010-readers-held': ofRoles(readersHeld),
  '0011-releases': ofRoles(releases),
  '0012-events': step(eventTables),
  '0013-partial-jobs': step(partialJobs),
  '0014-roles-by-work': ofRoles(rolesByWork),
  '0015-saved-views': step(savedViews),
  '0016-price': step(priceTable),
  '0017-brief-mails': step(briefMails),
  '0018-dispersion': step(releaseDispersion),
  '0019-room-for-releases': ofRoles(roomForReleases),
  '0020-headline': step(headlineTable),
  '0021-asked-now-and-then': step(askedNowAndThen),
  '0022-counted': step(countedOfClinic),
  '0023-episode-traits': step(episodeTraits),
  '0024-changes-told': step(changesTold),
  '0025-spread': step(spreadable),
  '0026-chart-notes': step(chartNotes),
  '0027-account-language': step(accountLanguage),
  '0028-demo-directs': step(demoDirects),
  '0029-room-for-counting': ofRoles(roomForCounting),
  '0030-judged-place': step(judgedPlace),
};

/** The schemas that were ever released, oldest first, each by the name of its last migration. */
export const releasedSchemas: readonly string[] = Object.keys(migrations);

/** The oldest Postgres this runs on, as `server_version_num`. */
export const oldestServer = 150_000;

/** Where a database stands between no registry at all and one that is newer than this program. */
export interface SchemaState {
  /** The last migration that was applied; null = there is no registry. */
  readonly latest: string | null;
  /** How many of this program's migrations are still to come. */
  readonly toCome: number;
  /** Whether a newer program has been here. */
  readonly newer: boolean;
}

export const schemaState = async (client: Queries): Promise<SchemaState> => {
  const { rows: there } = await client.query<{ there: boolean }>(
    `select to_regclass('migration.kysely_migration') is not null as there`,
  );
  if (there[0]?.there !== true) return { latest: null, toCome: releasedSchemas.length, newer: false };
  const { rows } = await client.query<{ name: string }>('select name from migration.kysely_migration order by name');
  const applied = rows.map(({ name }) => name);
  return {
    latest: applied.at(-1) ?? null,
    toCome: releasedSchemas.filter((name) => !applied.includes(name)).length,
    newer: applied.some((name) => !releasedSchemas.includes(name)),
  };
};

/**
 * Brings the schema of the database at `url` up to date. Processes that start together take turns; a failed or
 * killed migration leaves nothing behind.
 *
 * @param upTo the last migration to apply; an earlier one than the newest only in tests of upgrades
 * @throws {Error} where the server is older than Postgres 15, or the schema is newer than this program.
 */
export const migrate = async (
  url: string,
  onProgress: (line: string) => void = () => {},
  upTo: string = releasedSchemas.at(-1) ?? '',
): Promise<void> => {
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
    const { error, results } = await migrator.migrateTo(upTo);
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
  if (error instanceof pg.DatabaseError && /permission denied to create role/.test(error.message)) {
    return new Error(
      'The owner of the database may not create roles, and Enthesis signs in as one for each kind of work. Have an ' +
        'administrator of the server run ALTER ROLE ... CREATEROLE for the role that DATABASE_URL names.',
      { cause: error },
    );
  }
  if (error instanceof pg.DatabaseError && /permission denied to (alter|grant) role/.test(error.message)) {
    return new Error(
      'The roles of Enthesis on this server were made by another owner, for another registry. Use that owner for both ' +
        'databases, or another server.',
      { cause: error },
    );
  }
  return error instanceof Error ? error : new Error(String(error));
};
