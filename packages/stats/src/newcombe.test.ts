import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { proportions } from '../vectors/proportions.ts';
import { newcombe } from './newcombe.ts';

const trials = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }));

describe('Newcombe', () => {
  test.each(proportions.newcombe)('agrees with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('holds the difference and stays within -1 and 1', () => {
    fc.assert(
      fc.property(trials, trials, (first, second) => {
        const found = newcombe(first, second);
        fc.pre(found !== null);
        expect(found.lower).toBeLessThanOrEqual(found.difference);
        expect(found.upper).toBeGreaterThanOrEqual(found.difference);
        expect(found.lower).toBeGreaterThanOrEqual(-1);
        expect(found.upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('changes sign when the groups change places', () => {
    fc.assert(
      fc.property(trials, trials, (first, second) => {
        const found = newcombe(first, second);
        const swapped = newcombe(second, first);
        fc.pre(found !== null && swapped !== null);
        expect(swapped.difference).toBeCloseTo(-found.difference, 12);
        expect(swapped.lower).toBeCloseTo(-found.upper, 12);
        expect(swapped.upper).toBeCloseTo(-found.lower, 12);
      }),
    );
  });

  test('a group without trials has no difference to another', () => {
    expect(newcombe({ successes: 0, n: 0 }, { successes: 3, n: 5 })).toBeNull();
    expect(newcombe({ successes: 3, n: 5 }, { successes: 0, n: 0 })).toBeNull();
  });

  test('refuses nonsense in either group', () => {
    expect(() => newcombe({ successes: 2, n: 1 }, { successes: 1, n: 2 })).toThrow(RangeError);
    expect(() => newcombe({ successes: 0, n: 0 }, { successes: 2, n: 1 })).toThrow(RangeError);
  });
});
