import type { Pool, PoolClient } from 'pg';

/**
 * Ends the session of a connection from another one of the same role, in the middle of whatever statement it is. Nothing
 * is lost where that fails: the work comes to its end, later.
 *
 * @returns cuts it; to be asked for while the connection has nothing else to do.
 */
export const cutting = async (pool: Pool, client: PoolClient): Promise<() => void> => {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return () => {
    // The type names which is meant: Citus has one of its own.
    pool.query('select pg_terminate_backend($1::int)', [rows[0]?.pid]).catch(() => {});
  };
};
