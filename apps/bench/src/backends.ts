import { readFile } from 'node:fs/promises';
import pg from 'pg';

/** What Postgres' processes took for one piece of work; null where the system does not tell. */
export interface BackendsTook {
  /** The most that one of them held for itself, without the buffers that all share. */
  readonly peakMegabytes: number | null;
  /** Processor time, in seconds, of all of them. */
  readonly processorSeconds: number | null;
}

const betweenLooksMs = 200;
/** `/proc` counts processor time in hundredths of a second. */
const ticksASecond = 100;

/**
 * Looks at the processes that serve a database as one role, again and again, until `work` is done.
 *
 * @param role name of the role, such as `enthesis_intake`
 */
export const watchBackends = async <T>(
  url: string,
  role: string,
  work: () => Promise<T>,
): Promise<readonly [T, BackendsTook]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ticks = new Map<number, number>();
  let peak: number | null = null;
  const look = async () => {
    const { rows } = await client.query<{ pid: number }>(
      'select pid from pg_stat_activity where datname = current_database() and usename = $1',
      [role],
    );
    for (const { pid } of rows) {
      const seen = await processOf(pid);
      if (seen === null) continue;
      peak = Math.max(peak ?? 0, seen.megabytes);
      ticks.set(pid, seen.ticks);
    }
  };
  const state = { working: true };
  const looking = (async () => {
    while (state.working) {
      await look();
      await new Promise((again) => setTimeout(again, betweenLooksMs));
    }
  })();
  try {
    const done = await work();
    state.working = false;
    await looking;
    const total = [...ticks.values()].reduce((sum, each) => sum + each, 0);
    return [done, { peakMegabytes: peak, processorSeconds: ticks.size === 0 ? null : total / ticksASecond }];
  } finally {
    state.working = false;
    await looking.catch(() => {});
    await client.end();
  }
};

/** Processor time, in seconds, of the process that serves a connection, so far; null where there is no telling. */
export const processorSecondsOf = async (client: pg.Client): Promise<number | null> => {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const seen = await processOf(rows[0]?.pid ?? Number.NaN);
  return seen === null ? null : seen.ticks / ticksASecond;
};

/** Memory of its own, without what it shares, and processor time of a process so far; null where there is no telling. */
const processOf = async (pid: number): Promise<{ readonly megabytes: number; readonly ticks: number } | null> => {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
  const [, kilobytes] = /^RssAnon:\s+(\d+)/m.exec(await read('status')) ?? [];
  // Behind the name, which may hold blanks: state is the first field, user and system time the 12th and 13th.
  const [, fields = ''] = /\) (.*)/s.exec(await read('stat')) ?? [];
  const [user, system] = fields.split(' ').slice(11, 13).map(Number);
  if (kilobytes === undefined || user === undefined || system === undefined) return null;
  return { megabytes: Number(kilobytes) / 1024, ticks: user + system };
};
