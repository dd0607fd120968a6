import { createHash } from 'node:crypto';
import { mkdir, realpath, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Account, canReach, serverAccount } from './account.ts';
import { findBinaries, programRunner, reachableBinaries } from './binaries.ts';
import { clusterAt, ensureCluster } from './folder.ts';
import { openFolder } from './open-folder.ts';
import { type ServerSettings, startOrAttach, stopServer } from './server.ts';
import { onFiles } from './start-error.ts';

export interface LaunchOptions {
  /** The data folder; the cluster lies in `pg<major>` inside it. */
  readonly folder: string;
  /** For tests: quick, loses data when the machine fails, and `stop()` deletes the cluster. */
  readonly throwaway?: boolean;
  /** More server settings, by name; they count only when this call starts the server. */
  readonly settings?: ServerSettings;
  /** Hears one sentence per step. */
  readonly onProgress?: (line: string) => void;
}

export interface RunningPostgres {
  /** The superuser's address of the database `postgres`, password included: never log it. */
  readonly url: string;
  /** On 127.0.0.1; another one at each start. */
  readonly port: number;
  /** Where the cluster really lies. */
  readonly folder: string;
  /** Whether this launch made the cluster, so that it is empty. */
  readonly fresh: boolean;
  /** Whether the server was already running: a CLI beside the API, or the API after it was killed. */
  readonly attached: boolean;
  /** Stops the server and waits for its end. A server that was already running is left alone unless told otherwise. */
  stop(how?: { readonly evenIfAttached?: boolean }): Promise<void>;
}

/**
 * Gives a running Postgres of our own: makes the cluster if there is none, starts the server if none runs, attaches
 * to it otherwise. It listens on loopback only and asks for a password, and it outlives this process unless stopped.
 * Any number of processes may launch the same folder at the same moment: one starts the server, the others attach.
 * @throws PostgresStartError saying what is wrong, where, and how to mend it
 */
export async function launchPostgres(options: LaunchOptions): Promise<RunningPostgres> {
  const { throwaway = false, settings = {}, onProgress = () => {} } = options;
  const binaries = await findBinaries();
  const asked = await makeDataFolder(options.folder);
  const account = await serverAccount(join(asked, `pg${binaries.major}`));
  const dataFolder = await reachableFolder(asked, account);
  if (dataFolder !== asked) onProgress(`${asked} is closed to Postgres' account, so the data lies in ${dataFolder}`);

  const cluster = clusterAt(join(dataFolder, `pg${binaries.major}`));
  const run = programRunner(await reachableBinaries(binaries, account), account);
  const fresh = await ensureCluster(cluster, { run, account, throwaway, onProgress });
  const { url, port, attached } = await startOrAttach(cluster, { run, throwaway, settings });
  onProgress(`${attached ? 'Attached to the running' : 'Started'} Postgres ${binaries.major} on 127.0.0.1:${port}`);

  return {
    url,
    port,
    folder: cluster.folder,
    fresh,
    attached,
    stop: async ({ evenIfAttached = false } = {}) => {
      if (attached && !evenIfAttached) return;
      await stopServer(cluster, run, throwaway ? 'immediate' : 'fast');
      if (throwaway) await rm(cluster.folder, { recursive: true, force: true });
    },
  };
}

async function makeDataFolder(folder: string): Promise<string> {
  return onFiles(resolve(folder), async () => {
    await mkdir(folder, { recursive: true });
    return realpath(folder);
  });
}

/** The asked folder, or its stand-in where `account` cannot enter the asked one. */
async function reachableFolder(asked: string, account: Account | null): Promise<string> {
  if (account === null || (await canReach(account, asked))) return asked;
  return openFolder(`data-${createHash('sha256').update(asked).digest('hex').slice(0, 12)}`);
}
