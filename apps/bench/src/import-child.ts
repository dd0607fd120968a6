import type { RowCounts } from '@enthesis/contract';
import { onStatement, openRegistry } from '@enthesis/db';
import { importFolder } from '@enthesis/intake';

/** What one import took. */
export interface Imported {
  readonly rows: RowCounts;
  readonly seconds: number;
  /** Of these: reading, checking and staging the files. */
  readonly readingSeconds: number;
  /** Of these: counting, before the rows are changed and after. */
  readonly countingSeconds: number;
  /** Processor time of this program, in seconds. */
  readonly processorSeconds: number;
  /** The most memory this program held, its runtime included; Postgres is not in it. */
  readonly peakMegabytes: number;
}

/** Adds up the seconds between the touching of episodes and the first statement that writes rows or the history. */
const countingClock = (): (() => number) => {
  let seconds = 0;
  let since: number | null = null;
  onStatement(({ summary }) => {
    if (summary === 'insert touched') since ??= performance.now();
    else if (since !== null && /^(?:insert|with) (?:intake|registry)\./.test(summary)) {
      seconds += (performance.now() - since) / 1000;
      since = null;
    }
  });
  return () => seconds;
};

// A program of its own that imports a folder: database, data folder, folder. Prints what it took.
const [databaseUrl = '', dataFolder = '', folder = ''] = process.argv.slice(2);
const registry = await openRegistry({ dataFolder, databaseUrl, vocabularyFile: null });
const countingSeconds = countingClock();
const processor = process.cpuUsage();
const started = performance.now();
let readAt = started;
const report = await importFolder(registry, {
  clinic: 'bench',
  dataFolder,
  folder,
  onProgress: (step) => {
    if (step.startsWith('Checking keys')) readAt = performance.now();
  },
});
if (report.outcome !== 'applied') throw new Error(JSON.stringify(report));
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(processor);
const imported: Imported = {
  rows: report.rows,
  seconds,
  readingSeconds: (readAt - started) / 1000,
  countingSeconds: countingSeconds(),
  processorSeconds: (user + system) / 1e6,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(imported));
await registry.close();
