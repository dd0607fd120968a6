import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readEnv } from './env.ts';
import { EnvError } from './env-error.ts';
import { settings } from './settings.ts';

const checkout = resolve('/srv/enthesis');
const read = (source: Record<string, string>) => readEnv(source, checkout);

function refusal(source: Record<string, string>): EnvError {
  try {
    read(source);
  } catch (error) {
    if (error instanceof EnvError) return error;
    throw error;
  }
  throw new Error('The environment was accepted.');
}

describe('readEnv', () => {
  it('gives every default on an empty environment', () => {
    expect(read({})).toEqual({
      dataFolder: resolve(checkout, '.data'),
      databaseUrl: null,
      readerDatabaseUrl: null,
      citus: false,
      host: '127.0.0.1',
      port: 8080,
      demo: true,
      access: {
        publicUrl: null,
        trustedProxies: [],
        codesRequired: false,
        servicesFile: null,
        smtp: null,
        mailFrom: 'Enthesis <enthesis@localhost>',
        showMails: false,
        auditDays: 1095,
      },
      vocabularyFile: null,
      clinicMinCell: 5,
      uploadBytes: 20 * 1024 ** 2,
      backupFolder: resolve(checkout, '.data/backups'),
      postgresTools: null,
      chromium: null,
      metricsPort: null,
      tracesTo: null,
      releaseLicence: null,
      logLevel: 'info',
    });
  });

  it('reads every setting', () => {
    const env = read({
      ENTHESIS_DATA: '/var/lib/enthesis',
      DATABASE_URL: 'postgresql://enthesis:pw@db:5432/enthesis',
      ENTHESIS_READER_DATABASE_URL: 'postgresql://replica:5432/enthesis',
      ENTHESIS_CITUS: '1',
      HOST: '0.0.0.0',
      PORT: '0',
      ENTHESIS_DEMO: '0',
      ENTHESIS_PUBLIC_URL: 'https://outcomes.example.org/',
      ENTHESIS_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      ENTHESIS_CODES: 'optional',
      ENTHESIS_SIGN_IN_SERVICES: 'services.json',
      ENTHESIS_SMTP: 'smtps://enthesis:pw@mail.example.org',
      ENTHESIS_MAIL_FROM: 'Outcomes <outcomes@example.org>',
      ENTHESIS_AUDIT_DAYS: '90',
      ENTHESIS_VOCABULARY: 'vocabulary.json',
      ENTHESIS_CLINIC_MIN_CELL: '20',
      ENTHESIS_UPLOAD_MB: '64',
      ENTHESIS_BACKUPS: '/mnt/backups',
      ENTHESIS_POSTGRES_TOOLS: '/usr/lib/postgresql/17/bin',
      ENTHESIS_CHROMIUM: 'tools/chromium',
      ENTHESIS_METRICS_PORT: '9464',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
      ENTHESIS_RELEASE_LICENCE: 'CC-BY-4.0',
      LOG_LEVEL: 'silent',
    });
    expect(env).toEqual({
      dataFolder: resolve('/var/lib/enthesis'),
      databaseUrl: 'postgresql://enthesis:pw@db:5432/enthesis',
      readerDatabaseUrl: 'postgresql://replica:5432/enthesis',
      citus: true,
      host: '0.0.0.0',
      port: 0,
      demo: false,
      access: {
        publicUrl: 'https://outcomes.example.org',
        trustedProxies: ['10.0.0.0/8', '::1'],
        codesRequired: false,
        servicesFile: resolve(checkout, 'services.json'),
        smtp: 'smtps://enthesis:pw@mail.example.org',
        mailFrom: 'Outcomes <outcomes@example.org>',
        showMails: false,
        auditDays: 90,
      },
      vocabularyFile: resolve(checkout, 'vocabulary.json'),
      clinicMinCell: 20,
      uploadBytes: 64 * 1024 ** 2,
      backupFolder: resolve('/mnt/backups'),
      postgresTools: resolve('/usr/lib/postgresql/17/bin'),
      chromium: resolve(checkout, 'tools/chromium'),
      metricsPort: 9464,
      tracesTo: 'http://collector:4318',
      releaseLicence: 'CC-BY-4.0',
      logLevel: 'silent',
    });
  });

  it('takes a blank variable as absent', () => {
    const blank = Object.fromEntries(settings.map((setting) => [setting.name, ' ']));
    expect(read(blank)).toEqual(read({}));
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '80x'],
    ['PORT', '-1'],
    ['PORT', '0x50'],
    ['ENTHESIS_CLINIC_MIN_CELL', '21'],
    ['ENTHESIS_CLINIC_MIN_CELL', '2.5'],
    ['ENTHESIS_UPLOAD_MB', '0'],
    ['ENTHESIS_UPLOAD_MB', '1001'],
    ['ENTHESIS_DEMO', 'true'],
    ['ENTHESIS_DEMO_PUBLISHED_ON_LOOPBACK', 'yes'],
    ['HOST', 'http://localhost'],
    ['HOST', '127.0.0.1:8080'],
    ['HOST', '[::1]'],
    ['HOST', '127.0.0.256'],
    ['LOG_LEVEL', 'verbose'],
    ['ENTHESIS_PUBLIC_URL', 'https://example.org/enthesis'],
    ['ENTHESIS_PUBLIC_URL', 'http://example.org'],
    ['ENTHESIS_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['ENTHESIS_TRUSTED_PROXIES', 'proxy.example.org'],
    ['ENTHESIS_CODES', '1'],
    ['ENTHESIS_AUDIT_DAYS', '89'],
  ])('refuses %s=%s with the value and what is allowed', (name, value) => {
    const { message, problems } = refusal({ [name]: value });
    expect(problems.map((problem) => problem.name)).toEqual([name]);
    expect(message).toContain(`${name} is ${JSON.stringify(value)}`);
    expect(message).toContain(settings.find((setting) => setting.name === name)?.allowed);
  });

  it('lists every wrong setting at once, the open demo among them', () => {
    const { problems, message } = refusal({ PORT: 'a', LOG_LEVEL: 'b', HOST: '0.0.0.0', ENTHESIS_DMEO: '0' });
    expect(problems.map((problem) => problem.name)).toEqual(['ENTHESIS_DMEO', 'PORT', 'LOG_LEVEL', 'ENTHESIS_DEMO']);
    expect(message).toMatch(/^4 settings are wrong:/);
  });

  it('does not show the value of DATABASE_URL', () => {
    const { message } = refusal({ DATABASE_URL: 'mysql://root:s3cret@db/x' });
    expect(message).toContain('DATABASE_URL');
    expect(message).not.toContain('s3cret');
  });

  it.each([
    { ENTHESIS_READER_DATABASE_URL: 'postgres://replica/enthesis' },
    { ENTHESIS_READER_DATABASE_URL: 'postgres://a:s3cret@replica/enthesis', DATABASE_URL: 'postgres://a:b@db/x' },
  ])('refuses readers elsewhere without a database of their own, or with a name', (source) => {
    const { problems, message } = refusal(source);
    expect(problems.map(({ name }) => name)).toEqual(['ENTHESIS_READER_DATABASE_URL']);
    expect(message).not.toContain('s3cret');
  });

  it('spreads nothing of the embedded database', () => {
    expect(refusal({ ENTHESIS_CITUS: '1' }).problems.map(({ name }) => name)).toEqual(['ENTHESIS_CITUS']);
  });

  it('names the nearest setting for a misspelt one, and leaves other programs alone', () => {
    expect(refusal({ ENTHESIS_CLINIC_MINCELL: '5' }).message).toContain('rename it to ENTHESIS_CLINIC_MIN_CELL');
    expect(refusal({ ENTHESIS_DATABASE: '' }).message).toContain('rename it to ENTHESIS_DATA ');
    expect(read({ PATH: '/bin', PORTS: 'x', ENTHESIS: 'y' })).toEqual(read({}));
  });

  it('accepts exactly the whole numbers 0..65535 as PORT', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 70_000 }), (port) => {
        if (port >= 0 && port <= 65_535) expect(read({ PORT: String(port) }).port).toBe(port);
        else expect(refusal({ PORT: String(port) }).problems).toHaveLength(1);
      }),
    );
  });
});

