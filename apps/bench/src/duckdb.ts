import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, version } from '@duckdb/node-api';
import type { Registry } from '@enthesis/db';
import type { Counts } from './asking.ts';
import { counted, courseByCourse } from './row-level.ts';

export const duckDbVersion = version();

const horizon = '6m';

/**
 * Gives `work` the default responders question of one clinic as a query of DuckDB. Its database is a file of its own with
 * one narrow table, a row a course, of the one horizon that is asked and nothing else: the kindest case for it.
 *
 * @param folder which Postgres may enter, for the rows on their way and the file, both removed afterwards
 */
export const inDuckDb = async <T>(
  { registry, clinicId, folder }: { readonly registry: Registry; readonly clinicId: number; readonly folder: string },
  work: (ask: () => Promise<readonly Counts[]>) => Promise<T>,
): Promise<T> => {
  const own = await mkdtemp(join(folder, 'duckdb-'));
  await chmod(own, 0o777); // Postgres may run as another account, which writes its rows here
  const instance = await DuckDBInstance.create(join(own, 'outcomes.duckdb'));
  try {
    const connection = await instance.connect();
    await connection.run(
      'create table outcome (horizon varchar, condition varchar, sessions integer, followed boolean, responded boolean)',
    );
    const file = join(own, 'outcomes.csv');
    await registry.owner.query(`copy (${courseByCourse(clinicId, horizon)}) to '${file}' (format csv)`);
    await connection.run(`copy outcome from '${file}' (format csv)`);
    await connection.run('checkpoint');
    return await work(async () => {
      const answer = await connection.runAndReadAll(counted(`(from outcome where horizon = '${horizon}') courses`));
      return answer.getRowsJS().map(([condition, ...counts]): Counts => {
        if (typeof condition !== 'string') throw new Error('DuckDB named no condition');
        const [sessions = 0, eligible = 0, followed = 0, responders = 0] = counts.map(Number);
        return { condition, sessions, eligible, followed, responders };
      });
    });
  } finally {
    instance.closeSync();
    await rm(own, { recursive: true });
  }
};
