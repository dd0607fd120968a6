import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRegistry, type Registry } from '@enthesis/db';
import { type Env, readEnv } from '@enthesis/env';
import pino from 'pino';
import { createApp } from './app.ts';
import { serveDashboard } from './http/dashboard.ts';
import { mailerOf } from './identity/mail.ts';
import { asDirectorOf } from './identity/sign-ins.ts';
import { nothingToFill } from './resources/demo-filling.ts';
import { readiness } from './resources/health.ts';
import { importJobs } from './resources/imports-jobs.ts';
import { releaseMaker } from './resources/releases-making.ts';

const here = dirname(fileURLToPath(import.meta.url));
const checkout = resolve(here, '../../..');

/** Dashboard and API for one reader who holds this. Nothing listens, so that nobody else can ask. */
export interface OneReader {
  /** Answers a GET. Anything else is refused: whoever only reads changes nothing but the log. */
  readonly ask: (request: Request) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** Whose clinic is read, and the address that the pages are to have. */
interface Asked {
  readonly clinic: string;
  readonly address: string;
}

/**
 * Opens dashboard and API as the director of a clinic sees them, on the registry that the environment names, for a program
 * on the operator's own machine. What it is handed is written down as `command-line`.
 *
 * @throws {Error} with a sentence how to mend it where there is no such clinic, or the dashboard has not been built.
 */
export const openForOneReader = async (asked: Asked): Promise<OneReader> => {
  const env = readEnv(process.env, checkout);
  const registry = await openRegistry(env);
  try {
    const ask = await askAsDirector(registry, env, asked, resolve(here, '../../dashboard/dist'));
    return { ask, close: () => registry.close() };
  } catch (error) {
    await registry.close();
    throw error;
  }
};

/**
 * The same on a registry that is open.
 *
 * @param dashboard folder of the built dashboard
 */
export const askAsDirector = async (
  registry: Registry,
  env: Env,
  { clinic, address }: Asked,
  dashboard: string,
): Promise<OneReader['ask']> => {
  const onlyReader = await asDirectorOf(registry, clinic);
  if (onlyReader === null) throw new Error('There is no clinic with this code. See: enthesis clinic list');
  // Standard output is the command's.
  const log = pino({ level: 'error' }, pino.destination(2));
  const app = createApp({
    registry,
    env: { ...env, demo: false },
    log,
    jobs: importJobs(registry, env, log),
    maker: releaseMaker(registry, env, log),
    mailer: mailerOf(env.access, log),
    services: [],
    linkBase: () => address,
    filling: nothingToFill,
    ready: readiness(registry),
    requested: () => {},
    onlyReader,
  });
  await serveDashboard(app, dashboard);
  return async (request) => (request.method === 'GET' ? app.fetch(request, {}) : new Response(null, { status: 405 }));
};
