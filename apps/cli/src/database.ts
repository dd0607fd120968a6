import { type Database, openDatabase } from '@enthesis/db';
import { type Env, readEnv } from '@enthesis/env';
import { checkout } from './paths.ts';
import { progressOnStderr } from './progress.ts';

/** What upkeep works with: the database as it stands, which is not brought up to date. */
export interface UpkeepRoom {
  readonly env: Env;
  readonly database: Database;
  readonly onProgress: (step: string) => void;
}

/**
 * Reaches the database that the environment names, and leaves it behind the work.
 *
 * @throws {EnvError} where a setting is wrong, and whatever reaching it or `work` throws.
 */
export const inDatabase = async <T>(work: (room: UpkeepRoom) => Promise<T>): Promise<T> => {
  const env = readEnv(process.env, checkout);
  const progress = progressOnStderr();
  try {
    progress.step('Reaching the database');
    const database = await openDatabase(env, progress.step);
    try {
      return await work({ env, database, onProgress: progress.step });
    } finally {
      await database.close();
    }
  } finally {
    progress.end();
  }
};
