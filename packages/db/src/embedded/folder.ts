import { randomBytes, randomUUID } from 'node:crypto';
import { access, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { RunProgram } from './binaries.ts';
import { processExists } from './postmaster.ts';
import { onFiles, PostgresStartError, systemCode } from './start-error.ts';

/** Where one cluster keeps its things. The folder appears whole, by a rename, or not at all. */
export interface Cluster {
  /** `<data folder>/pg18`, of mode 0700. */
  readonly folder: string;
  /** Postgres' own data directory. */
  readonly data: string;
  /** The superuser's password, of mode 0600. */
  readonly passwordFile: string;
  readonly log: string;
}

/** The cluster of one major version inside a data folder; it need not exist yet. */
export function clusterAt(folder: string): Cluster {
  return {
    folder,
    data: join(folder, 'data'),
    passwordFile: join(folder, 'password'),
    log: join(folder, 'server.log'),
  };
}

/**
 * Makes the cluster unless it exists. It is made in a sibling folder and renamed, so that a launcher killed midway
 * leaves only a sibling behind (removed by the next one), and of two launchers one makes it and the other finds it.
 * @returns whether this call made it
 * @throws PostgresStartError when the folder cannot be used
 */
export async function ensureCluster(
  cluster: Cluster,
  how: { run: RunProgram; account: Account | null; throwaway: boolean; onProgress: (line: string) => void },
): Promise<boolean> {
  return onFiles(cluster.folder, async () => {
    await removeHalfMade(cluster);
    if (await isCluster(cluster)) return false;
    how.onProgress(`Making a new Postgres cluster in ${cluster.folder}`);
    const making = clusterAt(`${cluster.folder}.new-${process.pid}-${randomUUID().slice(0, 8)}`);
    try {
      await initialise(making, how);
      return await moveInto(cluster, making);
    } finally {
      await rm(making.folder, { recursive: true, force: true });
    }
  });
}

/** @throws PostgresStartError when the password file is gone */
export async function readPassword(cluster: Cluster): Promise<string> {
  try {
    return await readFile(cluster.passwordFile, 'utf8');
  } catch (cause) {
    if (systemCode(cause) !== 'ENOENT') return onFiles(cluster.folder, () => Promise.reject(cause));
    throw new PostgresStartError(
      {
        what: "The file with the embedded Postgres' password is gone.",
        where: cluster.passwordFile,
        mend: 'put it back from your backup; the password cannot be read from the cluster.',
      },
      { cause },
    );
  }
}

async function isCluster(cluster: Cluster): Promise<boolean> {
  try {
    await access(join(cluster.data, 'PG_VERSION'));
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

async function initialise(
  cluster: Cluster,
  { run, account, throwaway }: { run: RunProgram; account: Account | null; throwaway: boolean },
): Promise<void> {
  await mkdir(cluster.folder, { mode: 0o700 });
  await writeFile(cluster.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account !== null) {
    await chown(cluster.passwordFile, account.uid, account.gid);
    await chown(cluster.folder, account.uid, account.gid);
  }
  const { ok, output } = await run('initdb', [
    `--pgdata=${cluster.data}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${cluster.passwordFile}`,
    // Said outright, because under LANG=C initdb would choose SQL_ASCII.
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(throwaway ? ['--no-sync'] : []),
  ]);
  if (ok) return;
  throw new PostgresStartError({
    what: `Postgres could not make its cluster: ${output.trim().split('\n').slice(-3).join(' ')}`,
    where: cluster.folder,
    mend: 'mend what it names, or set DATABASE_URL to a Postgres server of your own.',
  });
}

/** Returns false when another launcher's cluster stands there already. */
async function moveInto(cluster: Cluster, made: Cluster): Promise<boolean> {
  try {
    await rename(made.folder, cluster.folder);
    return true;
  } catch (cause) {
    if (await isCluster(cluster)) return false;
    if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM'].includes(systemCode(cause) ?? '')) throw cause;
    const what = 'The place of the Postgres cluster is taken by something that is not a whole cluster.';
    const mend = 'move it away if you may need it, otherwise delete it, and start again.';
    throw new PostgresStartError({ what, where: cluster.folder, mend }, { cause });
  }
}

/** Removes siblings whose maker is dead: it was killed midway, and nothing in them was ever in use. */
async function removeHalfMade(cluster: Cluster): Promise<void> {
  const parent = join(cluster.folder, '..');
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    const maker = path.startsWith(`${cluster.folder}.new-`) && /\.new-(\d+)-/.exec(name);
    // An orphaned initdb may still be writing into it for a moment, hence the retries.
    if (maker && !processExists(Number(maker[1]))) await rm(path, { recursive: true, force: true, maxRetries: 10 });
  }
}
