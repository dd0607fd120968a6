import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Made } from './release-child.ts';

/** A registry's first release, with everything cut for the first time, and the one after it. */
export interface Releases {
  readonly first: Made;
  /** With nothing changed in between. */
  readonly next: Made;
}

/** Makes both, each in a program of its own, so that its memory is its own. */
export const makeReleases = async (databaseUrl: string, dataFolder: string): Promise<Releases> => ({
  first: await makeRelease(databaseUrl, dataFolder),
  next: await makeRelease(databaseUrl, dataFolder),
});

const makeRelease = async (databaseUrl: string, dataFolder: string): Promise<Made> => {
  const program = fileURLToPath(new URL('release-child.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, databaseUrl, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await text(child.stdout)) as Made;
};