describe('the demo', () => {
  it.each(['127.0.0.1', '127.8.9.1', '::1', 'localhost', 'LOCALHOST'])('is served on loopback %s', (host) => {
    expect(read({ HOST: host }).demo).toBe(true);
  });

  it.each(['0.0.0.0', '::', '10.0.0.1', 'localhost.example.org', 'registry'])('is refused on %s', (host) => {
    const { problems, message } = refusal({ HOST: host });
    expect(problems.map((problem) => problem.name)).toEqual(['ENTHESIS_DEMO']);
    expect(message).toContain('set ENTHESIS_DEMO=0');
  });

  it('is served on an open HOST where the port is published on loopback alone', () => {
    expect(read({ HOST: '0.0.0.0', ENTHESIS_DEMO_PUBLISHED_ON_LOOPBACK: '1' }).demo).toBe(true);
  });
});

describe('secrets as files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'enthesis-env-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const secret = (content: string): string => {
    const path = join(folder, randomUUID());
    writeFileSync(path, content);
    return path;
  };

  it('give the database its password, whatever characters it has', () => {
    const env = read({
      DATABASE_URL: 'postgres://enthesis@db/enthesis',
      DATABASE_PASSWORD_FILE: secret('p@ss/w%rd:#\n'),
    });
    expect(decodeURIComponent(new URL(env.databaseUrl ?? '').password)).toBe('p@ss/w%rd:#');
  });

  it('give the mail server its address, and are held to its rule without being shown', () => {
    const given = (content: string) => ({
      ENTHESIS_PUBLIC_URL: 'https://outcomes.example.org',
      ENTHESIS_DEMO: '0',
      ENTHESIS_SMTP_FILE: secret(content),
    });
    expect(read(given('smtps://a:b@mail.example.org')).access.smtp).toBe('smtps://a:b@mail.example.org');
    expect(refusal(given('http://a:s3cret@mail')).message).not.toContain('s3cret');
  });

  it('are named where they cannot be read', () => {
    expect(refusal({ DATABASE_PASSWORD_FILE: join(folder, 'none') }).message).toContain('none", which cannot be read');
  });
});

