import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combineMoments, moments, momentsFromSummary, standardDeviation } from './moments.ts';

const values = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { maxLength: 30 });

describe('moments', () => {
  test('of a partition, combined, are the moments of the whole', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 8 }), (parts) => {
        const whole = moments(parts.flat());
        const combined = combineMoments(parts.map(moments));
        expect(combined.n).toBe(whole.n);
        if (whole.mean === null) expect(combined.mean).toBeNull();
        else expect(combined.mean).toBeCloseTo(whole.mean, 9);
        expect(Math.abs(combined.m2 - whole.m2)).toBeLessThanOrEqual(1e-9 * (1 + whole.m2));
      }),
    );
  });

  test('keep a small spread about a large mean', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 30 }), (scores) => {
        const far = moments(scores.map((score) => score + 1e9));
        expect(far.m2).toBeCloseTo(moments(scores).m2, 4);
        const farParts = scores.map((score) => moments([score + 1e9]));
        expect(combineMoments(farParts).m2).toBeCloseTo(moments(scores).m2, 4);
      }),
    );
  });

  test('a summary gives back the mean and the sd it was made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1000 }), fc.double({ min: 0, max: 100, noNaN: true }), (n, sd) => {
        expect(standardDeviation(momentsFromSummary(n, 5, sd))).toBeCloseTo(sd, 9);
      }),
    );
  });

  test('nothing combined is nothing, and adds nothing', () => {
    expect(combineMoments([])).toEqual({ n: 0, mean: null, m2: 0 });
    expect(combineMoments([moments([]), moments([1, 3]), moments([])])).toEqual({ n: 2, mean: 2, m2: 2 });
    expect(combineMoments([{ n: 0, mean: 0, m2: 0 }])).toEqual({ n: 0, mean: null, m2: 0 });
  });

  test.each([
    { n: 3, mean: null, m2: 1 },
    { n: 3, mean: Number.NaN, m2: 1 },
    { n: 3, mean: 1, m2: -1 },
    { n: 1.5, mean: 1, m2: 1 },
  ])('refuses %o', (broken) => {
    expect(() => combineMoments([broken])).toThrow(RangeError);
    expect(() => standardDeviation(broken)).toThrow(RangeError);
  });

  test('refuses values and summaries that are none', () => {
    expect(() => moments([1, Number.NaN])).toThrow(RangeError);
    expect(() => momentsFromSummary(1, 2, 0)).toThrow(RangeError);
    expect(() => momentsFromSummary(10, 2, -1)).toThrow(RangeError);
    expect(() => momentsFromSummary(10, Infinity, 1)).toThrow(RangeError);
  });
});
