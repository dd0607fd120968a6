import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measureAccuracy } from './attacker/accuracy.ts';
import { accuracyRows, releaseSizedNetworks, youngNetworks } from './attacker/accuracy-table.ts';

// The other side of the bargain: figures that no attacker can use would be easy to make if nobody else could either.

const young = measureAccuracy(youngNetworks);
// `pnpm accuracy` measures all 200.
const releaseSized = measureAccuracy(releaseSizedNetworks.slice(0, 25));

describe.each(Object.entries({ young, releaseSized }))(
  'U1 read the figures for what they are there for: %s',
  (_, measured) => {
    const cases = Object.entries(measured).flatMap(([figure, sizes]) =>
      Object.entries(sizes).map(([size, accuracy]) => ({ figure, size, ...accuracy })),
    );
    test.each(cases)('$figure $size: $figures figures, $covered covered, off by $fromExact beside $sampling', (row) => {
      expect(row.figures).toBeGreaterThan(200);
      expect(row.covered).toBeGreaterThanOrEqual(0.93);
      expect(row.fromExact).toBeLessThan(row.sampling);
    });
  },
);

test('the table that is printed for lawyers is this one', () => {
  const page = readFileSync(new URL('../../../docs/privacy.md', import.meta.url), 'utf8');
  for (const row of accuracyRows(young)) expect(page).toContain(row);
});
