import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { proportions } from '../vectors/proportions.ts';
import { responderRates } from './responder-rates.ts';
import { tippingShare } from './tipping-share.ts';

const counts = fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300)).map(([responders, others, missing]) => ({
  eligible: responders + others + missing,
  followed: responders + others,
  responders,
}));
const percent = fc.integer({ min: 0, max: 100 });

describe('the tipping share', () => {
  test.each(proportions.tippingShare)('agrees with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('put back into the counts, it gives the target; where there is none, the bounds lie on one side of it', () => {
    fc.assert(
      fc.property(counts, percent, (drawn, target) => {
        const { eligible, followed, responders } = drawn;
        const { share, because } = tippingShare(drawn, target);
        const { rateNri, rateBest } = responderRates(drawn);
        if (share !== null) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          expect((responders + (1 - share) * (eligible - followed)) / eligible).toBeCloseTo(target / 100, 12);
        } else if (because === 'stays-above') expect(100 * (rateNri ?? 0)).toBeGreaterThan(target);
        else if (because === 'stays-below') expect(100 * (rateBest ?? 1)).toBeLessThan(target);
        else expect(eligible).toBe(followed);
      }),
    );
  });

  test('a lower target takes more failures', () => {
    fc.assert(
      fc.property(counts, percent, percent, (drawn, one, other) => {
        const lower = tippingShare(drawn, Math.min(one, other));
        const higher = tippingShare(drawn, Math.max(one, other));
        fc.pre(lower.share !== null && higher.share !== null);
        expect(lower.share).toBeGreaterThanOrEqual(higher.share);
      }),
    );
  });

  test('the bounds themselves are reached exactly, where binary fractions would miss them', () => {
    expect(tippingShare({ eligible: 20, followed: 14, responders: 5 }, 55)).toEqual({ share: 0, because: null });
    expect(tippingShare({ eligible: 20, followed: 14, responders: 11 }, 55)).toEqual({ share: 1, because: null });
  });

  test.each([
    [{ eligible: 10, followed: 11, responders: 1 }, 30],
    [{ eligible: 10, followed: 5, responders: 6 }, 30],
    [{ eligible: 10, followed: 5, responders: 1 }, 101],
    [{ eligible: 10, followed: 5, responders: 1 }, Number.NaN],
  ])('refuses %o at %d', (drawn, target) => {
    expect(() => tippingShare(drawn, target)).toThrow(RangeError);
  });
});
