import { readFile } from 'node:fs/promises';
import { onStatement, openRegistry } from '@enthesis/db';
import { importPlain } from './oracle/import-plain.ts';
import type { PlainEpisode } from './oracle/random-registry.ts';

// A program of its own that imports and kills itself once it has sent the statement of the given number, so that the
// server works on without it. Lives to tell how many there were: URL, clinic id, vocabulary, episodes, number.
const [databaseUrl = '', clinicId = '', vocabularyFile = '', episodesFile = '', last = ''] = process.argv.slice(2);
const registry = await openRegistry({ dataFolder: '', databaseUrl, vocabularyFile });
const episodes = JSON.parse(await readFile(episodesFile, 'utf8')) as PlainEpisode[];

let sent = 0;
onStatement(() => {
  sent += 1;
  if (sent === Number(last)) setImmediate(() => process.kill(process.pid, 'SIGKILL'));
});
await importPlain(registry, Number(clinicId), episodes);
process.stdout.write(`${sent}\n`);
await registry.close();
