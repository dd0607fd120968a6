import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failAbandonedJobs, openRegistry } from '@enthesis/db';
import { type Env, readEnv } from '@enthesis/env';
import { fillDemo } from '@enthesis/intake';
import pino from 'pino';
import { createApp } from './app.ts';
import { serveDashboard } from './http/dashboard.ts';
import { listen, requireFreePort } from './listen.ts';
import { importJobs } from './resources/imports-jobs.ts';

const here = dirname(fileURLToPath(import.meta.url));
const checkout = resolve(here, '../../..');
const say = (line: string) => console.log(line);

/** Opens the registry, fills the demonstration where asked, and serves until told to stop. */
const run = async (env: Env): Promise<void> => {
  const log = pino({ level: env.logLevel });
  await requireFreePort(env);
  say('Opening the registry');
  const registry = await openRegistry(env, say);
  try {
    if (env.demo) await fillDemo(registry, { dataFolder: env.dataFolder, onProgress: say });
    await failAbandonedJobs(registry);
    const jobs = importJobs(registry, env, log);
    await jobs.removeStrayFiles();
    const app = createApp(registry, env, log, jobs);
    await serveDashboard(app, resolve(here, '../../dashboard/dist'));
    const server = await listen(app, env);
    say(`\nEnthesis is ready: ${server.address}\n`);
    stopOnSignal(async () => {
      await server.close();
      await jobs.close();
      await registry.close();
    });
  } catch (error) {
    await registry.close();
    throw error;
  }
};

/** Ends gracefully on the first signal, at once on the second. */
const stopOnSignal = (stop: () => Promise<void>): void => {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(1);
    stopping = true;
    say('Stopping');
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
};

try {
  await run(readEnv(process.env, checkout));
} catch (error) {
  // A known fault is a sentence that says how to mend it; the stack is for the unknown ones.
  console.error(`\nEnthesis could not start.\n${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.LOG_LEVEL === 'debug') console.error(error);
  process.exit(1);
}
