import { openRegistry } from '@enthesis/db';

/** Keeps a table of a server's embedded Postgres locked while `work` is done: an import does not get past it. */
export const holding = async <T>(dataFolder: string, table: string, work: () => Promise<T>): Promise<T> => {
  const registry = await openRegistry({ dataFolder, databaseUrl: null, vocabularyFile: null });
  try {
    return await registry.owner.transaction(async (holder) => {
      await holder.query(`lock table ${table} in access exclusive mode`);
      return work();
    });
  } finally {
    await registry.close();
  }
};
