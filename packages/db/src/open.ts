import { randomUUID } from 'node:crypto';
import type { Vocabulary } from '@enthesis/contract';
import type { Env } from '@enthesis/env';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Changes, changesIn } from './changes.ts';
import { isSpread } from './citus/is-spread.ts';
import { spreadOverCitus } from './citus/spread.ts';
import { launchPostgres, type RunningPostgres } from './embedded/launch.ts';
import { migrate } from './migrate.ts';
import type { PublishedTables } from './published/tables.ts';
import { type Connections, connectionsTo, withoutJit } from './roles/connections.ts';
import { addressOf, closeToOthers, openLogins } from './roles/logins.ts';
import { openReaderApart } from './roles/reader-apart.ts';
import { keepVocabulary, loadVocabulary } from './vocabulary.ts';

/** An open registry: its vocabulary, and connections to its database by kind of work. Each kind is a role of its own. */
export interface Registry {
  readonly vocabulary: Vocabulary;
  /** Answers a clinic's questions: sees roll-ups of one clinic at a time. */
  readonly reader: Connections;
  /** The same at an address of its own, which may be that of a copy and then somewhat behind; null = there is none. */
  readonly readerApart: Connections | null;
  /** Answers the network's questions: sees published rows only. */
  readonly networkReader: Kysely<PublishedTables>;
  /** Clinics, their rows and roll-ups, imports and jobs: everything that changes what is counted. */
  readonly intake: Connections;
  /** Makes releases and withdraws them. */
  readonly release: Connections;
  /** Accounts, sign-ins, tokens, tries; reads the log. */
  readonly identity: Connections;
  /** Adds to the log, and can do nothing else. */
  readonly audit: Connections;
  /** The owner, for maintenance alone: the database refuses it nothing, so no request may reach it. */
  readonly owner: Connections;
  /** Whether anything changed that others may remember: who is signed in, how far clinics are counted, releases. */
  readonly changes: Changes;
  /** Closes the connections and stops the embedded Postgres if this process started it. */
  close(): Promise<void>;
}

type RegistryEnv = Pick<Env, 'dataFolder' | 'databaseUrl' | 'vocabularyFile'> &
  Partial<Pick<Env, 'readerDatabaseUrl' | 'citus'>>;

/**
 * Opens the registry: starts or joins the embedded Postgres, or connects to `DATABASE_URL`; brings the schema and the
 * vocabulary up to date.
 *
 * @throws {Error} with a sentence that says what is wrong and how to mend it.
 */
export const openRegistry = async (
  env: RegistryEnv,
  onProgress: (line: string) => void = () => {},
): Promise<Registry> => {
  const vocabulary = await loadVocabulary(env.vocabularyFile);
  const embedded = env.databaseUrl === null ? await launchPostgres({ folder: env.dataFolder, onProgress }) : null;
  try {
    const url = embedded?.url ?? env.databaseUrl ?? '';
    await migrate(url, onProgress);
    const registry = await connect({ url, readerUrl: env.readerDatabaseUrl ?? null }, vocabulary, embedded);
    if (env.citus === true || (await isSpread(registry.owner))) await spreadOverCitus(registry.owner, onProgress);
    await registry.owner.transaction((client) => keepVocabulary(client, vocabulary, onProgress));
    return registry;
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
};

const connect = async (
  { url, readerUrl }: { readonly url: string; readonly readerUrl: string | null },
  vocabulary: Vocabulary,
  embedded: RunningPostgres | null,
): Promise<Registry> => {
  const applicationName = `enthesis ${process.pid} ${randomUUID()}`;
  const owner = connectionsTo({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: 10_000,
    application_name: applicationName,
    options: withoutJit,
  });
  await closeToOthers(owner, embedded !== null);
  const as = await openLogins(owner, url, applicationName);
  const apart = readerUrl === null ? null : await openReaderApart(url, readerUrl, applicationName);
  const networkReader = new Kysely<PublishedTables>({
    dialect: new PostgresDialect({ pool: as.enthesis_reader_network }),
  });
  // One connection that never idles out, so that others see that this process runs: those who look after its imports, and
  // whoever would stop the embedded server.
  const presence = new pg.Client({
    connectionString: addressOf(url, 'enthesis_intake'),
    application_name: applicationName,
  }).on('error', () => {});
  await presence.connect();
  const changes = changesIn({
    connectionString: addressOf(url, 'enthesis_identity'),
    application_name: applicationName,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  const {
    enthesis_reader_clinic: reader,
    enthesis_intake: intake,
    enthesis_release: release,
    enthesis_identity: identity,
    enthesis_audit_insert: audit,
  } = as;
  return {
    vocabulary,
    reader,
    readerApart: apart,
    networkReader,
    intake,
    release,
    identity,
    audit,
    owner,
    changes,
    close: async () => {
      await changes.close();
      // Kysely ends the connections of a reader that was asked, and leaves those of one that was not.
      await Promise.all(
        [...Object.values(as), presence, ...(apart === null ? [] : [apart])].map((connections) => connections.end()),
      );
      const stillUsed = embedded !== null && (await othersAreConnected(owner));
      await owner.end();
      // A command may have started the server that the dashboard has joined since: whoever leaves last stops it.
      if (!stillUsed) await embedded?.stop({ evenIfAttached: true });
    },
  };
};

/** Whether any connection but this process's own is open to the database. */
const othersAreConnected = async (owner: pg.Pool): Promise<boolean> => {
  const { rows } = await owner.query<{ others: number }>(`
    select count(*)::int as others from pg_stat_activity
    where backend_type = 'client backend' and application_name <> current_setting('application_name')`);
  return rows.some(({ others }) => others > 0);
};
