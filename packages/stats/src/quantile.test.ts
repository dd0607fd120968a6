import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { scores } from '../vectors/scores.ts';
import { quantileContinuous, quantileDiscrete, quantileOfBins } from './quantile.ts';

const counts = fc
  .array(fc.nat(9), { minLength: 11, maxLength: 11 })
  .filter((drawn) => drawn.some((count) => count > 0))
  .map((drawn) => drawn.map((count, value) => ({ value, count })));
const shares = fc.double({ min: 0, max: 1, noNaN: true });

describe('quantiles', () => {
  test.each([...scores.quantileOfCounts, ...scores.quantileOfBins])('agree with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('are those of the values written out one by one', () => {
    fc.assert(
      fc.property(counts, shares, (drawn, p) => {
        const all = drawn.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
        const place = p * (all.length - 1);
        const below = Number(all[Math.floor(place)]);
        const above = Number(all[Math.ceil(place)]);
        expect(quantileContinuous(drawn, p)).toBeCloseTo(below + (above - below) * (place % 1), 12);
        expect(quantileDiscrete(drawn, p)).toBe(all.find((_, index) => index + 1 >= p * all.length));
      }),
    );
  });

  test('of bins never fall as p rises, and lie in a bin that is not empty', () => {
    fc.assert(
      fc.property(counts, shares, shares, (drawn, p, q) => {
        const bins = drawn.map(({ value, count }) => ({ lower: value * 10, upper: value * 10 + 10, count }));
        const low = quantileOfBins(bins, Math.min(p, q));
        const high = quantileOfBins(bins, Math.max(p, q));
        fc.pre(low !== null && high !== null);
        expect(low).toBeLessThanOrEqual(high);
        expect(bins.some(({ lower, upper, count }) => count > 0 && lower <= low && low <= upper)).toBe(true);
      }),
    );
  });

  test('the ends are the least and the greatest value', () => {
    const drawn = [
      { value: 1, count: 0 },
      { value: 2, count: 3 },
      { value: 7, count: 1 },
      { value: 9, count: 0 },
    ];
    expect([quantileContinuous(drawn, 0), quantileContinuous(drawn, 1)]).toEqual([2, 7]);
    expect([quantileDiscrete(drawn, 0), quantileDiscrete(drawn, 1)]).toEqual([2, 7]);
  });

  test('of nothing are absent', () => {
    expect(quantileContinuous([{ value: 4, count: 0 }], 0.5)).toBeNull();
    expect(quantileDiscrete([], 0.5)).toBeNull();
    expect(quantileOfBins([{ lower: 0, upper: 1, count: 0 }], 0.5)).toBeNull();
  });

  test('refuse nonsense', () => {
    const disordered = [
      { value: 2, count: 1 },
      { value: 1, count: 1 },
    ];
    const overlapping = [
      { lower: 0, upper: 10, count: 1 },
      { lower: 5, upper: 15, count: 1 },
    ];
    expect(() => quantileContinuous(disordered, 0.5)).toThrow(RangeError);
    expect(() => quantileDiscrete([{ value: 1, count: 0.5 }], 0.5)).toThrow(RangeError);
    expect(() => quantileContinuous([], 1.5)).toThrow(RangeError);
    expect(() => quantileOfBins(overlapping, 0.5)).toThrow(RangeError);
    expect(() => quantileOfBins([{ lower: 1, upper: 1, count: 1 }], 0.5)).toThrow(RangeError);
    expect(() => quantileOfBins([{ lower: 1, upper: Infinity, count: 1 }], 0.5)).toThrow(RangeError);
  });
});
