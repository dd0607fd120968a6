import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPostgres, openRegistry, type Registry } from '@enthesis/db';

/** A registry that is thrown away behind the work. */
export interface ThrowAway {
  readonly registry: Registry;
  /** Of its database, as the owner. */
  readonly url: string;
  /** Its data folder, which Postgres may enter. */
  readonly folder: string;
}

/** Gives `work` an empty registry on a Postgres of its own. */
export const inThrowAway = async <T>(
  settings: Readonly<Record<string, string>>,
  work: (throwAway: ThrowAway) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-bench-'));
  await chmod(folder, 0o755); // under root, Postgres runs as another account, which must enter it
  const postgres = await launchPostgres({ folder, throwaway: true, settings });
  try {
    const registry = await openRegistry({ dataFolder: folder, databaseUrl: postgres.url, vocabularyFile: null });
    try {
      return await work({ registry, url: postgres.url, folder });
    } finally {
      await registry.close();
    }
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
