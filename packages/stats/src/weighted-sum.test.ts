import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newcombe } from './newcombe.ts';
import { weightedSum } from './weighted-sum.ts';
import { wilson } from './wilson.ts';

const trials = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }));

const estimateOf = ({ successes, n }: { readonly successes: number; readonly n: number }, weight: number) => {
  const interval = wilson(successes, n);
  if (interval === null) throw new Error('there are trials');
  return { ...interval, value: successes / n, weight };
};

test('one estimate keeps its own interval; none has none', () => {
  fc.assert(
    fc.property(trials, (one) => {
      const { value, lower, upper } = estimateOf(one, 1);
      const found = weightedSum([estimateOf(one, 1)]);
      expect(found?.value).toBe(value);
      expect(found?.lower).toBeCloseTo(lower, 12);
      expect(found?.upper).toBeCloseTo(upper, 12);
    }),
  );
  expect(weightedSum([])).toBeNull();
});

test('the difference of two Wilson intervals is Newcombe’s', () => {
  fc.assert(
    fc.property(trials, trials, (first, second) => {
      const [ours, his] = [weightedSum([estimateOf(first, 1), estimateOf(second, -1)]), newcombe(first, second)];
      expect(ours?.value).toBeCloseTo(his?.difference ?? Number.NaN, 12);
      expect(ours?.lower).toBeCloseTo(his?.lower ?? Number.NaN, 12);
      expect(ours?.upper).toBeCloseTo(his?.upper ?? Number.NaN, 12);
    }),
  );
});

test('the more estimates share the weight, the narrower the interval', () => {
  const one = estimateOf({ successes: 40, n: 100 }, 1);
  const widthOf = (count: number) => {
    const found = weightedSum(Array.from({ length: count }, () => ({ ...one, weight: 1 / count })));
    return (found?.upper ?? Number.NaN) - (found?.lower ?? Number.NaN);
  };
  expect(widthOf(4)).toBeCloseTo(widthOf(1) / 2, 12);
});
