import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const checkout = resolve(import.meta.dirname, '../../..');

/** A running Enthesis with the demonstration's clinics, on a data folder of its own. */
export interface Server {
  /** Its address, without a slash at the end. */
  readonly address: string;
  /** Runs the bundled `enthesis` command on the same data folder, beside the server. */
  readonly command: (...words: readonly string[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The settings of this machine's own Enthesis, if any, do not reach the one under test. */
const cleanEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(ENTHESIS_.*|DATABASE_URL|HOST|PORT|LOG_LEVEL)$/.test(name)),
  );

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => (child.exitCode === null ? child.once('exit', () => done()) : done()));

/**
 * Starts the bundled server as a person would, and waits until it says that it is ready.
 *
 * @throws {Error} with what the server said, where it ends before that.
 */
export const startServer = async (): Promise<Server> => {
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-journey-'));
  await chmod(folder, 0o755); // under root, Postgres runs as another account, which must enter it
  const env = { ...cleanEnvironment(), ENTHESIS_DATA: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, [join(checkout, 'apps/api/dist/main.js')], {
    cwd: checkout,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const command = async (...words: readonly string[]) => {
    await promisify(execFile)(process.execPath, [join(checkout, 'apps/cli/dist/main.js'), ...words], { env });
  };
  const stop = async () => {
    child.kill('SIGTERM');
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { address: await readyAddress(child), command, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const readyAddress = (child: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /ready: (http:\/\/\S+?)\/?\s/.exec(said)?.[1];
      if (address !== undefined) done(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => fail(new Error(`The server ended before it was ready. It said:\n${said}`)));
  });
