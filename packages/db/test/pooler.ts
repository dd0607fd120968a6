import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAccount } from '../src/embedded/account.ts';
import { freePort } from './debian-postgres.ts';

/** A PgBouncer of a test's own, in transaction mode with one connection for everybody. */
export interface Pooler {
  /** The same database through it, with nobody named. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * @returns null where PgBouncer is not installed
 * @throws {Error} where `POOLER_DRILL=required` says that it must be.
 */
export const startPooler = async (databaseUrl: string): Promise<Pooler | null> => {
  const database = new URL(databaseUrl);
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-pooler-'));
  const account = await serverAccount(folder);
  const port = await freePort();
  const quoted = (text: string) => `"${decodeURIComponent(text).replaceAll('"', '""')}"`;
  await writeFile(join(folder, 'users.txt'), `${quoted(database.username)} ${quoted(database.password)}\n`);
  await writeFile(
    join(folder, 'pgbouncer.ini'),
    `[databases]
* = host=${database.hostname} port=${database.port} auth_user=${decodeURIComponent(database.username)}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${join(folder, 'users.txt')}
pool_mode = transaction
default_pool_size = 1
`,
  );
  if (account !== null) await chown(folder, account.uid, account.gid);
  await chmod(folder, 0o755);
  const child = spawn('/usr/sbin/pgbouncer', [join(folder, 'pgbouncer.ini')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...account,
  });
  const removed = () => rm(folder, { recursive: true });
  if (!(await isUp(child))) {
    await removed();
    const how = 'Poolers are not tested: PgBouncer is not installed (apt-get install pgbouncer).';
    if (process.env.POOLER_DRILL === 'required') throw new Error(how);
    console.warn(how);
    return null;
  }
  return {
    url: `postgres://127.0.0.1:${port}${database.pathname}`,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await removed();
    },
  };
};

/** Whether it serves; false where there is no such program. */
const isUp = (child: ChildProcess): Promise<boolean> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? resolve(false) : reject(error)));
    child.on('exit', () => reject(new Error(`PgBouncer ended: ${said}`)));
    child.stderr?.on('data', (piece: Buffer) => {
      said += piece.toString();
      if (said.includes('process up')) resolve(true);
    });
  });
