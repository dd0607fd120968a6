import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { demoClinics, fillDemo } from '@enthesis/intake';
import { releaseDemo } from '@enthesis/release';
import { filesAtOnce, type Loaded, load } from './loading.ts';
import { type Machine, machineNow } from './machine.ts';
import { measure, type Spread, spreadOf } from './measure.ts';
import { type Server, startServer } from './server.ts';
import { inThrowAway } from './throw-away.ts';

/** The largest file of a release, and the rows it was made from as psql copies them out. */
export interface WholeFile {
  readonly name: string;
  readonly bytes: number;
  readonly taken: Spread;
  /** Null where psql is not installed. */
  readonly copied: { readonly bytes: number; readonly milliseconds: Spread } | null;
}

/** Figures over all clinics, which are read from published rows: how many courses they were cut from does not matter. */
export interface NetworkMeasured {
  readonly machine: Machine;
  readonly answer: Loaded;
  readonly csv: Loaded;
  readonly file: WholeFile;
}

const answerPath = '/api/v1/network/responders';

/** Releases the demonstration's clinics and measures what is read of the release. */
export const measureNetwork = (): Promise<NetworkMeasured> =>
  inThrowAway({}, async ({ registry, url, folder }) => {
    await fillDemo(registry, { dataFolder: folder });
    await releaseDemo(registry, { dataFolder: folder, licence: null });
    const machine = await machineNow(registry);
    const server = await startServer(url, folder, demoClinics[0]?.code ?? '');
    try {
      const answer = await load(server, answerPath, 64);
      const csv = await load(server, `${answerPath}.csv`, filesAtOnce);
      return { machine, answer, csv, file: await wholeFile(server, url) };
    } finally {
      await server.stop();
    }
  });

const wholeFile = async (server: Server, databaseUrl: string): Promise<WholeFile> => {
  const { releases } = JSON.parse(await server.get('/api/v1/network/releases')) as {
    readonly releases: ReadonlyArray<{ readonly number: number; readonly files: readonly ListedFile[] }>;
  };
  const [release] = releases;
  const [largest] = (release?.files ?? [])
    .filter(({ name }) => name.endsWith('.csv'))
    .toSorted((one, other) => other.bytes - one.bytes);
  if (release === undefined || largest === undefined) throw new Error('nothing was released');
  const path = `/api/v1/network/releases/${release.number}/${largest.name}`;
  return {
    ...largest,
    taken: await measure(20, () => server.get(path)),
    copied: await copiedOut(databaseUrl, release.number),
  };
};

interface ListedFile {
  readonly name: string;
  readonly bytes: number;
}

/** Copies the release's rows out through psql, which times itself so that its start does not count. */
const copiedOut = async (databaseUrl: string, release: number): Promise<WholeFile['copied']> => {
  const copy = `\\copy (select * from published.block where number = ${release}) to pstdout with (format csv, header)\n`;
  const bytes = (await psql(databaseUrl, copy))?.length;
  if (bytes === undefined) return null;
  const runs = 20;
  const timed = await psql(databaseUrl, `\\timing on\n${copy.replace('pstdout', `'/dev/null'`).repeat(runs + 2)}`);
  const times = [...(timed ?? '').matchAll(/Time: ([\d.]+) ms/g)].map(([, time]) => Number(time));
  return { bytes, milliseconds: spreadOf(times.slice(2)) };
};

/** What psql says; null where it is not installed. */
const psql = async (databaseUrl: string, commands: string): Promise<string | null> => {
  const child = spawn('psql', ['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', databaseUrl], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const started = new Promise<boolean>((resolve) => {
    child.on('spawn', () => resolve(true)).on('error', () => resolve(false));
  });
  if (!(await started)) return null;
  child.stdin.end(commands);
  return text(child.stdout);
};
