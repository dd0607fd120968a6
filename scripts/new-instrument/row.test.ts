import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { regions, rowOf } from './row.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test.each(regions)('a new instrument is a row of %s and a line of the description of imports', (region) => {
  const files = rowOf('pseq', region, read);
  expect([...files.keys()]).toEqual([
    `packages/contract/src/vocabulary/instruments/${region}.ts`,
    'docs/import-format.md',
  ]);
  const [rows, described] = [...files.values()];
  expect(rows).toMatch(/\n {2}\{\n {4}id: 'pseq',\n[^}]+mcid: null,[^}]+\},\n\];\n$/);
  expect(described).toMatch(/\n\| `pseq` +\| Say the name +\| 0 to 100 +\| lower +\|\n$/);
  const [line, last] = [described, read('docs/import-format.md')].map((text) => text?.trimEnd().split('\n').at(-1));
  expect(line).toHaveLength(last?.length ?? 0);
});

test('an id that is none or is taken, or a part of the body that is none, is refused', () => {
  for (const id of ['', 'PSEQ', 'self-efficacy', '../x'])
    expect(() => rowOf(id, 'generic', read)).toThrow(/small letters/);
  expect(() => rowOf('odi', 'spine', read)).toThrow(/already/);
  expect(() => rowOf('pseq', 'neck', read)).toThrow(/generic, spine, lower-limb, upper-limb/);
});
