import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { proportions } from '../vectors/proportions.ts';
import { clopperPearson } from './clopper-pearson.ts';
import { binomialCumulative } from './special-functions.ts';

const trials = fc
  .integer({ min: 1, max: 2000 })
  .chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }));

describe('Clopper-Pearson', () => {
  test.each(proportions.clopperPearson)('agrees with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('ends where the binomial tail is 2.5 %', () => {
    fc.assert(
      fc.property(trials, ({ successes, n }) => {
        const found = clopperPearson(successes, n);
        fc.pre(found !== null);
        const { lower, upper } = found;
        const asMany = 1 - binomialCumulative(successes - 1, n, lower);
        const asFew = binomialCumulative(successes, n, upper);
        if (successes > 0) expect(asMany).toBeCloseTo(0.025, 9);
        else expect(lower).toBe(0);
        if (successes < n) expect(asFew).toBeCloseTo(0.025, 9);
        else expect(upper).toBe(1);
      }),
    );
  });

  test('turns over when success and failure change names', () => {
    fc.assert(
      fc.property(trials, ({ successes, n }) => {
        const asked = clopperPearson(successes, n);
        const turned = clopperPearson(n - successes, n);
        fc.pre(asked !== null && turned !== null);
        expect(turned.lower).toBeCloseTo(1 - asked.upper, 12);
        expect(turned.upper).toBeCloseTo(1 - asked.lower, 12);
      }),
    );
  });

  test('no trials, no interval', () => {
    expect(clopperPearson(0, 0)).toBeNull();
  });

  test('refuses nonsense', () => {
    expect(() => clopperPearson(2, 1)).toThrow(RangeError);
    expect(() => clopperPearson(1, 2, 95)).toThrow(RangeError);
  });
});
