import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { proportions } from '../vectors/proportions.ts';
import type { Interval } from './interval.ts';
import { wilson } from './wilson.ts';

/** A number of trials and of successes among them, n of 1 or more. */
const trials = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }));
const confidences = fc.double({ min: 0.5, max: 0.999, noNaN: true });

describe('wilson', () => {
  test.each(proportions.wilson)('agrees with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('lies within 0 and 1 and holds the estimate', () => {
    fc.assert(
      fc.property(trials, confidences, ({ successes, n }, confidence) => {
        const { lower, upper } = interval(successes, n, confidence);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(successes / n);
        expect(upper).toBeGreaterThanOrEqual(successes / n);
      }),
    );
  });

  test('turns over when success and failure change names', () => {
    fc.assert(
      fc.property(trials, confidences, ({ successes, n }, confidence) => {
        const asked = interval(successes, n, confidence);
        const turned = interval(n - successes, n, confidence);
        expect(turned.lower).toBeCloseTo(1 - asked.upper, 12);
        expect(turned.upper).toBeCloseTo(1 - asked.lower, 12);
      }),
    );
  });

  test('narrows as the same proportion is seen in more trials', () => {
    fc.assert(
      fc.property(trials, fc.integer({ min: 2, max: 50 }), ({ successes, n }, times) => {
        expect(width(successes * times, n * times)).toBeLessThan(width(successes, n));
      }),
    );
  });

  test('widens with confidence', () => {
    fc.assert(
      fc.property(trials, ({ successes, n }) => {
        expect(width(successes, n, 0.9)).toBeLessThan(width(successes, n, 0.95));
      }),
    );
  });

  test('ends at exactly 0 without a success and at exactly 1 without a failure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), confidences, (n, confidence) => {
        expect(interval(0, n, confidence).lower).toBe(0);
        expect(interval(n, n, confidence).upper).toBe(1);
      }),
    );
  });

  test.each([
    [3, 2],
    [-1, 2],
    [0.5, 2],
    [1, 2.5],
    [Number.NaN, 2],
    [1, Infinity],
  ])('refuses %d of %d', (successes, n) => {
    expect(() => wilson(successes, n)).toThrow(RangeError);
  });

  test.each([0, 1, 95, -0.5, Number.NaN])('refuses a confidence of %d', (confidence) => {
    expect(() => wilson(1, 2, confidence)).toThrow(RangeError);
  });
});

function interval(successes: number, n: number, confidence?: number): Interval {
  const found = wilson(successes, n, confidence);
  if (found === null) throw new Error('there is an interval whenever there are trials');
  return found;
}

function width(successes: number, n: number, confidence?: number): number {
  const { lower, upper } = interval(successes, n, confidence);
  return upper - lower;
}
