import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { proportions } from '../vectors/proportions.ts';
import { partialPooling } from './partial-pooling.ts';

const counts = fc
  .tuple(fc.nat(300), fc.nat(300))
  .map(([responders, others]) => ({ responders, followed: responders + others }));
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('partial pooling', () => {
  test.each(proportions.partialPooling)('agrees with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('lies between the own rate and that of the whole, halfway at 20 followed', () => {
    fc.assert(
      fc.property(counts, share, (own, whole) => {
        const pooled = partialPooling(own, whole);
        const rate = own.followed === 0 ? whole : own.responders / own.followed;
        expect(pooled).toBeGreaterThanOrEqual(Math.min(rate, whole) - 1e-12);
        expect(pooled).toBeLessThanOrEqual(Math.max(rate, whole) + 1e-12);
        expect(partialPooling({ responders: 15, followed: 20 }, whole)).toBeCloseTo((0.75 + whole) / 2, 12);
      }),
    );
  });

  test('the same rate of more courses is drawn less', () => {
    fc.assert(
      fc.property(counts, share, fc.integer({ min: 2, max: 9 }), ({ responders, followed }, whole, times) => {
        fc.pre(followed > 0);
        const off = (by: number) =>
          Math.abs(
            partialPooling({ responders: responders * by, followed: followed * by }, whole) - responders / followed,
          );
        expect(off(times)).toBeLessThanOrEqual(off(1) + 1e-12);
      }),
    );
  });

  test.each([
    [{ responders: 2, followed: 1 }, 0.5],
    [{ responders: 1, followed: 2.5 }, 0.5],
    [{ responders: 1, followed: 2 }, 1.1],
    [{ responders: 1, followed: 2 }, Number.NaN],
  ])('refuses %o with %d', (own, whole) => {
    expect(() => partialPooling(own, whole)).toThrow(RangeError);
  });
});
