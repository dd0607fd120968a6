import { openRegistry } from '@enthesis/db';
import { createRelease, demoSeries, type Released } from '@enthesis/release';

/** What one release took. */
export interface Made extends Released {
  readonly seconds: number;
  /** By what was being done. */
  readonly steps: ReadonlyArray<{ readonly words: string; readonly seconds: number }>;
  /** Processor time of this program alone; Postgres is not in it. */
  readonly processorSeconds: number;
  /** The most memory this program held, its runtime included; Postgres is not in it. */
  readonly peakMegabytes: number;
}

// A program of its own that makes a release of the synthetic clinics: database, data folder. Prints what it took.
const [databaseUrl = '', dataFolder = ''] = process.argv.slice(2);
const registry = await openRegistry({ dataFolder, databaseUrl, vocabularyFile: null });
const started = performance.now();
const begun: { words: string; at: number }[] = [];
const released = await createRelease(registry, {
  dataFolder,
  series: demoSeries,
  by: { actor: 'bench' },
  onProgress: (words) => begun.push({ words, at: performance.now() }),
});
const ended = performance.now();
const { user, system } = process.cpuUsage();
const made: Made = {
  ...released,
  seconds: (ended - started) / 1000,
  steps: begun.map(({ words, at }, place) => ({ words, seconds: ((begun[place + 1]?.at ?? ended) - at) / 1000 })),
  processorSeconds: (user + system) / 1e6,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(made));
await registry.close();
