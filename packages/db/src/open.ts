import { randomUUID } from 'node:crypto';
import type { Vocabulary } from '@enthesis/contract';
import type { Env } from '@enthesis/env';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { launchPostgres, type RunningPostgres } from './embedded/launch.ts';
import { migrate } from './migrate.ts';
import type { PublishedTables } from './published/tables.ts';
import type { ReadableTables } from './reader/tables.ts';
import { closeToOthers, type LoginRole, openLogin } from './roles/login.ts';
import { keepVocabulary, loadVocabulary } from './vocabulary.ts';

/** An open registry: its vocabulary and the connections to its database. */
export interface Registry {
  readonly vocabulary: Vocabulary;
  /** Connections as the owner: clinics, imports, sign-ins. Never used to answer a question. */
  readonly pool: pg.Pool;
  /** Connections as the role that sees roll-ups only. */
  readonly reader: Kysely<ReadableTables>;
  /** Connections as the role that sees published rows only. */
  readonly networkReader: Kysely<PublishedTables>;
  /** Connections as the role that makes releases. */
  readonly releasePool: pg.Pool;
  /** Runs `work` in a transaction as the owner; it is undone where `work` throws or calls `rollBack`. */
  transaction<T>(work: (client: pg.PoolClient, rollBack: () => void) => Promise<T>): Promise<T>;
  /** Closes the connections and stops the embedded Postgres if this process started it. */
  close(): Promise<void>;
}

type RegistryEnv = Pick<Env, 'dataFolder' | 'databaseUrl' | 'vocabularyFile'>;

/** How long a question may take before the client is told that the registry does not answer. */
const readTimeoutMs = 10_000;

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
    const registry = await connect(url, vocabulary, embedded);
    await registry.transaction((client) => keepVocabulary(client, vocabulary, onProgress));
    return registry;
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
};

const connect = async (url: string, vocabulary: Vocabulary, embedded: RunningPostgres | null): Promise<Registry> => {
  const applicationName = `enthesis ${process.pid} ${randomUUID()}`;
  const pool = poolOf({
    connectionString: url,
    max: 6,
    connectionTimeoutMillis: 10_000,
    application_name: applicationName,
  });
  await closeToOthers(pool);
  const readerAs = async <Tables>(role: LoginRole) => {
    const readerPool = poolOf({
      connectionString: await openLogin(pool, url, role),
      max: 8,
      connectionTimeoutMillis: 5_000,
      application_name: applicationName,
      query_timeout: readTimeoutMs,
      options: `-c default_transaction_read_only=on -c statement_timeout=${readTimeoutMs}`,
    });
    return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: readerPool }) });
  };
  const reader = await readerAs<ReadableTables>('enthesis_reader_clinic');
  const networkReader = await readerAs<PublishedTables>('enthesis_reader_network');
  const releasePool = poolOf({
    connectionString: await openLogin(pool, url, 'enthesis_release'),
    max: 2,
    connectionTimeoutMillis: 10_000,
    application_name: applicationName,
  });
  // One connection that never idles out, so that others on this machine see that the server is in use.
  const presence = new pg.Client({ connectionString: url, application_name: applicationName }).on('error', () => {});
  await presence.connect();
  return {
    vocabulary,
    pool,
    reader,
    networkReader,
    releasePool,
    transaction: (work) => inTransaction(pool, work),
    close: async () => {
      await Promise.all([reader.destroy(), networkReader.destroy(), releasePool.end(), presence.end()]);
      const stillUsed = embedded !== null && (await othersAreConnected(pool));
      await pool.end();
      // A command may have started the server that the dashboard has joined since: whoever leaves last stops it.
      if (!stillUsed) await embedded?.stop({ evenIfAttached: true });
    },
  };
};

/** Whether any connection but this pool's own is open to the database. */
const othersAreConnected = async (pool: pg.Pool): Promise<boolean> => {
  const { rows } = await pool.query<{ others: number }>(`
    select count(*)::int as others from pg_stat_activity
    where backend_type = 'client backend' and application_name <> current_setting('application_name')`);
  return rows.some(({ others }) => others > 0);
};

/** Servers that compile queries take longer over one of ours, which is long and runs once, than the query takes. */
const withoutJit = '-c jit=off';

/** A pool that outlives lost connections: without listeners the loss of one, idle or at work, would end the process. */
const poolOf = ({ options = '', ...config }: pg.PoolConfig): pg.Pool =>
  new pg.Pool({ ...config, options: `${withoutJit} ${options}` })
    .on('error', () => {})
    .on('connect', (client) => client.on('error', () => {}));

const inTransaction = async <T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient, rollBack: () => void) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect();
  let end = 'commit';
  try {
    await client.query('begin');
    const result = await work(client, () => {
      end = 'rollback';
    });
    await client.query(end);
    client.release();
    return result;
  } catch (error) {
    const undone = await client.query('rollback').then(
      () => true,
      () => false,
    );
    client.release(!undone);
    throw error;
  }
};
