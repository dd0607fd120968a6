import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { holding } from './holding.ts';

const checkout = resolve(import.meta.dirname, '../../..');

/** What a command printed. */
export interface Said {
  readonly stdout: string;
  readonly stderr: string;
}

/** A running Enthesis on a data folder of its own. */
export interface Server {
  /** Its address, without a slash at the end. */
  readonly address: string;
  /** The first group of what it says on its terminal, once it has said it. */
  readonly said: (pattern: RegExp) => Promise<string>;
  /**
   * Runs the bundled `enthesis` command on the same data folder, beside the server.
   *
   * @throws {Error} with what it said, where it fails.
   */
  readonly command: (...words: readonly string[]) => Promise<Said>;
  /** Keeps a table of its Postgres locked while `work` is done, so that no import gets past it. */
  readonly holding: <T>(table: string, work: () => Promise<T>) => Promise<T>;
  readonly stop: () => Promise<void>;
}

/** What a server says once it answers, and where. */
const ready = /ready: (http:\/\/\S+?)\/?\s/;

/** The settings of this machine's own Enthesis, if any, do not reach the one under test. */
const cleanEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(ENTHESIS_.*|DATABASE_URL|HOST|PORT|LOG_LEVEL)$/.test(name)),
  );

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => (child.exitCode === null ? child.once('exit', () => done()) : done()));

/**
 * Starts the bundled server as a person would, and waits until it says that it is ready and, where it is the demonstration, released.
 *
 * @param settings what differs from the default, which is the demonstration
 * @throws {Error} with what the server said, where it ends before that.
 */
export const startServer = async (settings: Readonly<Record<string, string>> = {}): Promise<Server> => {
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-journey-'));
  await chmod(folder, 0o755); // under root, Postgres runs as another account, which must enter it
  const own = { ENTHESIS_DATA: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'error' };
  const env = { ...cleanEnvironment(), ...own, ...settings };
  const child = spawn(process.execPath, [join(checkout, 'apps/api/dist/main.js')], {
    cwd: checkout,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const command = async (...words: readonly string[]) =>
    promisify(execFile)(process.execPath, [join(checkout, 'apps/cli/dist/main.js'), ...words], {
      // Links lead to where the server really is.
      env: { ...env, PORT: new URL(await said(ready)).port },
    });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  const said = listenTo(child);
  try {
    const address = await said(ready);
    // The demonstration's release is made behind the address; journeys are about what stands after it.
    if (settings.ENTHESIS_DEMO !== '0') await said(/as release (\d+)/);
    return { address, said, command, holding: (table, work) => holding(env.ENTHESIS_DATA, table, work), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Keeps what a server says; whoever waits for words gets them as soon as they stand there. */
const listenTo = (child: ChildProcess): Server['said'] => {
  let all = '';
  const collect = (chunk: Buffer) => {
    all += chunk.toString();
    child.emit('said');
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return (pattern) =>
    new Promise((done, fail) => {
      const look = () => {
        const found = pattern.exec(all)?.[1];
        if (found === undefined) return;
        child.off('said', look);
        done(found);
      };
      child.on('said', look);
      child.once('exit', () => fail(new Error(`The server ended before it said ${pattern}. It said:\n${all}`)));
      look();
    });
};
