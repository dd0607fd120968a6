import type { Pool, PoolClient } from 'pg';
import type { Registry } from '../open.ts';
import { connectionsTo } from '../roles/connections.ts';
import { cutting } from '../roles/cut.ts';

/** A connection that makes or withdraws a release, one at a time. */
export type PressClient = PoolClient;

/** Lends so many connections of the same role beside the press's own. Where the work throws, what they are doing is cut off. */
export type Beside = <T>(many: number, work: (clients: readonly PressClient[]) => Promise<T>) => Promise<T>;

/**
 * Gives `work` the registry's one press: whoever comes second waits. Its connections are closed behind it, and with them goes
 * whatever they counted in temporary tables; a killed program leaves nothing either.
 *
 * @param signal ends the work at once, even in the middle of a long statement: the server drops the connections.
 * @throws the signal's reason where it ended the work, else what `work` throws.
 */
export const withPress = async <T>(
  { release }: Pick<Registry, 'release'>,
  work: (client: PressClient, beside: Beside) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> => {
  signal?.throwIfAborted();
  const own = await connect(release, release, signal);
  try {
    await own.client.query(`select pg_advisory_lock(hashtext('enthesis release'))`);
    return await work(own.client, besideOf(release, signal));
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    own.close();
  }
};

/** Connections of their own count: those of the press are also for whoever waits for it. */
const besideOf =
  (release: Pool, signal: AbortSignal | undefined): Beside =>
  async (many, work) => {
    const pool = connectionsTo({ ...release.options, max: many });
    const lent: Connected[] = [];
    try {
      while (lent.length < many) lent.push(await connect(pool, release, signal));
      signal?.throwIfAborted();
      return await work(lent.map(({ client }) => client));
    } catch (error) {
      for (const { cut } of lent) cut();
      throw error;
    } finally {
      for (const { close } of lent) close();
      await pool.end();
    }
  };

interface Connected {
  readonly client: PressClient;
  readonly cut: () => void;
  readonly close: () => void;
}

/** A connection that the signal cuts off, from one of `others`. */
const connect = async (pool: Pool, others: Pool, signal: AbortSignal | undefined): Promise<Connected> => {
  const client = await pool.connect();
  const cut = await cutting(others, client);
  signal?.addEventListener('abort', cut);
  const close = () => {
    signal?.removeEventListener('abort', cut);
    client.release(true);
  };
  return { client, cut, close };
};

/** Runs `work` in a transaction of the connection; it is undone where `work` throws. */
export const inOneTransaction = async <T>(client: PressClient, work: () => Promise<T>): Promise<T> => {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
};
