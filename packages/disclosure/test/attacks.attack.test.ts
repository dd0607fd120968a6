import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { attackIds, attacks } from './attacker/attacks.ts';

// The list of attacks promises tests; this reads whether they are there, so that none is lost unnoticed.

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Titles of tests by the attack that they are of: `07` -> `naive: ...`, `ours: ...`. */
const titlesIn = (path: string): ReadonlyMap<string, string> => {
  const sources = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.attack.test.ts'))
    .map((name) => readFileSync(`${path}/${name}`, 'utf8'));
  const parts = sources.flatMap((source) => source.split(/describe\([^)]*?titleOf\('/).slice(1));
  const titles = new Map<string, string>();
  for (const part of parts) {
    const id = part.slice(0, 2);
    const tests = [...part.matchAll(/test(?:\.each\(.*?\))?\(\s*['"`](naive|ours|api): /gs)].map(([, by]) => by);
    titles.set(id, [titles.get(id) ?? '', ...tests].join(' '));
  }
  return titles;
};

const rules = titlesIn(folder('.'));
const api = titlesIn(folder('../../../apps/api/test/attacks'));

test('the attacks are 01 to 22', () => {
  expect(attackIds).toEqual(Array.from({ length: 22 }, (_, place) => String(place + 1).padStart(2, '0')));
  expect([...new Set([...rules.keys(), ...api.keys()])].toSorted()).toEqual(attackIds);
});

describe.each(attackIds)('%s', (id) => {
  const { naive, on } = attacks[id];
  test.runIf(naive === 'falls')('catches the naive publisher', () => {
    expect(`${rules.get(id)} ${api.get(id)}`).toContain('naive');
  });
  test.each(on)('is tried on the %s', (what) => {
    if (what === 'rules') expect(rules.get(id)).toContain('ours');
    else expect(api.get(id)).toContain('api');
  });
});
