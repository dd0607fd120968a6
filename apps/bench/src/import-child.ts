import type { RowCounts } from '@enthesis/contract';
import { openRegistry } from '@enthesis/db';
import { importFolder } from '@enthesis/intake';

/** What one import took. */
export interface Imported {
  readonly rows: RowCounts;
  readonly seconds: number;
  /** Reading, checking and staging alone; the rest is keys, merging and the figures. */
  readonly readingSeconds: number;
  /** The most memory this program held, its runtime included; Postgres is not in it. */
  readonly peakMegabytes: number;
}

// A program of its own that imports a folder: database, data folder, folder. Prints what it took.
const [databaseUrl = '', dataFolder = '', folder = ''] = process.argv.slice(2);
const registry = await openRegistry({ dataFolder, databaseUrl, vocabularyFile: null });
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
const imported: Imported = {
  rows: report.rows,
  seconds: (performance.now() - started) / 1000,
  readingSeconds: (readAt - started) / 1000,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(imported));
await registry.close();
