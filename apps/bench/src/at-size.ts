import { type Asked, ask, askEach, clinicIdOf, type EachAsked, firstPath } from './asking.ts';
import { type AskedMeanwhile, addCourses, askWhileCorrecting, correcting, untilSeen } from './changing.ts';
import { code, type Filled, fillRegistry } from './filling.ts';
import { filesAtOnce, type Loaded, load } from './loading.ts';
import { type Machine, machineNow } from './machine.ts';
import { measured, millisecondsOf, type Spread } from './measure.ts';
import { type Explained, explainGolden } from './plans.ts';
import { makeReleases, type Releases } from './releasing.ts';
import { type Server, startServer } from './server.ts';
import { inThrowAway } from './throw-away.ts';

/** Everything measured on a registry of one size; what could not be measured is not there, and why stands in `failed`. */
export interface AtSize {
  readonly courses: number;
  readonly clinics: number;
  readonly machine: Machine;
  readonly filled: Omit<Filled, 'drawn'>;
  readonly failed: readonly string[];
  /** From starting the server to its first answer. */
  readonly coldStart?: number;
  readonly asked?: Asked;
  readonly each?: readonly EachAsked[];
  readonly explained?: readonly Explained[];
  readonly answer?: Loaded;
  readonly csv?: Loaded;
  readonly corrected?: Spread;
  readonly meanwhile?: AskedMeanwhile;
  /** Milliseconds of adding courses at once, a hundredth of those held. */
  readonly added?: number;
  /** Of all clinics, where there is more than one. */
  readonly releases?: Releases;
}

type Measured = Omit<AtSize, 'courses' | 'clinics' | 'machine' | 'filled' | 'failed'>;

/** Fills a throw-away registry and measures it, one part after the other; one that fails leaves the others. */
export const measureAtSize = (
  size: { readonly courses: number; readonly clinics: number },
  say: (line: string) => void,
): Promise<AtSize> =>
  inThrowAway({ shared_buffers: '1GB', max_wal_size: '8GB' }, async ({ registry, url, folder }) => {
    const { drawn, ...filled } = await fillRegistry(registry, { ...size, dataFolder: folder }, say);
    const machine = await machineNow(registry);
    const failed: string[] = [];
    const part = async <Part extends Measured>(name: string, work: () => Promise<Part>): Promise<Part | undefined> => {
      say(name);
      return work().catch((error: unknown) => {
        failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        say(`failed: ${failed.at(-1)}`);
        return undefined;
      });
    };
    let server: Server | undefined;
    const started = async () => {
      server ??= await startServer(url, folder, code);
      return server;
    };
    try {
      // Before the server starts, which would make the first one behind its answers.
      const released =
        size.clinics === 1
          ? undefined
          : await part('making releases', async () => ({ releases: await makeReleases(url, folder) }));
      const correct = await correcting(registry, drawn, folder);
      const cold = await part('starting the server', async () => ({
        coldStart: await millisecondsOf(async () => (await started()).get(firstPath)),
      }));
      const parts = [
        await part('asking', async () => ({ asked: await ask(await started(), registry, folder) })),
        await part('asking each question', async () => ({ each: await askEach(await started()) })),
        await part('explaining', async () => ({
          explained: await explainGolden(registry, await clinicIdOf(registry)),
        })),
        await part('asking over many connections', async () => ({
          answer: await load(await started(), firstPath, 64),
        })),
        await part('taking files', async () => ({
          csv: await load(await started(), firstPath.replace('/responders', '/responders.csv'), filesAtOnce),
        })),
        await part('correcting a score', async () => ({
          corrected: await measured(5, async () => untilSeen(await started(), firstPath, correct)),
        })),
        await part('asking while scores are corrected', async () => ({
          meanwhile: await askWhileCorrecting(await started(), correct),
        })),
        await part('adding courses', async () => ({
          added: await addCourses(registry, Math.ceil(size.courses / 100), folder),
        })),
      ];
      return Object.assign({ ...size, machine, filled, failed }, released, cold, ...parts) as AtSize;
    } finally {
      await server?.stop();
    }
  });
