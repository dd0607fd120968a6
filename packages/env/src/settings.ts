import { isIP } from 'node:net';
import { z } from 'zod';
import { isLoopback } from './loopback.ts';

/** One setting, as a person meets it: a row of the README's table and of `.env.example`. */
export interface Setting {
  /** The variable's name in the environment. */
  readonly name: string;
  readonly meaning: string;
  /** The allowed values, in words. */
  readonly allowed: string;
  /** What stands when the variable is absent or blank; null = nothing stands. */
  readonly default: string | null;
  /** True where the value may hold a password: no message shows it. */
  readonly secret: boolean;
}

type Prose = Omit<Setting, 'name'>;

const proseOf = z.registry<Prose>();

/** Ties a setting's rule to its prose, so that each setting is written in one place. */
function row<Rule extends z.ZodType>(rule: Rule, prose: Omit<Prose, 'secret'> & { readonly secret?: true }): Rule {
  proseOf.add(rule, { secret: false, ...prose });
  return rule;
}

const wholeNumber = (lowest: number, highest: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(lowest).max(highest));

const flag = () => z.enum(['0', '1']).transform((value) => value === '1');

// A last label of digits alone would be a mistyped IPv4 address.
const hostName = /^(?!.*(^|\.)\d+$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;

/** Whether an address has nothing behind the host, so that it can be held against what browsers call an origin. */
const isOrigin = (text: string): boolean => {
  const url = new URL(text);
  if (url.protocol === 'http:' && !isLoopback(url.hostname.replace(/^\[(.*)\]$/, '$1'))) return false;
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
};

const namesNobody = (text: string): boolean => {
  const { username, password } = new URL(text);
  return username === '' && password === '';
};

const isAddressList = (text: string): boolean =>
  text === '' ||
  text.split(',').every((range) => {
    const [address = '', bits, ...more] = range.trim().split('/');
    const longest = isIP(address) === 4 ? 32 : 128;
    const isLength = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
    return isIP(address) !== 0 && isLength && more.length === 0;
  });

/** The rules of all settings, by variable name. The order is the order in which a person reads them. */
export const rules = z.object({
  ENTHESIS_DATA: row(z.string(), {
    meaning: 'Folder for everything Enthesis keeps on disk: the embedded database and the keys.',
    allowed: 'a folder path; a relative one is taken from the checkout',
    default: '.data',
  }),
  DATABASE_URL: row(z.url({ protocol: /^postgres(ql)?$/ }).optional(), {
    meaning: 'A Postgres server of your own. Absent: Enthesis starts its embedded Postgres.',
    allowed: 'postgres://user:password@host:port/database (or postgresql://)',
    default: null,
    secret: true,
  }),
  DATABASE_PASSWORD_FILE: row(z.string().optional(), {
    meaning: 'A file that holds the password for DATABASE_URL, which then needs none in it.',
    allowed: 'the path of a file with the password alone; a relative one is taken from the checkout',
    default: null,
  }),
  ENTHESIS_READER_DATABASE_URL: row(
    z
      .url({ protocol: /^postgres(ql)?$/ })
      .refine(namesNobody)
      .optional(),
    {
      meaning:
        'Where figures of clinics are read: a copy that follows the database (a read replica), or a pooler in front of either. Absent: at DATABASE_URL, which has to lead to the database itself, without a pooler.',
      allowed: 'postgres://host:port/database, without a user or password, which follow from those of DATABASE_URL',
      default: null,
      secret: true,
    },
  ),
  ENTHESIS_CITUS: row(flag(), {
    meaning:
      'Whether rows of patients are spread over the Citus cluster of which DATABASE_URL names the coordinator. It cannot be taken back by this setting.',
    allowed: '0 or 1; 1 only where the database has the extension citus and knows its workers',
    default: '0',
  }),
  HOST: row(
    z.string().refine((host) => isIP(host) !== 0 || hostName.test(host)),
    {
      meaning: 'The address the API listens on.',
      allowed: 'an IP address (IPv6 without brackets) or a host name, without a port',
      default: '127.0.0.1',
    },
  ),
  PORT: row(wholeNumber(0, 65_535), {
    meaning: 'The port the API listens on.',
    allowed: 'a whole number from 0 to 65535; 0 takes any free port',
    default: '8080',
  }),
  ENTHESIS_DEMO: row(flag(), {
    meaning: 'Whether the synthetic demo registry and its sign-in without a password are served.',
    allowed: '0 or 1; 1 only where nobody but this machine can reach the port',
    default: '1',
  }),
  ENTHESIS_DEMO_PUBLISHED_ON_LOOPBACK: row(flag(), {
    meaning:
      'Set by the compose file alone: the port is published on 127.0.0.1 only, so the demo may run though HOST is open inside the container.',
    allowed: '0 or 1',
    default: '0',
  }),
  ENTHESIS_PUBLIC_URL: row(
    z
      .url({ protocol: /^https?$/, hostname: /./ })
      .refine(isOrigin)
      .optional(),
    {
      meaning: 'The address at which people reach the pages: for links in mails, and behind a proxy that ends TLS.',
      allowed: 'https://host or https://host:port, without a path; http:// only for a host name of this machine',
      default: null,
    },
  ),
  ENTHESIS_TRUSTED_PROXIES: row(z.string().refine(isAddressList), {
    meaning: 'Proxies whose X-Forwarded-For is believed. All others are taken for the client themselves.',
    allowed: 'IP addresses or ranges such as 10.0.0.0/8, separated by commas; or blank for none',
    default: '',
  }),
  ENTHESIS_CODES: row(z.enum(['required', 'optional']).optional(), {
    meaning:
      'Whether everybody needs a one-time code beside the password. Absent: required where other machines can reach the pages.',
    allowed: 'required or optional; a clinic can require them of its own people in either case',
    default: null,
  }),
  ENTHESIS_SIGN_IN_SERVICES: row(z.string().optional(), {
    meaning: "A JSON file that names the clinics' own sign-in services (OpenID Connect); see docs/access.md.",
    allowed: 'the path of a JSON file; a relative one is taken from the checkout',
    default: null,
  }),
  ENTHESIS_SMTP: row(z.url({ protocol: /^smtps?$/ }).optional(), {
    meaning: 'The server that takes mails. Absent: administrators copy one-time links instead.',
    allowed: 'smtp://user:password@host:port or smtps://...; needs ENTHESIS_PUBLIC_URL',
    default: null,
    secret: true,
  }),
  ENTHESIS_SMTP_FILE: row(z.string().optional(), {
    meaning: 'A file that holds the address of the mail server, in place of ENTHESIS_SMTP.',
    allowed: 'the path of a file with the address alone; a relative one is taken from the checkout',
    default: null,
  }),
  ENTHESIS_MAIL_FROM: row(z.string().regex(/^[^\r\n]{3,254}$/), {
    meaning: 'The sender of mails.',
    allowed: 'an e-mail address, with a name before it where wanted: Enthesis <enthesis@example.org>',
    default: 'Enthesis <enthesis@localhost>',
  }),
  ENTHESIS_SHOW_MAILS: row(flag(), {
    meaning: 'For development: mails are not sent but logged and shown to administrators.',
    allowed: '0 or 1; 1 only where nobody but this machine can reach the port',
    default: '0',
  }),
  ENTHESIS_AUDIT_DAYS: row(wholeNumber(90, 36_500), {
    meaning: 'For how many days the log of who did what is kept.',
    allowed: 'a whole number from 90 to 36500',
    default: '1095',
  }),
  ENTHESIS_VOCABULARY: row(z.string().optional(), {
    meaning: "A JSON file that adds to or changes the vocabulary's rows.",
    allowed: 'the path of a JSON file; a relative one is taken from the checkout',
    default: null,
  }),
  ENTHESIS_CLINIC_MIN_CELL: row(wholeNumber(0, 20), {
    meaning: 'Courses below which a cell of a clinic answer is hidden.',
    allowed: 'a whole number from 0 to 20',
    default: '5',
  }),
  ENTHESIS_UPLOAD_MB: row(wholeNumber(1, 1000), {
    meaning: 'The largest import taken over HTTP, in MB. The command line has no limit.',
    allowed: 'a whole number from 1 to 1000',
    default: '20',
  }),
  ENTHESIS_BACKUPS: row(z.string().optional(), {
    meaning: 'Folder in which "enthesis backup" makes its copies. Absent: backups in ENTHESIS_DATA.',
    allowed: 'a folder path, best on another disk; a relative one is taken from the checkout',
    default: null,
  }),
  ENTHESIS_POSTGRES_TOOLS: row(z.string().optional(), {
    meaning: 'Folder of the programs pg_dump and pg_restore. Absent: they are looked for on the path.',
    allowed: 'a folder path; the programs at least as new as the server',
    default: null,
  }),
  ENTHESIS_CHROMIUM: row(z.string().optional(), {
    meaning:
      'The Chromium that "enthesis brief" prints with. Absent: it is looked for on the path and in usual places.',
    allowed: 'the path of the program; a relative one is taken from the checkout',
    default: null,
  }),
  ENTHESIS_METRICS_PORT: row(wholeNumber(0, 65_535).optional(), {
    meaning: 'The port on which Prometheus reads /metrics, on HOST. Absent: there are no metrics.',
    allowed: 'a whole number from 0 to 65535, another one than PORT; 0 takes any free port',
    default: null,
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: row(z.url({ protocol: /^https?$/ }).optional(), {
    meaning:
      'A collector of OpenTelemetry that is told of every request. Absent: none is. Its other OTEL_ variables work too.',
    allowed: 'http://host:port or https://..., the base address of OTLP over HTTP',
    default: null,
  }),
  ENTHESIS_RELEASE_LICENCE: row(
    z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9.+-]{0,63}$/)
      .optional(),
    {
      meaning: 'The licence under which released figures may be passed on. Absent: none is named in the files.',
      allowed: 'an SPDX id, such as CC-BY-4.0',
      default: null,
    },
  ),
  LOG_LEVEL: row(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), {
    meaning: 'The least severe line that is logged.',
    allowed: 'fatal, error, warn, info, debug, trace or silent',
    default: 'info',
  }),
});

/** Every setting Enthesis knows, in reading order. */
export const settings: readonly Setting[] = Object.entries(rules.shape).map(([name, rule]) => {
  const prose = proseOf.get(rule);
  if (prose === undefined) throw new Error(`The setting ${name} has no prose: declare it with row().`);
  return { name, ...prose };
});
