import pg from 'pg';
import { keepContext, tellOfStatements } from './statements.ts';

/** Connections to the database as one of its roles. */
export interface Connections extends pg.Pool {
  /** Runs `work` in a transaction; it is undone where `work` throws or calls `rollBack`. */
  transaction<T>(work: (client: pg.PoolClient, rollBack: () => void) => Promise<T>): Promise<T>;
}

/** Servers that compile queries take longer over one of ours, which is long and runs once, than the query takes. */
export const withoutJit = '-c jit=off';

/** A pool that outlives lost connections: without listeners the loss of one, idle or at work, would end the process. */
export const connectionsTo = (config: pg.PoolConfig): Connections => {
  const pool = new pg.Pool(config)
    .on('error', () => {})
    .on('connect', (client) => tellOfStatements(client.on('error', () => {})));
  keepContext(pool);
  return Object.assign(pool, {
    transaction: <T>(work: (client: pg.PoolClient, rollBack: () => void) => Promise<T>) => inTransaction(pool, work),
  });
};

const inTransaction = <T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient, rollBack: () => void) => Promise<T>,
): Promise<T> =>
  orUndone(pool, async (client) => {
    let end = 'commit';
    await client.query('begin');
    const result = await work(client, () => {
      end = 'rollback';
    });
    await client.query(end);
    return result;
  });

/**
 * Lends a connection to work that begins and ends a transaction on it. Where the work throws, what it began is undone; a
 * connection on which not even that can be said is not used again.
 */
export const orUndone = async <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    const given = await work(client);
    client.release();
    return given;
  } catch (error) {
    const undone = await client.query('rollback').then(
      () => true,
      () => false,
    );
    client.release(!undone);
    throw error;
  }
};