describe('settings', () => {
  it('have names of their own, and defaults that their own rules accept', () => {
    const defaults = settings.flatMap(({ name, default: value }) => (value === null ? [] : [[name, value]]));
    expect(read(Object.fromEntries(defaults))).toEqual(read({}));
    expect(new Set(settings.map((setting) => setting.name)).size).toBe(settings.length);
  });
});

describe('an address that leads here from elsewhere', () => {
  it('closes the demo too', () => {
    const { problems } = refusal({ ENTHESIS_PUBLIC_URL: 'https://outcomes.example.org', ENTHESIS_DEMO: '1' });
    expect(problems.map(({ name }) => name)).toEqual(['ENTHESIS_DEMO']);
  });
});

describe('one-time codes', () => {
  it.each([
    [{}, false],
    [{ HOST: '0.0.0.0', ENTHESIS_DEMO: '0' }, true],
    [{ HOST: '0.0.0.0', ENTHESIS_DEMO_PUBLISHED_ON_LOOPBACK: '1' }, false],
    [{ ENTHESIS_PUBLIC_URL: 'https://outcomes.example.org', ENTHESIS_DEMO: '0' }, true],
    [{ ENTHESIS_PUBLIC_URL: 'http://localhost:8080' }, false],
    [{ ENTHESIS_CODES: 'required' }, true],
    [{ HOST: '0.0.0.0', ENTHESIS_DEMO: '0', ENTHESIS_CODES: 'optional' }, false],
  ])('are required with %j: %s', (source: Record<string, string>, required) => {
    expect(read(source).access.codesRequired).toBe(required);
  });
});

describe('mails', () => {
  it('are shown on this machine alone', () => {
    expect(read({ ENTHESIS_SHOW_MAILS: '1' }).access.showMails).toBe(true);
    const open = { ENTHESIS_SHOW_MAILS: '1', HOST: '0.0.0.0', ENTHESIS_DEMO: '0' };
    expect(refusal(open).problems.map(({ name }) => name)).toEqual(['ENTHESIS_SHOW_MAILS']);
  });

  it('need an address to lead to, and their password is not shown', () => {
    const { problems, message } = refusal({ ENTHESIS_SMTP: 'smtp://a:s3cret@mail' });
    expect(problems.map(({ name }) => name)).toEqual(['ENTHESIS_PUBLIC_URL']);
    expect(message + refusal({ ENTHESIS_SMTP: 'http://a:s3cret@mail' }).message).not.toContain('s3cret');
  });
});
