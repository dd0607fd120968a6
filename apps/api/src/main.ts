import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  anyUser,
  failAbandonedJobs,
  forgetExpired,
  forgetOldAudit,
  invitationLink,
  linkHours,
  makeInvitation,
  openRegistry,
  type Registry,
} from '@enthesis/db';
import { type Env, readEnv } from '@enthesis/env';
import pino, { type Logger } from 'pino';
import { createApp } from './app.ts';
import { serveDashboard } from './http/dashboard.ts';
import { kindOf } from './http/problem.ts';
import type { RequestSeen } from './http/security.ts';
import { sendBriefMails } from './identity/brief-mail.ts';
import { mailerOf } from './identity/mail.ts';
import { readServices } from './identity/services.ts';
import { listen, requireFreePort } from './listen.ts';
import { nothingToFill, startFilling } from './resources/demo-filling.ts';
import { readiness } from './resources/health.ts';
import { importJobs } from './resources/imports-jobs.ts';
import { releaseMaker } from './resources/releases-making.ts';
import { watch } from './watching/metrics.ts';
import { serveMetrics } from './watching/serve-metrics.ts';

const here = dirname(fileURLToPath(import.meta.url));
const checkout = resolve(here, '../../..');
const say = (line: string) => console.log(line);

/** Opens the registry, fills the demonstration where asked, and serves until told to stop. */
const run = async (env: Env): Promise<void> => {
  // Written beside the requests: where a line is still being written, the next ones wait and go together; all before the exit.
  const log = pino({ level: env.logLevel }, pino.destination({ sync: false }));
  const services = await readServices(env.access.servicesFile);
  await requireFreePort(env);
  say('Opening the registry');
  const registry = await openRegistry(env, say);
  try {
    await failAbandonedJobs(registry);
    await registry.changes.listen();
    const jobs = importJobs(registry, env, log);
    await jobs.removeStrayFiles();
    const stopFilling = new AbortController();
    const filling = env.demo
      ? await startFilling(registry, env, { log, say, signal: stopFilling.signal })
      : nothingToFill;
    const maker = releaseMaker(registry, env, log, filling);
    // Where the system chose the port, nothing but the server that listens on it knows it.
    const linkBase = () => env.access.publicUrl ?? server.address;
    const ready = readiness(registry);
    const watched = watch(ready, env.backupFolder);
    const mailer = mailerOf(env.access, log);
    // Code that most never run, and is not loaded then.
    const traces = env.tracesTo === null ? null : (await import('./watching/traces.ts')).traceTo(env.tracesTo);
    const requested = (seen: RequestSeen) => {
      watched.requested(seen);
      traces?.requested(seen);
    };
    const seeing = { requested, during: traces?.during };
    const app = createApp({ registry, env, log, jobs, maker, mailer, services, linkBase, filling, ready, ...seeing });
    await serveDashboard(app, resolve(here, '../../dashboard/dist'));
    const server = await listen(app, env);
    const metrics =
      env.metricsPort === null ? null : await serveMetrics(watched, { host: env.host, port: env.metricsPort });
    say(`\nEnthesis is ready: ${server.address}\n`);
    if (env.demo) maker.startFirst((number) => say(`Released the figures over all demo clinics, as release ${number}`));
    else await sayHowToBegin(registry, linkBase());
    const forget = () => Promise.all([forgetExpired(registry), forgetOldAudit(registry, env.access.auditDays)]);
    const mail = () => sendBriefMails(registry, mailer, linkBase());
    const stopForgetting = daily(forget, 'What is old could not be forgotten', log);
    const stopMailing = daily(mail, 'Monthly mails could not be sent', log);
    stopOnSignal(async () => {
      stopFilling.abort();
      stopForgetting();
      stopMailing();
      await Promise.all([server.close(), metrics?.close(), maker.close()]);
      await Promise.all([jobs.close(), filling.whole, traces?.close()]);
      await registry.close();
    });
  } catch (error) {
    await registry.close();
    throw error;
  }
};

/** A registry without accounts says how to make the first, and whether that ends the link of an earlier start. */
const sayHowToBegin = async (registry: Registry, address: string): Promise<void> => {
  if (await anyUser(registry)) return;
  const firstAdmin = { email: null, role: 'admin', clinicId: null, invitedBy: null, hours: linkHours.setUp } as const;
  const { secret, endedEarlier } = await makeInvitation(registry, firstAdmin);
  say(`Nobody has an account yet. This link makes the first administrator, once, within ${linkHours.setUp} hours:`);
  if (endedEarlier) say('The link printed at an earlier start, by this server or another, leads nowhere any more.');
  say(`${invitationLink(address, secret)}\n`);
};

const dayMs = 86_400_000;

/** Does something now and once a day; returns how to stop. */
const daily = (work: () => Promise<unknown>, failed: string, log: Logger): (() => void) => {
  const begin = () => {
    work().catch((error: unknown) => log.error(kindOf(error), failed));
  };
  begin();
  const timer = setInterval(begin, dayMs).unref();
  return () => clearInterval(timer);
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
