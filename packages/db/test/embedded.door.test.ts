import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, watch, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { type Account, canReach } from '../src/embedded/account.ts';
import { type LaunchOptions, launchPostgres, type RunningPostgres } from '../src/embedded/launch.ts';
import { PostgresStartError } from '../src/embedded/start-error.ts';

const isRoot = process.getuid?.() === 0;
/** An account that is not root's, to run the launcher under; null = we are no root ourselves. */
const ordinary: Account | null = isRoot ? { uid: 65_534, gid: 65_534 } : null;
const child = fileURLToPath(new URL('launch-child.ts', import.meta.url));
const ordinaryMayRun =
  ordinary === null || ((await canReach(ordinary, dirname(child))) && (await canReach(ordinary, process.execPath)));

let folders: string[] = [];
let servers: RunningPostgres[] = [];
let children: ChildProcess[] = [];

afterEach(async () => {
  for (const started of children) started.kill('SIGKILL');
  for (const server of servers) await server.stop({ evenIfAttached: true });
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
  [folders, servers, children] = [[], [], []];
});

async function newFolder(mode = 0o755): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-embedded-'));
  await chmod(folder, mode);
  folders.push(folder);
  return folder;
}

async function launch(options: LaunchOptions): Promise<RunningPostgres> {
  const server = await launchPostgres(options);
  servers.push(server);
  return server;
}

async function refusal(options: LaunchOptions): Promise<string> {
  const outcome = await launch(options).catch((error: unknown) => error);
  if (outcome instanceof PostgresStartError) return outcome.message;
  throw new Error(`Not refused: ${String(outcome)}`);
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // the server may be killed under it
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: statement, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}

const keepRows = (url: string) => ask(url, 'create table kept as select generate_series(1, 1000) as n');
const keptRows = (url: string) => ask(url, 'select count(*)::int from kept');

const postmasterOf = async (server: RunningPostgres): Promise<number> =>
  Number.parseInt(await readFile(join(server.folder, 'data', 'postmaster.pid'), 'utf8'), 10);

/** Starts the launcher in a program of its own, under `account` where given. */
function launchElsewhere(folder: string, account: Account | null = null): ChildProcess {
  const started = spawn(process.execPath, ['--import', 'tsx', child, folder], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    stdio: ['pipe', 'pipe', 'inherit'],
    ...account,
  });
  children.push(started);
  return started;
}

async function outcomeOf({ stdout }: ChildProcess): Promise<{ url?: string; refused?: string }> {
  if (stdout === null) throw new Error('The child has no output to read.');
  const [line] = (await once(createInterface(stdout), 'line')) as [string];
  return JSON.parse(line) as { url?: string; refused?: string };
}

describe('a start', () => {
  it('makes a cluster, and finds it with its rows the next time', async () => {
    const folder = await newFolder();
    const first = await launch({ folder });
    expect(first).toMatchObject({ fresh: true, attached: false, folder: join(folder, 'pg18') });
    await keepRows(first.url);
    await first.stop();
    const second = await launch({ folder });
    expect(second).toMatchObject({ fresh: false, attached: false });
    expect(await keptRows(second.url)).toEqual([1000]);
  });

  it('listens on loopback only, in UTF-8, and asks for the password of a 0600 file', async () => {
    const { url, folder } = await launch({ folder: await newFolder(), throwaway: true });
    const settings = ['listen_addresses', 'unix_socket_directories', 'server_encoding', 'timezone'];
    const shown = await Promise.all(settings.map((name) => ask(url, `show ${name}`)));
    expect(shown.flat()).toEqual(['127.0.0.1', '', 'UTF8', 'UTC']);
    expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600);
    await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('hands settings over as they are, quotes included', async () => {
    const name = `it's "quoted" $HOME`;
    const settings = { work_mem: '7MB', cluster_name: name };
    const { url } = await launch({ folder: await newFolder(), throwaway: true, settings });
    expect([await ask(url, 'show work_mem'), await ask(url, 'show cluster_name')]).toEqual([['7MB'], [name]]);
  });

  it('leaves nothing of a throw-away cluster', async () => {
    const folder = await newFolder();
    const server = await launch({ folder, throwaway: true });
    await server.stop();
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses a setting that Postgres does not know, with its words', async () => {
    const told = await refusal({ folder: await newFolder(), settings: { no_such_setting: 1 } });
    expect(told).toContain('unrecognized configuration parameter "no_such_setting"');
  });
});

describe('a running server', () => {
  it('is attached to, and left running by those who attached', async () => {
    const folder = await newFolder();
    const first = await launch({ folder, throwaway: true });
    const second = await launch({ folder, throwaway: true });
    expect(second).toMatchObject({ url: first.url, fresh: false, attached: true });
    await second.stop();
    expect(await ask(first.url, 'select 1')).toEqual([1]);
    await second.stop({ evenIfAttached: true });
    await expect(ask(first.url, 'select 1')).rejects.toThrow();
  });

  it('is made once and started once by launchers that come at the same moment', async () => {
    const folder = await newFolder();
    const launchThree = () => Promise.all([1, 2, 3].map(() => launch({ folder })));
    const starters = (launched: readonly RunningPostgres[]) => launched.filter((server) => !server.attached);

    const first = await launchThree();
    expect(first.filter((server) => server.fresh)).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['pg18']);
    expect(starters(first)).toHaveLength(1);

    await Promise.all(first.map((server) => server.stop()));
    const second = await launchThree();
    expect(starters(second)).toHaveLength(1);
    expect(new Set(second.map((server) => server.url)).size).toBe(1);
  });

  it('outlives a killed launcher and serves the next one', async () => {
    const folder = await newFolder();
    const launcher = launchElsewhere(folder);
    const { url = '' } = await outcomeOf(launcher);
    await keepRows(url);
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');
    const next = await launch({ folder });
    expect(next).toMatchObject({ url, attached: true });
    expect(await keptRows(next.url)).toEqual([1000]);
  });
});

