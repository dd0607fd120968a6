import type { PoolClient } from 'pg';
import type { Registry } from '../open.ts';

/** A connection that makes or withdraws a release, one at a time. */
export type PressClient = PoolClient;

/**
 * Gives `work` the registry's one press: whoever comes second waits. The connection is closed behind it, and with it goes
 * whatever it counted in temporary tables; a killed program leaves nothing either.
 */
export const withPress = async <T>(
  { release }: Pick<Registry, 'release'>,
  work: (client: PressClient) => Promise<T>,
): Promise<T> => {
  const client = await release.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('enthesis release'))`);
    return await work(client);
  } finally {
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
