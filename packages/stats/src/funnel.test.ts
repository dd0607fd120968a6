import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { units } from '../vectors/units.ts';
import { funnelLimits } from './funnel.ts';
import { binomialCumulative } from './special-functions.ts';

const targets = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const sizes = fc.integer({ min: 1, max: 2000 });

describe('funnel limits', () => {
  test.each(units.funnelLimits)('agree with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('leave a unit outside exactly when its own tail is below 2.5 %', () => {
    const unit = fc.integer({ min: 1, max: 300 }).chain((n) => fc.record({ n: fc.constant(n), x: fc.nat(n) }));
    fc.assert(
      fc.property(unit, targets, ({ x, n }, target) => {
        const limits = funnelLimits(target, n);
        fc.pre(limits !== null);
        const asFew = binomialCumulative(x, n, target);
        const asMany = binomialCumulative(n - x, n, 1 - target);
        // On the boundary itself the last digit decides.
        fc.pre(Math.abs(asFew - 0.025) > 1e-9 && Math.abs(asMany - 0.025) > 1e-9);
        expect(x / n < limits.lower).toBe(asFew < 0.025);
        expect(x / n > limits.upper).toBe(asMany < 0.025);
      }),
    );
  });

  test('hold the target between them, the 99.8 % ones outside the 95 % ones', () => {
    fc.assert(
      fc.property(targets, sizes, (target, n) => {
        const inner = funnelLimits(target, n);
        const outer = funnelLimits(target, n, 0.998);
        fc.pre(inner !== null && outer !== null);
        expect(inner.lower).toBeLessThan(target);
        expect(inner.upper).toBeGreaterThan(target);
        expect(outer.lower).toBeLessThanOrEqual(inner.lower);
        expect(outer.upper).toBeGreaterThanOrEqual(inner.upper);
      }),
    );
  });

  test('turn over when success and failure change names', () => {
    fc.assert(
      fc.property(targets, sizes, (target, n) => {
        const found = funnelLimits(target, n);
        const turned = funnelLimits(1 - target, n);
        fc.pre(found !== null && turned !== null);
        expect(turned.lower).toBeCloseTo(1 - found.upper, 9);
      }),
    );
  });

  test('a unit without courses has none', () => {
    expect(funnelLimits(0.5, 0)).toBeNull();
  });

  test('refuse nonsense', () => {
    expect(() => funnelLimits(1.1, 5)).toThrow(RangeError);
    expect(() => funnelLimits(Number.NaN, 5)).toThrow(RangeError);
    expect(() => funnelLimits(0.5, 2.5)).toThrow(RangeError);
    expect(() => funnelLimits(0.5, 5, 1)).toThrow(RangeError);
  });
});
