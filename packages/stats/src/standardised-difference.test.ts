import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { proportions } from '../vectors/proportions.ts';
import { standardisedDifference } from './standardised-difference.ts';

const trials = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }));

describe('the standardised difference', () => {
  test.each(proportions.standardisedDifference)('agrees with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('has the sign of the difference, and changes it when the groups change places or the outcome is turned round', () => {
    const others = ({ successes, n }: { successes: number; n: number }) => ({ successes: n - successes, n });
    fc.assert(
      fc.property(trials, trials, (first, second) => {
        const found = standardisedDifference(first, second);
        const swapped = standardisedDifference(second, first);
        const turned = standardisedDifference(others(first), others(second));
        fc.pre(found !== null && swapped !== null && turned !== null);
        expect(Math.sign(found)).toBe(Math.sign(first.successes / first.n - second.successes / second.n));
        expect(swapped).toBeCloseTo(-found, 12);
        expect(turned).toBeCloseTo(-found, 9);
      }),
    );
  });

  test('does not depend on how many there are, only on the shares', () => {
    fc.assert(
      fc.property(trials, trials, fc.integer({ min: 2, max: 9 }), (first, second, times) => {
        const more = { successes: first.successes * times, n: first.n * times };
        expect(standardisedDifference(more, second)).toBe(standardisedDifference(first, second));
      }),
    );
  });

  test('refuses nonsense in either group', () => {
    expect(() => standardisedDifference({ successes: 2, n: 1 }, { successes: 1, n: 2 })).toThrow(RangeError);
    expect(() => standardisedDifference({ successes: 1, n: 2 }, { successes: -1, n: 2 })).toThrow(RangeError);
  });
});
