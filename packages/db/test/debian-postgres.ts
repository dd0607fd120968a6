import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    const how = 'Backups are not tested: no Postgres of Debian is installed (apt-get install postgresql).';
    if (process.env.BACKUP_DRILL === 'required') throw new Error(how);
    console.warn(how);
    return null;
  }
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-debian-'));
  const account = await serverAccount(folder);
  if (account !== null) await chown(folder, account.uid, account.gid);
  await chmod(folder, 0o700);
  const binaries = { folder: join(packages, String(major)), version: String(major), major };
  const run = programRunner(binaries, account);
  const [data, passwordFile] = [join(folder, 'data'), join(folder, 'password')];
  const password = randomBytes(12).toString('hex');
  await writeFile(passwordFile, password, { mode: 0o644 });
  const must = async (...command: Parameters<typeof run>) => {
    const { ok, output } = await run(...command);
    if (!ok) throw new Error(output);
  };
  const encoded = ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  const owned = [`--username=${owner}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  await must('initdb', [`--pgdata=${data}`, ...owned, ...encoded]);
  const port = await freePort();
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories= -c fsync=off`;
  await must('pg_ctl', ['start', '-w', `--pgdata=${data}`, `--log=${join(folder, 'log')}`, `--options=${options}`]);
  return {
    url: `postgres://${owner}:${password}@127.0.0.1:${port}/postgres`,
    major,
    programs: join(binaries.folder, 'bin'),
    stop: async () => {
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
