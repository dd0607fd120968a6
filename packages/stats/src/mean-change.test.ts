import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { scores } from '../vectors/scores.ts';
import { meanChange } from './mean-change.ts';
import { moments } from './moments.ts';

describe('mean change', () => {
  test.each([...scores.meanChange, ...scores.meanChangeFromSummary])('agrees with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('stands in the middle of its interval, and turns over with its sign', () => {
    const changes = fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(changes, (drawn) => {
        const { mean, lower, upper } = meanChange(moments(drawn));
        const turned = meanChange(moments(drawn.map((change) => -change)));
        fc.pre(mean !== null && lower !== null && upper !== null);
        expect((lower + upper) / 2).toBeCloseTo(mean, 9);
        expect(turned.lower).toBeCloseTo(-upper, 9);
        expect(turned.upper).toBeCloseTo(-lower, 9);
      }),
    );
  });

  test('reaches exactly to 0 at the confidence that the paired t test gives up at', () => {
    const changes = moments([4, 2, 0, 3, 4, 0, 5, 4, 1, 0, 4, 5]);
    const pValueFromR = 0.00066;
    expect(meanChange(changes, 1 - pValueFromR).lower).toBeCloseTo(0, 3);
  });

  test('one change has a mean and no interval; none has neither', () => {
    expect(meanChange(moments([4]))).toEqual({ mean: 4, sd: null, lower: null, upper: null });
    expect(meanChange(moments([]))).toEqual({ mean: null, sd: null, lower: null, upper: null });
    expect(meanChange({ n: 0, mean: 0, m2: 0 })).toEqual({ mean: null, sd: null, lower: null, upper: null });
  });

  test('refuses a confidence of 95, whatever the changes', () => {
    expect(() => meanChange(moments([1, 2]), 95)).toThrow(RangeError);
    expect(() => meanChange(moments([]), 95)).toThrow(RangeError);
  });
});
