import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { BackupError } from './backup-error.ts';

type Program = 'pg_dump' | 'pg_restore';

/** Postgres' own programs for copies of a database, all of one version. */
export interface PostgresTools {
  /** Their major version, such as 17. A dump takes tools at least as new as its server. */
  readonly major: number;
  /**
   * Runs one of them on the database at `url`, and gives what it printed.
   *
   * @throws {BackupError} with what it said, where it fails. It names tables and columns, and no value.
   */
  run(program: Program, args: readonly string[], url?: string): Promise<string>;
}

const mend =
  "install Postgres' client programs (Debian: postgresql-client), or name their folder in ENTHESIS_POSTGRES_TOOLS";

/**
 * Finds pg_dump and pg_restore in `folder`, or on the path where it is null. The embedded server brings none along.
 *
 * @param signal ends whichever of them runs, which then has failed.
 * @throws {BackupError} where they are not there.
 */
export const postgresTools = async (folder: string | null, signal?: AbortSignal): Promise<PostgresTools> => {
  const pathOf = (program: Program) => (folder === null ? program : join(folder, program));
  const majorOf = async (program: Program): Promise<number> => {
    const { code, printed } = await ended(pathOf(program), ['--version'], { env: process.env });
    const major = Number(/ (\d+)(\.|devel|beta|rc|\s)/.exec(printed)?.[1]);
    if (code !== 0 || !Number.isInteger(major)) {
      throw new BackupError(`${pathOf(program)} is not to be found, or does not run. To mend: ${mend}.`);
    }
    return major;
  };
  const [dump, restore] = [await majorOf('pg_dump'), await majorOf('pg_restore')];
  return {
    major: Math.min(dump, restore),
    run: async (program, args, url) => {
      const { code, printed, complained } = await ended(pathOf(program), args, { env: surroundings(url), signal });
      if (code === 0) return printed;
      if (signal?.aborted) throw new BackupError(`${program} was stopped.`);
      throw new BackupError(`${program} failed: ${complained.trim().split('\n').slice(0, 5).join('\n    ')}`);
    },
  };
};

/** @throws {BackupError} where the tools are older than the server. */
export const requireToolsFor = (server: number, { major }: PostgresTools): void => {
  if (major >= server) return;
  throw new BackupError(
    `The server is Postgres ${server}, and pg_dump on this machine is of version ${major}, which cannot read it. ` +
      `To mend: use version ${server} or newer: ${mend}.`,
  );
};

/** The address without its password, which other accounts of this machine could read among a program's arguments. */
const surroundings = (url: string | undefined): NodeJS.ProcessEnv => {
  if (url === undefined) return process.env;
  const { host, port, user, password, database } = new pg.Client({ connectionString: url });
  const sslmode = new URL(url).searchParams.get('sslmode');
  return {
    ...process.env,
    PGHOST: host,
    PGPORT: String(port),
    PGUSER: user,
    PGPASSWORD: typeof password === 'string' ? password : undefined,
    PGDATABASE: database,
    ...(sslmode === null ? {} : { PGSSLMODE: sslmode }),
  };
};

interface Ended {
  readonly code: number | null;
  readonly printed: string;
  readonly complained: string;
}

interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
}

const ended = (program: string, args: readonly string[], { env, signal }: Surroundings): Promise<Ended> => {
  const child = spawn(program, args, {
    env: { ...env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal === undefined ? {} : { signal }),
  });
  const code = new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null)).on('exit', resolve);
  });
  return Promise.all([code, text(child.stdout), text(child.stderr)]).then(([end, printed, complained]) => ({
    code: end,
    printed,
    complained,
  }));
};
