import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import type { Server } from './server.ts';

/** Requests a second of one asker over several connections. */
export interface Loaded {
  readonly connections: number;
  readonly ours: number;
  readonly bare: number;
  readonly p99: number;
  readonly failed: number;
}

/** Files are made so many at a time for one person; more are refused, which would be measured instead. */
export const filesAtOnce = 4;

const seconds = 5;
const rounds = 3;

/** An answer beside a bare Hono route that sends the same bytes: medians of rounds taken in turns. */
export const load = async (server: Server, path: string, connections: number): Promise<Loaded> => {
  const answer = await fetch(`${server.base}${path}`, { headers: server.headers });
  const bare = await startBare(Buffer.from(await answer.arrayBuffer()), answer.headers.get('content-type') ?? '');
  try {
    const [ours, theirs] = [[], []] as [autocannon.Result[], autocannon.Result[]];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(
        await autocannon({ url: `${server.base}${path}`, headers: server.headers, connections, duration: seconds }),
      );
      theirs.push(await autocannon({ url: bare.url, connections, duration: seconds }));
    }
    return {
      connections,
      ours: medianOf(ours.map(({ requests }) => requests.average)),
      bare: medianOf(theirs.map(({ requests }) => requests.average)),
      p99: medianOf(ours.map(({ latency }) => latency.p99)),
      failed: ours.reduce((sum, { errors, non2xx }) => sum + errors + non2xx, 0),
    };
  } finally {
    await bare.stop();
  }
};

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const startBare = async (bytes: Buffer, type: string) => {
  const program = fileURLToPath(new URL('bare-route.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, type], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(bytes);
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: `http://127.0.0.1:${port.toString().trim()}/`,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};
