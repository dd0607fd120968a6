import { openRegistry } from '@enthesis/db';
import { fillDemo } from '../src/sources/synthetic/demo.ts';
import { demoClinics } from '../src/sources/synthetic/demo-clinics.ts';

// A program of its own that fills the demo and says so line by line, so that a test can kill it: URL, data folder.
const [databaseUrl = '', dataFolder = ''] = process.argv.slice(2);
const registry = await openRegistry({ dataFolder, databaseUrl, vocabularyFile: null });
await fillDemo(registry, {
  dataFolder,
  clinics: demoClinics.slice(0, 5),
  onProgress: (line) => process.stdout.write(`${line}\n`),
});
await registry.close();
