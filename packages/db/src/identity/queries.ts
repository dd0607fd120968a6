import type pg from 'pg';

/** What can be asked: a connection within a transaction, or the pool where one statement is all there is. */
export type Queries = Pick<pg.PoolClient, 'query'>;