describe('after a kill', () => {
  it('of the server, the next start recovers every row', async () => {
    const folder = await newFolder();
    const first = await launch({ folder });
    await keepRows(first.url);
    process.kill(await postmasterOf(first), 'SIGKILL');
    const second = await launch({ folder });
    expect(second).toMatchObject({ fresh: false, attached: false });
    expect(await keptRows(second.url)).toEqual([1000]);
  });

  it('of the launcher while it makes the cluster, the next one makes it anew', async () => {
    const folder = await newFolder();
    const launcher = launchElsewhere(folder);
    for await (const { filename } of watch(folder)) if (filename?.startsWith('pg18.new-')) break;
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^pg18\.new-/)]);
    const next = await launch({ folder });
    expect(next.fresh).toBe(true);
    expect(await readdir(folder)).toEqual(['pg18']);
  });

  it('and the process id given to another program, the stale pid file does not stand in the way', async () => {
    const folder = await newFolder();
    const first = await launch({ folder });
    await keepRows(first.url);
    const pidFile = join(first.folder, 'data', 'postmaster.pid');
    const text = await readFile(pidFile, 'utf8');
    await first.stop();
    // Under the server's own account: Postgres would take any live process of that account for its server.
    const { uid, gid } = await stat(first.folder);
    const other = spawn('sleep', ['60'], isRoot ? { uid, gid } : {});
    children.push(other);
    await writeFile(pidFile, text.replace(/^\d+/, String(other.pid)), { mode: 0o600 });
    const second = await launch({ folder });
    expect(second.attached).toBe(false);
    expect(await keptRows(second.url)).toEqual([1000]);
  });
});

describe('a folder that cannot be used', () => {
  it.runIf(ordinaryMayRun)('is refused when an ordinary account may not write it, and served when it may', async () => {
    const closed = await newFolder(0o555);
    const { refused } = await outcomeOf(launchElsewhere(closed, ordinary));
    expect(refused).toMatch(/may not read or write the data folder. \(EACCES\)/);
    expect(refused).toContain(`Where: ${closed}`);
    expect(refused).toContain('set ENTHESIS_DATA to a folder this account may write');

    const folder = await newFolder(0o777);
    const { url = '' } = await outcomeOf(launchElsewhere(folder, ordinary));
    expect(await ask(url, 'select 1')).toEqual([1]);
    expect((await stat(join(folder, 'pg18'))).uid).toBe(ordinary?.uid ?? process.getuid?.());
    expect((await launch({ folder })).attached).toBe(true);
  });

  it.runIf(isRoot)("has a stand-in when it is closed to Postgres' account", async () => {
    const folder = join(await newFolder(0o700), 'data');
    const server = await launch({ folder, throwaway: true });
    folders.push(dirname(server.folder));
    expect(server.folder).toMatch(/^\/var\/lib\/enthesis\/data-[0-9a-f]{12}\/pg18$/);
    expect(await ask(server.url, 'select 1')).toEqual([1]);
  });

  it('is refused when something else stands where the cluster should be', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'pg18'));
    await writeFile(join(folder, 'pg18', 'letter.txt'), 'not a cluster');
    expect(await refusal({ folder })).toMatch(/not a whole cluster[\s\S]*pg18[\s\S]*move it away/);
    expect(await readdir(folder)).toEqual(['pg18']);
  });

  it('is refused when it is a file', async () => {
    const folder = join(await newFolder(), 'data');
    await writeFile(folder, '');
    expect(await refusal({ folder })).toContain('There is a file where the data folder should be. (EEXIST)');
  });

  it('is refused when the password is gone', async () => {
    const folder = await newFolder();
    const server = await launch({ folder });
    await server.stop();
    await rm(join(server.folder, 'password'));
    expect(await refusal({ folder })).toMatch(/password is gone[\s\S]*backup/);
  });
});
