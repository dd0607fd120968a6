import type { PoolClient } from 'pg';
import type { Registry } from '../open.ts';
import { cutting } from '../roles/cut.ts';

/** A connection that makes or withdraws a release, one at a time. */
export type PressClient = PoolClient;

/**
 * Gives `work` the registry's one press: whoever comes second waits. The connection is closed behind it, and with it goes
 * whatever it counted in temporary tables; a killed program leaves nothing either.
 *
 * @param signal ends the work at once, even in the middle of a long statement: the server drops the connection.
 * @throws the signal's reason where it ended the work, else what `work` throws.
 */
export const withPress = async <T>(
  { release }: Pick<Registry, 'release'>,
  work: (client: PressClient) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> => {
  signal?.throwIfAborted();
  const client = await release.connect();
  const cut = await cutting(release, client);
  signal?.addEventListener('abort', cut);
  try {
    await client.query(`select pg_advisory_lock(hashtext('enthesis release'))`);
    return await work(client);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', cut);
    client.release(true);
  }
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
