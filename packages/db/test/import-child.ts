import { readFile } from 'node:fs/promises';
import { openRegistry } from '@enthesis/db';
import { importPlain } from './oracle/import-plain.ts';
import type { PlainEpisode } from './oracle/random-registry.ts';

// A program of its own that imports, so that a test can kill it: URL, clinic id, vocabulary file, episodes file.
const [databaseUrl = '', clinicId = '', vocabularyFile = '', episodesFile = ''] = process.argv.slice(2);
const registry = await openRegistry({ dataFolder: '', databaseUrl, vocabularyFile });
await importPlain(registry, Number(clinicId), JSON.parse(await readFile(episodesFile, 'utf8')) as PlainEpisode[]);
await registry.close();
