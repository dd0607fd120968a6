import { expect, test } from 'vitest';
import { citedPaths, disagreements } from './rules.ts';
import { readFloors } from './table.ts';

const floors = readFloors(`
| Package | Floor | May import |
| --- | --- | --- |
| \`@enthesis/low\` | 0 | zod |
| \`@enthesis/high\` | 1 | low, @mantine/* |

after`);

const manifests = (high: Record<string, string>) => [
  { name: '@enthesis/low', dependencies: { zod: '4' } },
  { name: '@enthesis/high', dependencies: high },
];

test('reads names, floors and scopes', () => {
  expect(floors).toEqual([
    { name: '@enthesis/low', floor: 0, mayImport: ['zod'] },
    { name: '@enthesis/high', floor: 1, mayImport: ['@enthesis/low', '@mantine/*'] },
  ]);
});

test('what the table allows is fine', () => {
  expect(disagreements(floors, manifests({ '@enthesis/low': 'workspace:*', '@mantine/core': '9' }))).toEqual([]);
});

test('names a dependency that the table does not allow', () => {
  expect(disagreements(floors, manifests({ lodash: '4' }))).toEqual([
    '@enthesis/high depends on lodash, which its row does not allow.',
  ]);
});

test('refuses a dependency on the same floor or above, so that there is no cycle', () => {
  const upward = disagreements(floors, [
    { name: '@enthesis/low', dependencies: { '@enthesis/high': 'workspace:*' } },
    { name: '@enthesis/high' },
  ]);
  expect(upward).toContain('@enthesis/low (floor 0) depends on @enthesis/high, which is not below it.');
});

test('a package without a row and a row without a package are both said', () => {
  expect(disagreements(floors, [{ name: '@enthesis/low' }, { name: '@enthesis/new' }])).toEqual([
    '@enthesis/new has no row in the floors table.',
    '@enthesis/high stands in the floors table but not in the workspace.',
  ]);
});

test('finds paths in code spans and links, and no web addresses', () => {
  expect(citedPaths('see `packages/x/src/a.ts`, [b](docs/b.md#part), [web](https://example.org), `npm test`')).toEqual([
    'packages/x/src/a.ts',
    'docs/b.md',
  ]);
});
