import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { proportions } from '../vectors/proportions.ts';
import { responderRates } from './responder-rates.ts';

const counts = fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500)).map(([responders, others, lost]) => ({
  eligible: responders + others + lost,
  followed: responders + others,
  responders,
}));

describe('responder rates', () => {
  test.each(proportions.responderRates)('agree with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('the complete-case rate lies between the worst and the best case', () => {
    fc.assert(
      fc.property(counts, (drawn) => {
        const { rate, rateNri, rateBest } = responderRates(drawn);
        fc.pre(rate !== null && rateNri !== null && rateBest !== null);
        expect(rateNri).toBeLessThanOrEqual(rate);
        expect(rate).toBeLessThanOrEqual(rateBest);
      }),
    );
  });

  test('all four agree when nobody is lost', () => {
    fc.assert(
      fc.property(counts, (drawn) => {
        const rates = responderRates({ ...drawn, eligible: drawn.followed });
        expect(rates.rateNri).toBe(rates.rate);
        expect(rates.rateBest).toBe(rates.rate);
        expect(rates.rateNriInterval).toEqual(rates.rateInterval);
        expect(rates.followUpRate).toBe(drawn.followed === 0 ? null : 1);
      }),
    );
  });

  test('nobody eligible: nothing can be said', () => {
    expect(responderRates({ eligible: 0, followed: 0, responders: 0 })).toEqual({
      followUpRate: null,
      rate: null,
      rateInterval: null,
      rateNri: null,
      rateNriInterval: null,
      rateBest: null,
    });
  });

  test('nobody followed: only the bounds can be said', () => {
    const { rate, rateInterval, followUpRate, rateNri, rateBest } = responderRates({
      eligible: 7,
      followed: 0,
      responders: 0,
    });
    expect({ rate, rateInterval, followUpRate, rateNri, rateBest }).toEqual({
      rate: null,
      rateInterval: null,
      followUpRate: 0,
      rateNri: 0,
      rateBest: 1,
    });
  });

  test.each([
    { eligible: 10, followed: 11, responders: 1 },
    { eligible: 10, followed: 5, responders: 6 },
    { eligible: 10.5, followed: 5, responders: 1 },
    { eligible: 10, followed: 5, responders: -1 },
  ])('refuses %o', (drawn) => {
    expect(() => responderRates(drawn)).toThrow(RangeError);
  });
});
