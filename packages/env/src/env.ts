import { resolve } from 'node:path';
import { closest } from 'fastest-levenshtein';
import type { z } from 'zod';
import { EnvError, type EnvProblem } from './env-error.ts';
import { isLoopback } from './loopback.ts';
import { secretsOf, withPassword } from './secrets.ts';
import { rules, type Setting, settings } from './settings.ts';

/** How people get in, and what is kept of it. */
export interface AccessSettings {
  /** Scheme, host and port at which people reach the pages; null = as the request says. */
  readonly publicUrl: string | null;
  /** IP addresses, or ranges with their prefix length, whose word on the client's address counts. */
  readonly trustedProxies: readonly string[];
  /** Whether everybody needs a one-time code beside the password. */
  readonly codesRequired: boolean;
  /** Absolute path of the file that names the clinics' sign-in services; null = there is none. */
  readonly servicesFile: string | null;
  /** An smtp:// or smtps:// address; null = links are copied by hand. */
  readonly smtp: string | null;
  readonly mailFrom: string;
  /** Whether mails are logged and shown instead of being sent. */
  readonly showMails: boolean;
  /** Days, 90..36500, for which the log of who did what is kept. */
  readonly auditDays: number;
}

/** What the environment says, checked and typed. */
export interface Env {
  /** Absolute path of the data folder. */
  readonly dataFolder: string;
  /** A postgres:// or postgresql:// address; null = start the embedded Postgres. */
  readonly databaseUrl: string | null;
  /** A postgres:// or postgresql:// address without a user; null = figures of clinics are read at `databaseUrl`. */
  readonly readerDatabaseUrl: string | null;
  /** Whether patient-level rows are spread over the Citus cluster that `databaseUrl` leads to. */
  readonly citus: boolean;
  readonly host: string;
  /** 0..65535; 0 = any free port. */
  readonly port: number;
  /** Whether the demo registry and its sign-in are served. */
  readonly demo: boolean;
  readonly access: AccessSettings;
  /** Absolute path of the vocabulary file; null = the built-in vocabulary alone. */
  readonly vocabularyFile: string | null;
  /** Courses below which a cell of a clinic answer is hidden, 0..20. */
  readonly clinicMinCell: number;
  /** The largest import taken over HTTP, in bytes. */
  readonly uploadBytes: number;
  /** Absolute path of the folder that backups are made in. */
  readonly backupFolder: string;
  /** Absolute path of the folder of pg_dump and pg_restore; null = on the path. */
  readonly postgresTools: string | null;
  /** Absolute path of a Chromium; null = it is looked for. */
  readonly chromium: string | null;
  /** 0..65535; 0 = any free port; null = no metrics. */
  readonly metricsPort: number | null;
  /** Base address of a collector of traces, by OTLP over HTTP; null = there are no traces. */
  readonly tracesTo: string | null;
  /** SPDX id of the licence of released figures; null = the files name none. */
  readonly releaseLicence: string | null;
  readonly logLevel: z.output<typeof rules>['LOG_LEVEL'];
}

/**
 * Reads every setting from `source`. A blank variable counts as absent; variables that are not Enthesis' own are
 * left alone, but an unknown one that begins with ENTHESIS_ is refused, since a typo must not pass silently.
 * @param source usually `process.env`
 * @param baseDirectory absolute path of the checkout; relative paths in settings are taken from it
 * @throws EnvError listing every wrong setting
 */
