import { type Asked, ask, firstPath } from './asking.ts';
import { addCourses, correctOne } from './changing.ts';
import { code, type Filled, fillRegistry } from './filling.ts';
import { filesAtOnce, type Loaded, load } from './loading.ts';
import { type Machine, machineNow } from './machine.ts';
import { millisecondsOf, type Spread } from './measure.ts';
import { type Server, startServer } from './server.ts';
import { inThrowAway } from './throw-away.ts';

/** Everything measured on a registry of one size. */
export interface AtSize {
  readonly courses: number;
  readonly clinics: number;
  readonly machine: Machine;
  readonly filled: Omit<Filled, 'drawn'>;
  /** From starting the server to its first answer. */
  readonly coldStart: number;
  readonly asked: Asked;
  readonly answer: Loaded;
  readonly csv: Loaded;
  readonly corrected: Spread;
  /** Courses added at once, a hundredth of those held. */
  readonly added: number;
}

/** Fills a throw-away registry and measures it. */
export const measureAtSize = (
  size: { readonly courses: number; readonly clinics: number },
  say: (line: string) => void,
): Promise<AtSize> =>
  inThrowAway({ shared_buffers: '1GB', max_wal_size: '8GB' }, async ({ registry, url, folder }) => {
    const { drawn, ...filled } = await fillRegistry(registry, { ...size, dataFolder: folder });
    const machine = await machineNow(registry);
    say(
      `${filled.rows.courses} courses written in ${filled.writingSeconds.toFixed(0)} s, counted in ${filled.countingSeconds.toFixed(0)} s`,
    );
    const cold: { server?: Server } = {};
    const coldStart = await millisecondsOf(async () => {
      cold.server = await startServer(url, folder, code);
      await cold.server.get(firstPath);
    });
    const { server } = cold;
    if (server === undefined) throw new Error('the server did not start');
    try {
      const asked = await ask(server, registry, folder);
      say('asked');
      const answer = await load(server, firstPath, 64);
      const csv = await load(server, firstPath.replace('/responders', '/responders.csv'), filesAtOnce);
      say('asked over many connections');
      const corrected = await correctOne(registry, { drawn, server, path: firstPath, dataFolder: folder });
      const added = await addCourses(registry, Math.ceil(size.courses / 100), folder);
      return { ...size, machine, filled, coldStart, asked, answer, csv, corrected, added };
    } finally {
      await server.stop();
    }
  });
