import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegistry } from '@enthesis/db';
import { createDatabase, dropDatabase } from '@enthesis/db/testing';
import { demoClinics, fillDemo } from '@enthesis/intake';
import { releaseDemo } from '@enthesis/release';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the keys of the demonstration that attackers copy. */
    demoFolder: string;
  }
}

/** The database with the demonstration's clinics and their first release, of which each file of attacks has a copy. */
export const demoTemplate = 'attacked_demo';

/** The twelve clinics with a quarter of their courses: as many places that are too small, and filled in seconds. */
const quarter = demoClinics.map((clinic) => ({ ...clinic, courses: Math.ceil(clinic.courses / 4) }));

/** Fills the registry that is attacked, once for all files. Vitest calls this before the first of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { clusterUrl } = project.vitest.getRootProject().getProvidedContext();
  const dataFolder = await mkdtemp(join(tmpdir(), 'enthesis-attacked-'));
  const databaseUrl = await createDatabase(clusterUrl, demoTemplate, 'migrated_template');
  const registry = await openRegistry({ dataFolder, databaseUrl, vocabularyFile: null });
  try {
    await fillDemo(registry, { dataFolder, clinics: quarter });
    if ((await releaseDemo(registry, { dataFolder, licence: null })) === null) throw new Error('nothing was released');
  } finally {
    await registry.close();
  }
  project.provide('demoFolder', dataFolder);
  return async () => {
    await rm(dataFolder, { recursive: true });
    // A cluster that was started for the run may have ended by now, and takes its databases along.
    if (process.env.TEST_DATABASE_URL) await dropDatabase(clusterUrl, demoTemplate);
  };
}
