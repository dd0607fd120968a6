import { onStatement, openRegistry } from '@enthesis/db';
import { createRelease } from '../src/index.ts';
import { network } from './room.ts';

// A program of its own that makes a release and kills itself once it has sent the statement of the given number, so that the
// server works on without it. Lives to tell how many there were: URL, data folder, vocabulary, number.
const [databaseUrl = '', dataFolder = '', vocabularyFile = '', last = ''] = process.argv.slice(2);
const registry = await openRegistry({ dataFolder, databaseUrl, vocabularyFile });

let sent = 0;
onStatement(() => {
  sent += 1;
  if (sent === Number(last)) setImmediate(() => process.kill(process.pid, 'SIGKILL'));
});
await createRelease(registry, { dataFolder, series: network, by: { actor: 'command-line' } });
process.stdout.write(`${sent}\n`);
await registry.close();