export function readEnv(source: NodeJS.ProcessEnv, baseDirectory: string): Env {
  const written = Object.fromEntries(settings.map((setting) => [setting.name, givenValue(setting, source)]));
  const { secrets, unreadable } = secretsOf(written, baseDirectory);
  const given = { ...written, ENTHESIS_SMTP: secrets.ENTHESIS_SMTP_FILE ?? written.ENTHESIS_SMTP };
  const read = rules.safeParse(given);
  const problems = [
    ...unknownNames(source),
    ...unreadable,
    ...wrongValues(read.error, given),
    ...openDemo(given),
    ...openMails(given),
    ...withoutDatabase(given),
  ];
  if (!read.success || problems.length > 0) throw new EnvError(problems);
  const values = read.data;
  const inside = (path: string | undefined) => (path === undefined ? null : resolve(baseDirectory, path));
  const dataFolder = resolve(baseDirectory, values.ENTHESIS_DATA);
  return {
    dataFolder,
    databaseUrl: withPassword(values.DATABASE_URL, secrets.DATABASE_PASSWORD_FILE),
    readerDatabaseUrl: values.ENTHESIS_READER_DATABASE_URL ?? null,
    citus: values.ENTHESIS_CITUS,
    host: values.HOST,
    port: values.PORT,
    demo: values.ENTHESIS_DEMO,
    access: {
      publicUrl: values.ENTHESIS_PUBLIC_URL === undefined ? null : new URL(values.ENTHESIS_PUBLIC_URL).origin,
      trustedProxies: values.ENTHESIS_TRUSTED_PROXIES.split(',').flatMap((range) => range.trim() || []),
      codesRequired: values.ENTHESIS_CODES === undefined ? isReachable(values) : values.ENTHESIS_CODES === 'required',
      servicesFile: inside(values.ENTHESIS_SIGN_IN_SERVICES),
      smtp: values.ENTHESIS_SMTP ?? null,
      mailFrom: values.ENTHESIS_MAIL_FROM,
      showMails: values.ENTHESIS_SHOW_MAILS,
      auditDays: values.ENTHESIS_AUDIT_DAYS,
    },
    vocabularyFile: inside(values.ENTHESIS_VOCABULARY),
    clinicMinCell: values.ENTHESIS_CLINIC_MIN_CELL,
    uploadBytes: values.ENTHESIS_UPLOAD_MB * 1024 ** 2,
    backupFolder: inside(values.ENTHESIS_BACKUPS) ?? resolve(dataFolder, 'backups'),
    postgresTools: inside(values.ENTHESIS_POSTGRES_TOOLS),
    chromium: inside(values.ENTHESIS_CHROMIUM),
    metricsPort: values.ENTHESIS_METRICS_PORT ?? null,
    tracesTo: values.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    releaseLicence: values.ENTHESIS_RELEASE_LICENCE ?? null,
    logLevel: values.LOG_LEVEL,
  };
}

type Given = Readonly<Record<string, string | undefined>>;

function givenValue(setting: Setting, source: NodeJS.ProcessEnv): string | undefined {
  return source[setting.name]?.trim() || (setting.default ?? undefined);
}

function unknownNames(source: NodeJS.ProcessEnv): EnvProblem[] {
  const known = settings.map((setting) => setting.name);
  const own = known.filter((name) => name.startsWith('ENTHESIS_'));
  return Object.keys(source)
    .filter((name) => name.startsWith('ENTHESIS_') && !own.includes(name))
    .map((name) => ({
      name,
      wrong: 'is not a setting of Enthesis',
      allowed: known.join(', '),
      mend: `rename it to ${closest(name, own)} if that is what you meant, otherwise remove it`,
    }));
}

function wrongValues(error: z.ZodError | undefined, given: Given): EnvProblem[] {
  const wrong = new Set(error?.issues.map((issue) => issue.path[0]));
  return settings
    .filter((setting) => wrong.has(setting.name))
    .map((setting) => ({
      name: setting.name,
      wrong: setting.secret
        ? 'is not in the allowed form (its value is not shown, it may hold a password)'
        : `is ${JSON.stringify(given[setting.name])}`,
      allowed: setting.allowed,
      mend: setting.default === null ? 'correct it, or remove it' : `correct it, or remove it for ${setting.default}`,
    }));
}

