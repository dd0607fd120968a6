import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serverAccount } from '../src/embedded/account.ts';
import { programRunner } from '../src/embedded/binaries.ts';

/** A throw-away server of the newest Postgres that Debian's packages have put on this machine. */
export interface DebianPostgres {
  /** The superuser's address of the database `postgres`. */
  readonly url: string;
  readonly major: number;
  /** Folder of its programs. */
  readonly programs: string;
  stop(): Promise<void>;
}

const packages = '/usr/lib/postgresql';

/**
 * @param owner name of the superuser
 * @returns null where no such package is installed
 * @throws {Error} where `BACKUP_DRILL=required` says that one must be.
 */
export const startDebianPostgres = async (owner: string): Promise<DebianPostgres | null> => {
  const major = Math.max(...(await readdir(packages).catch(() => [])).map(Number).filter(Number.isInteger));
  if (!Number.isFinite(major)) {
    const how =
      'Backups and copies that follow are not tested: no Postgres of Debian is installed (apt-get install postgresql).';
    if (process.env.BACKUP_DRILL === 'required') throw new Error(how);
    console.warn(how);
    return null;
  }
  const room = await openRoom(major);
  const passwordFile = join(room.folder, 'password');
  const password = randomBytes(12).toString('hex');
  await writeFile(passwordFile, password, { mode: 0o644 });
  const encoded = ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  const owned = [`--username=${owner}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  await room.must('initdb', [`--pgdata=${room.data}`, ...owned, ...encoded]);
  const port = await room.start();
  const url = `postgres://${owner}:${password}@127.0.0.1:${port}/postgres`;
  return { url, major, programs: room.programs, stop: room.stop };
};

/** Starts a copy of a server that follows it by streaming, and answers reads meanwhile. Its address is that of the same superuser. */
export const startStandby = async (of: DebianPostgres): Promise<DebianPostgres> => {
  const room = await openRoom(of.major);
  const followed = ['--write-recovery-conf', '--wal-method=stream', '--checkpoint=fast', '--no-sync'];
  await promisify(execFile)(
    join(room.programs, 'pg_basebackup'),
    [`--dbname=${of.url}`, `--pgdata=${room.data}`, ...followed],
    { cwd: room.folder, ...room.account },
  );
  const url = new URL(of.url);
  url.port = String(await room.start());
  return { url: url.href, major: of.major, programs: room.programs, stop: room.stop };
};

/** A folder for a server of its own, and what runs it there. */
const openRoom = async (major: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-debian-'));
  const account = await serverAccount(folder);
  if (account !== null) await chown(folder, account.uid, account.gid);
  await chmod(folder, 0o700);
  const binaries = { folder: join(packages, String(major)), version: String(major), major };
  const run = programRunner(binaries, account);
  const data = join(folder, 'data');
  const must = async (...command: Parameters<typeof run>) => {
    const { ok, output } = await run(...command);
    if (!ok) throw new Error(output);
  };
  return {
    folder,
    account,
    data,
    programs: join(binaries.folder, 'bin'),
    must,
    /** Starts what is in `data`; returns its port. */
    start: async (): Promise<number> => {
      const port = await freePort();
      const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories= -c fsync=off`;
      await must('pg_ctl', ['start', '-w', `--pgdata=${data}`, `--log=${join(folder, 'log')}`, `--options=${options}`]);
      return port;
    },
    stop: async (): Promise<void> => {
      await must('pg_ctl', ['stop', '--mode=immediate', `--pgdata=${data}`]);
      await rm(folder, { recursive: true });
    },
  };
};

/** A port of the loopback that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('The loopback gave no port.'));
      server.close(() => resolve(address.port));
    });
  });
