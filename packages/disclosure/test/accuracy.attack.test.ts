import { describe, expect, test } from 'vitest';
import { measureAccuracy } from './attacker/accuracy.ts';
import { chances, type NetworkPlan } from './attacker/network.ts';

// The other side of the bargain: figures that no attacker can use would be easy to make if nobody else could either.

const { chance } = chances(2026);
const between = (from: number, to: number) => from + Math.floor(chance() * (to - from + 1));
const plans = Array.from(
  { length: 200 },
  (_, place): NetworkPlan => ({
    sizes: Array.from({ length: between(3, 12) }, () => between(20, 200)),
    outcomes: 'usual',
    seed: 1000 + place,
  }),
);

describe('U1 read the figures for what they are there for, on 200 random networks', () => {
  const { rates, means } = measureAccuracy(plans);
  const cases = Object.entries({ rates, means }).flatMap(([figure, sizes]) =>
    Object.entries(sizes).map(([size, accuracy]) => ({ figure, size, ...accuracy })),
  );
  test.each(cases)('$figure $size: $figures figures, $covered covered, off by $fromExact beside $sampling', (row) => {
    expect(row.figures).toBeGreaterThan(200);
    expect(row.covered).toBeGreaterThanOrEqual(0.93);
    expect(row.fromExact).toBeLessThan(row.sampling);
  });
});
