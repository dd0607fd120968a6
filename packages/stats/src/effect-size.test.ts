import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { scores } from '../vectors/scores.ts';
import { effectSizeBetween, effectSizesWithin, hedgesJ, hedgesJApproximation } from './effect-size.ts';
import { moments } from './moments.ts';

const changes = fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 2, maxLength: 30 });

describe('effect sizes', () => {
  test.each([...scores.effectSizesWithin, ...scores.effectSizeBetween])(
    'agree with R on $given',
    ({ ours, theirs }) => {
      expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
    },
  );

  test('do not depend on the unit of the score', () => {
    fc.assert(
      fc.property(changes, changes, fc.integer({ min: 2, max: 10 }), (first, second, factor) => {
        const found = effectSizeBetween(moments(first), moments(second));
        const inOtherUnit = effectSizeBetween(
          moments(first.map((change) => change * factor)),
          moments(second.map((change) => change * factor)),
        );
        fc.pre(found !== null);
        expect(inOtherUnit?.g).toBeCloseTo(found.g, 9);
      }),
    );
  });

  test('change sign when the groups change places', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const found = effectSizeBetween(moments(first), moments(second));
        const swapped = effectSizeBetween(moments(second), moments(first));
        fc.pre(found !== null);
        expect(swapped?.g).toBeCloseTo(-found.g, 9);
        expect(swapped?.lower).toBeCloseTo(-found.upper, 9);
      }),
    );
  });

  test('are absent where nothing varies or too few were seen', () => {
    const same = moments([4, 4, 4]);
    expect(effectSizesWithin({ baseline: same, followUp: same, change: same })).toEqual({
      srm: null,
      es: null,
      dAv: null,
    });
    const one = moments([4]);
    expect(effectSizesWithin({ baseline: one, followUp: one, change: one })).toEqual({
      srm: null,
      es: null,
      dAv: null,
    });
    expect(effectSizeBetween(same, moments([5, 5]))).toBeNull();
    expect(effectSizeBetween(one, moments([5, 6]))).toBeNull();
    expect(effectSizeBetween(moments([]), moments([5, 6]))).toBeNull();
  });

  test('refuse scores of different courses', () => {
    const three = moments([1, 2, 3]);
    expect(() => effectSizesWithin({ baseline: three, followUp: three, change: moments([1, 2]) })).toThrow(RangeError);
  });

  test("Hedges' correction rises towards 1, near its approximation", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10_000 }), (df) => {
        expect(hedgesJ(df)).toBeLessThan(1);
        expect(hedgesJ(df + 1)).toBeGreaterThan(hedgesJ(df));
        expect(Math.abs(hedgesJ(df) - hedgesJApproximation(df))).toBeLessThan(0.04 / df ** 2);
      }),
    );
  });

  test.each([1, 0, 2.5, Number.NaN])("Hedges' correction refuses %d degrees of freedom", (df) => {
    expect(() => hedgesJ(df)).toThrow(RangeError);
    expect(() => hedgesJApproximation(df)).toThrow(RangeError);
  });
});
