import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { settings } from '@enthesis/env';
import { describe, expect, it } from 'vitest';
import { envExample, fixedInCompose } from './text.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

describe('.env.example', () => {
  const committed = read('.env.example');

  it('is what the settings say; otherwise run: npx pnpm@12.21.0 env:example', () => {
    expect(committed).toBe(envExample(settings));
  });

  it('sets nothing when copied as it stands', () => {
    expect(parseEnv(committed)).toEqual({});
  });

  it('gives each default once its comment sign is taken away', () => {
    const given = parseEnv(committed.replaceAll(/^#(?=[A-Z_]+=)/gm, ''));
    const defaults = Object.fromEntries(settings.map((setting) => [setting.name, setting.default ?? '']));
    expect(given).toMatchObject(defaults);
  });
});

describe('docker-compose.yml', () => {
  const compose = read('docker-compose.yml');
  /** Whether the file takes the value from the shell or `.env`: a bare key, or a `${NAME}`. */
  const handsOn = (name: string) => new RegExp(`^ +${name}:$|\\$\\{${name}\\b`, 'm').test(compose);

  it.each(settings.map(({ name }) => name))('hands %s on, unless it fixes it', (name) => {
    expect(handsOn(name)).toBe(!fixedInCompose.includes(name));
  });

  it('publishes ports on loopback alone, as it tells the demo', () => {
    const published = [...compose.matchAll(/^ +ports:\n((?: +- .*\n)+)/gm)].flatMap(([, lines = '']) =>
      lines.trim().split(/\n */),
    );
    expect(published.length).toBeGreaterThan(1);
    for (const port of published) expect(port).toMatch(/^- 127\.0\.0\.1:/);
  });

  it('serves others without the demo only', () => {
    const others = read('docker-compose.public.yml');
    expect(others).toMatch(/^ +ENTHESIS_DEMO: 0\n +ENTHESIS_DEMO_PUBLISHED_ON_LOOPBACK: 0\n/m);
  });

  it('hardens every service', () => {
    const [, services = ''] = /^services:\n([\s\S]*?)^networks:/m.exec(compose) ?? [];
    const each = services.split(/^ {2}(?=[a-z0-9]+:\n)/m).filter((service) => /^[a-z0-9]+:\n/.test(service));
    expect(each.length).toBeGreaterThan(5);
    for (const service of each) {
      expect(service).toMatch(/^ {4}<<: (?:\*hardened|\[\*citus, \*hardened\])$/m);
      expect(service).toMatch(/^ {4}mem_limit: /m);
    }
  });
});