/** The demo signs anybody in without a password, so nobody outside this machine may reach it. */
function openDemo(given: Given): EnvProblem[] {
  const read = demoRules.safeParse(given);
  if (!read.success) return [];
  const { HOST, ENTHESIS_DEMO } = read.data;
  if (!ENTHESIS_DEMO || !isReachable(read.data)) return [];
  const reached = isLoopback(HOST)
    ? 'ENTHESIS_PUBLIC_URL leads here from other machines'
    : `HOST is ${JSON.stringify(HOST)}, which other machines may reach`;
  return [
    {
      name: 'ENTHESIS_DEMO',
      wrong: `is 1 while ${reached}; the demo signs anybody in`,
      allowed: '1 only with HOST, and ENTHESIS_PUBLIC_URL where given, in 127.0.0.0/8, ::1 or localhost',
      mend: 'set ENTHESIS_DEMO=0 to serve real sign-ins, or HOST=127.0.0.1 to keep the demo on this machine',
    },
  ];
}

/** Shown mails hold links that sign people in, and mails that are sent need an address to lead to. */
function openMails(given: Given): EnvProblem[] {
  const read = mailRules.safeParse(given);
  if (!read.success) return [];
  const problems: EnvProblem[] = [];
  if (read.data.ENTHESIS_SHOW_MAILS && isReachable(read.data)) {
    problems.push({
      name: 'ENTHESIS_SHOW_MAILS',
      wrong: 'is 1 where other machines may reach the pages; shown mails hold one-time links',
      allowed: '1 only with HOST, and ENTHESIS_PUBLIC_URL where given, on this machine',
      mend: 'remove it, and set ENTHESIS_SMTP or copy links by hand',
    });
  }
  if (read.data.ENTHESIS_SMTP !== undefined && read.data.ENTHESIS_PUBLIC_URL === undefined) {
    problems.push({
      name: 'ENTHESIS_PUBLIC_URL',
      wrong: 'is absent while ENTHESIS_SMTP is set; the links in mails would lead nowhere',
      allowed: 'https://host or https://host:port',
      mend: 'set it to the address at which people reach the pages',
    });
  }
  return problems;
}

/** A copy of the embedded database is nobody's: it follows a server of one's own. */
function withoutDatabase(given: Given): EnvProblem[] {
  if (given.DATABASE_URL !== undefined) return [];
  const wrong = (name: string, why: string): EnvProblem => ({
    name,
    wrong: `is set while DATABASE_URL is absent: ${why}`,
    allowed: 'only with DATABASE_URL',
    mend: 'remove it, or set DATABASE_URL',
  });
  return [
    ...(given.ENTHESIS_READER_DATABASE_URL === undefined
      ? []
      : [wrong('ENTHESIS_READER_DATABASE_URL', 'nothing follows the embedded database')]),
    ...(given.ENTHESIS_CITUS === '1'
      ? [wrong('ENTHESIS_CITUS', 'the embedded database is on this machine alone')]
      : []),
  ];
}

type Reach = Pick<z.output<typeof rules>, 'HOST' | 'ENTHESIS_DEMO_PUBLISHED_ON_LOOPBACK' | 'ENTHESIS_PUBLIC_URL'>;

/** Whether anybody but this machine may reach the pages: by the port itself, or through a proxy in front of it. */
function isReachable({ HOST, ENTHESIS_DEMO_PUBLISHED_ON_LOOPBACK, ENTHESIS_PUBLIC_URL }: Reach): boolean {
  if (ENTHESIS_PUBLIC_URL !== undefined) {
    const { hostname } = new URL(ENTHESIS_PUBLIC_URL);
    if (!isLoopback(hostname.replace(/^\[(.*)\]$/, '$1'))) return true;
  }
  return !ENTHESIS_DEMO_PUBLISHED_ON_LOOPBACK && !isLoopback(HOST);
}

const mailRules = rules.pick({
  HOST: true,
  ENTHESIS_DEMO_PUBLISHED_ON_LOOPBACK: true,
  ENTHESIS_PUBLIC_URL: true,
  ENTHESIS_SHOW_MAILS: true,
  ENTHESIS_SMTP: true,
});

const demoRules = rules.pick({
  HOST: true,
  ENTHESIS_DEMO: true,
  ENTHESIS_DEMO_PUBLISHED_ON_LOOPBACK: true,
  ENTHESIS_PUBLIC_URL: true,
});
