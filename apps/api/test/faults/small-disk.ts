import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why a test of a full disk was not run. */
export const noSmallDisk = 'this machine lets nobody mount a small disk: the test of a full one is SKIPPED';

/** A disk of a few MB. */
export interface SmallDisk {
  readonly folder: string;
  /** Makes it larger: somebody has made room. */
  grow(megabytes: number): void;
  remove(): Promise<void>;
}

/** Makes a small disk; null where this machine does not let us. */
export const smallDisk = async (megabytes: number): Promise<SmallDisk | null> => {
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    await rm(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    grow: (to) => execFileSync('mount', ['-o', `remount,size=${to}m`, folder]),
    remove: async () => {
      execFileSync('umount', ['-l', folder]);
      await rm(folder, { recursive: true });
    },
  };
};
