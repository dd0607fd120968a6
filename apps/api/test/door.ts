import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RoleId } from '@enthesis/contract';
import { openRegistry, type Registry } from '@enthesis/db';
import { freshDatabase } from '@enthesis/db/testing';
import type { AccessSettings } from '@enthesis/env';
import pino from 'pino';
import { createApp, type Parts } from '../src/app.ts';
import type { RequestSeen } from '../src/http/security.ts';
import { mailerOf } from '../src/identity/mail.ts';
import type { Service } from '../src/identity/services.ts';
import { nothingToFill } from '../src/resources/demo-filling.ts';
import { readiness } from '../src/resources/health.ts';
import { importJobs } from '../src/resources/imports-jobs.ts';
import { type ReleaseMaker, releaseMaker } from '../src/resources/releases-making.ts';

/** The API over a real database of its own, asked as a browser or a script would. */
export interface Door {
  readonly registry: Registry;
  readonly dataFolder: string;
  /** The owner's address of its database. */
  readonly databaseUrl: string;
  /** Everything that was logged. */
  readonly logged: readonly string[];
  /** What makes its releases. */
  readonly maker: ReleaseMaker;
  /** The app itself, to be served on a port. */
  readonly app: ReturnType<typeof createApp>;
  /** Every route that is there, whether described or not. */
  readonly routes: ReadonlyArray<{ readonly method: string; readonly path: string }>;
  /** @param from IP address that asks */
  request(path: string, init?: RequestInit, from?: string): Promise<Response>;
  /** Signs in by the demonstration's door; returns headers that carry the cookie. */
  signIn(role: RoleId, clinic?: string): Promise<{ readonly cookie: string }>;
  close(): Promise<void>;
}

/** The settings of a start without any. */
const atHome: AccessSettings = {
  publicUrl: null,
  trustedProxies: [],
  codesRequired: false,
  servicesFile: null,
  smtp: null,
  mailFrom: 'Enthesis <enthesis@localhost>',
  showMails: false,
  auditDays: 1095,
};

export const openDoor = async ({
  minCell = 5,
  demo = true,
  vocabularyFile = null as string | null,
  uploadBytes = 1024 ** 2,
  access = {} as Partial<AccessSettings>,
  services = [] as readonly Service[],
  /** A database that somebody else removes; null: one of its own. */
  databaseUrl = null as string | null,
  /** Whether it is the coordinator of a Citus cluster, to be used as such. */
  citus = false,
  /** A folder whose keys are taken along; null: none are there yet. */
  keysOf = null as string | null,
  silentMs = 60_000,
  requested = (_: RequestSeen): void => {},
  during = undefined as Parts['during'],
  linkBase = 'http://localhost:8080',
  filling = nothingToFill,
} = {}): Promise<Door> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'enthesis-door-'));
  if (keysOf !== null) await cp(join(keysOf, 'keys'), join(dataFolder, 'keys'), { recursive: true });
  const database = databaseUrl === null ? await freshDatabase() : { url: databaseUrl, drop: async () => {} };
  const registry = await openRegistry({ dataFolder, databaseUrl: database.url, citus, vocabularyFile });
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) });
  const jobs = importJobs(registry, { dataFolder, clinicMinCell: minCell }, log, { silentMs });
  const maker = releaseMaker(registry, { dataFolder, releaseLicence: null }, log, filling);
  const settings = { ...atHome, ...access };
  const app = createApp({
    registry,
    env: { access: settings, clinicMinCell: minCell, dataFolder, demo, uploadBytes },
    log,
    jobs,
    maker,
    mailer: mailerOf(settings, log),
    services,
    filling,
    linkBase: () => linkBase,
    ready: readiness(registry),
    requested,
    during,
  });
  const request = async (path: string, init: RequestInit = {}, from = '127.0.0.1') =>
    app.request(path, init, { incoming: { socket: { remoteAddress: from } } });
  return {
    registry,
    dataFolder,
    databaseUrl: database.url,
    logged,
    routes: app.routes,
    maker,
    app,
    request,
    signIn: async (role, clinic) => {
      const answer = await request('/api/v1/demo/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(clinic === undefined ? { role } : { role, clinic }),
      });
      const [cookie] = answer.headers.get('set-cookie')?.split(';') ?? [];
      if (answer.status !== 204 || cookie === undefined) throw new Error(`sign-in answered ${answer.status}`);
      return { cookie };
    },
    close: async () => {
      await Promise.all([jobs.close(), maker.close()]);
      await registry.close();
      await database.drop();
      await rm(dataFolder, { recursive: true });
    },
  };
};
