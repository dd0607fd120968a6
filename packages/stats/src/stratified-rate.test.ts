import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { proportions } from '../vectors/proportions.ts';
import { responderRates } from './responder-rates.ts';
import { stratifiedRate } from './stratified-rate.ts';

const stratum = fc
  .tuple(fc.nat(40), fc.nat(40), fc.nat(40))
  .filter(([responders, others]) => responders + others > 0)
  .map(([responders, others, lost]) => ({
    eligible: responders + others + lost,
    followed: responders + others,
    responders,
  }));
const strata = fc.array(stratum, { minLength: 1, maxLength: 6 });

describe('stratified rate', () => {
  test.each(proportions.stratifiedRate)('agrees with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('in a single stratum is the complete-case rate of all that were followed', () => {
    fc.assert(
      fc.property(stratum, (only) => {
        const found = stratifiedRate([only]);
        expect(found?.rate).toBeCloseTo(Number(responderRates(only).rate), 12);
        expect(found?.effectiveN).toBeCloseTo(only.followed, 9);
      }),
    );
  });

  test('lies between the rates of its strata, and speaks for no more courses than were followed', () => {
    fc.assert(
      fc.property(strata, (drawn) => {
        const found = stratifiedRate(drawn);
        fc.pre(found !== null);
        const rates = drawn.map(({ responders, followed }) => responders / followed);
        expect(found.rate).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-12);
        expect(found.rate).toBeLessThanOrEqual(Math.max(...rates) + 1e-12);
        expect(found.effectiveN).toBeLessThanOrEqual(drawn.reduce((total, { followed }) => total + followed, 0) + 1e-9);
      }),
    );
  });

  test('an empty stratum changes nothing; one that was lost altogether forbids an answer', () => {
    const seen = { eligible: 10, followed: 8, responders: 4 };
    expect(stratifiedRate([seen, { eligible: 0, followed: 0, responders: 0 }])).toEqual(stratifiedRate([seen]));
    expect(stratifiedRate([seen, { eligible: 1, followed: 0, responders: 0 }])).toBeNull();
    expect(stratifiedRate([])).toBeNull();
  });

  test('refuses nonsense', () => {
    expect(() => stratifiedRate([{ eligible: 5, followed: 6, responders: 1 }])).toThrow(RangeError);
    expect(() => stratifiedRate([], 0)).toThrow(RangeError);
  });
});
