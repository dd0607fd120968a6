import { open, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { RunProgram } from './binaries.ts';
import { type Cluster, readPassword } from './folder.ts';
import { findPostmaster, removeForeignPidFile } from './postmaster.ts';
import { PostgresStartError } from './start-error.ts';

/** Server settings by name, as in postgresql.conf. */
export type ServerSettings = Readonly<Record<string, string | number>>;

const always: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Details and statements of an error can hold a patient's values, which belong in no log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** Commits outlive a killed Postgres, as they do in earnest, and nothing outlives the machine. */
const withoutDurability: ServerSettings = { fsync: 'off', full_page_writes: 'off' };

const patienceSeconds = 120;

/** What a start that lost a race, or came too soon after a kill, leaves behind; the next try may succeed. */
const passing = /lock file "postmaster\.pid" already exists|pre-existing shared memory block|could not bind/;

/**
 * Starts the server, or attaches to the one that already serves the cluster. Who may serve it is decided by
 * Postgres' own lock: a start that loses a race turns into an attachment.
 * @throws PostgresStartError when it neither starts nor answers within two minutes
 */
export async function startOrAttach(
  cluster: Cluster,
  how: { run: RunProgram; throwaway: boolean; settings: ServerSettings },
): Promise<{ url: string; port: number; attached: boolean }> {
  const password = await readPassword(cluster);
  const urlAt = (port: number) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const settings = { ...(how.throwaway ? withoutDurability : {}), ...how.settings, ...always };
  const deadline = Date.now() + patienceSeconds * 1000;
  let told = 'another one is still starting or stopping';
  while (Date.now() < deadline) {
    const found = await findPostmaster(cluster.data);
    if (found.kind === 'server' && found.ready) {
      const refusal = await logIn(urlAt(found.port));
      if (refusal === null) return { url: urlAt(found.port), port: found.port, attached: true };
      told = `one is running, but does not let us in: ${refusal}`;
    }
    if (found.kind === 'foreign') removeForeignPidFile(cluster.data, found.text);
    if (found.kind === 'none') {
      const port = await freePort();
      const failure = await start(cluster, how.run, { ...settings, port });
      if (failure === null) return { url: urlAt(port), port, attached: false };
      if (!passing.test(failure)) throw notStarted(cluster, failure);
      told = failure;
    }
    await delay(50);
  }
  throw notStarted(cluster, told);
}

/**
 * Returns null when a login succeeds, otherwise why not. The pid file's word is not enough: a server being killed is
 * `ready` to its last moment.
 */
async function logIn(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {}); // it may be killed under us
  try {
    await client.connect();
    return null;
  } catch (error) {
    return String(error);
  } finally {
    await client.end();
  }
}

/** Ends the server and waits until it has ended; does nothing when none serves the cluster. */
export async function stopServer(cluster: Cluster, run: RunProgram, mode: 'fast' | 'immediate'): Promise<void> {
  if ((await findPostmaster(cluster.data)).kind !== 'server') return;
  const { ok, output } = await run('pg_ctl', [
    'stop',
    `--pgdata=${cluster.data}`,
    `--mode=${mode}`,
    `--timeout=${patienceSeconds}`,
  ]);
  if (ok || (await findPostmaster(cluster.data)).kind !== 'server') return;
  throw new Error(`The embedded Postgres in ${cluster.folder} did not stop: ${output.trim()}`);
}

/** Returns null when the server answers, otherwise what it said. */
async function start(cluster: Cluster, run: RunProgram, settings: ServerSettings): Promise<string | null> {
  const options = Object.entries(settings).map(([name, value]) => `-c ${shellQuoted(`${name}=${value}`)}`);
  const before = await sizeOf(cluster.log);
  const { ok, output } = await run('pg_ctl', [
    'start',
    `--pgdata=${cluster.data}`,
    `--log=${cluster.log}`,
    `--timeout=${patienceSeconds}`,
    `--options=${options.join(' ')}`,
  ]);
  return ok ? null : (await textFrom(cluster.log, before)) || output;
}

function notStarted(cluster: Cluster, told: string): PostgresStartError {
  return new PostgresStartError({
    what: `The embedded Postgres did not start: ${told.trim().split('\n').slice(-5).join('\n    ')}`,
    where: `${cluster.folder} (its log: ${cluster.log})`,
    mend: `mend what it names; if an old server hangs, end it (its process id is the first line of ${cluster.data}/postmaster.pid).`,
  });
}

/** pg_ctl hands the server's options to a shell. */
function shellQuoted(text: string): string {
  return process.platform === 'win32'
    ? `"${text.replaceAll('"', '\\"')}"`
    : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? 0;
}

async function textFrom(file: string, start: number): Promise<string> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return '';
  const chunks = await handle.createReadStream({ start, encoding: 'utf8' }).toArray();
  return chunks.join('');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('The loopback gave no port.'));
      server.close(() => resolve(address.port));
    });
  });
}
