import type { Env } from '@enthesis/env';
import pg from 'pg';
import { launchPostgres } from '../embedded/launch.ts';

/** The database as its owner sees it, whatever stands in it: nothing is brought up to date. */
export interface Database {
  /** The owner's address, password included: never log it. */
  readonly url: string;
  readonly client: pg.Client;
  /** Whether the server is the one that Enthesis brings along. */
  readonly embedded: boolean;
  /** Ends the connection, and the embedded server if this started it and nobody else has joined. */
  close(): Promise<void>;
}

const connectWithinMs = 10_000;

/**
 * Reaches the database that the settings name, for upkeep: starts or joins the embedded server, or connects to
 * `DATABASE_URL`.
 *
 * @throws {Error} where it cannot be reached.
 */
export const openDatabase = async (
  env: Pick<Env, 'dataFolder' | 'databaseUrl'>,
  onProgress: (line: string) => void = () => {},
): Promise<Database> => {
  const server = env.databaseUrl === null ? await launchPostgres({ folder: env.dataFolder, onProgress }) : null;
  const url = server?.url ?? env.databaseUrl ?? '';
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: connectWithinMs,
    application_name: `enthesis upkeep ${process.pid}`,
  }).on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    await server?.stop();
    throw error;
  }
  return {
    url,
    client,
    embedded: server !== null,
    close: async () => {
      const used = await othersConnected(client);
      await client.end();
      if (!used) await server?.stop();
    },
  };
};

/** Whether anybody but this connection is connected to the server. */
const othersConnected = async (client: pg.Client): Promise<boolean> => {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`,
  );
  return rowCount !== 0;
};
