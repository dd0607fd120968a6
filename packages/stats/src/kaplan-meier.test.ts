import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { sessions } from '../vectors/sessions.ts';
import { aalenJohansen } from './aalen-johansen.ts';
import { kaplanMeier } from './kaplan-meier.ts';

const exits = fc
  .array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 10 })
  .map((rows) =>
    rows.map(([responded, stopped, ongoing], index) => ({ session: index + 1, responded, stopped, ongoing })),
  );

describe('Kaplan-Meier', () => {
  test.each(sessions.kaplanMeier)('agrees with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('rises, and lies within its interval', () => {
    fc.assert(
      fc.property(exits, (drawn) => {
        let before = 0;
        for (const { cumulativeIncidence, interval } of kaplanMeier(drawn)) {
          expect(cumulativeIncidence).toBeGreaterThanOrEqual(before);
          expect(cumulativeIncidence).toBeLessThanOrEqual(1);
          if (interval !== null) {
            expect(interval.lower).toBeLessThanOrEqual(cumulativeIncidence);
            expect(interval.upper).toBeGreaterThanOrEqual(cumulativeIncidence);
          }
          before = cumulativeIncidence;
        }
      }),
    );
  });

  test('is never below Aalen-Johansen, and is the same where nobody stops', () => {
    fc.assert(
      fc.property(exits, (drawn) => {
        const optimistic = kaplanMeier(drawn);
        aalenJohansen(drawn).forEach(({ cumulativeIncidence }, index) => {
          expect(optimistic[index]?.cumulativeIncidence).toBeGreaterThanOrEqual(cumulativeIncidence - 1e-12);
        });
        const unstopped = drawn.map((row) => ({ ...row, stopped: 0, ongoing: row.ongoing + row.stopped }));
        aalenJohansen(unstopped).forEach(({ cumulativeIncidence, standardError }, index) => {
          expect(optimistic[index]?.cumulativeIncidence).toBeCloseTo(cumulativeIncidence, 9);
          expect(optimistic[index]?.standardError).toBeCloseTo(standardError, 7);
        });
      }),
    );
  });

  test('once everyone has responded it is 1, without an interval', () => {
    const steps = kaplanMeier([
      { session: 1, responded: 3, stopped: 0, ongoing: 0 },
      { session: 2, responded: 0, stopped: 0, ongoing: 0 },
    ]);
    expect(steps.map(({ cumulativeIncidence, interval }) => ({ cumulativeIncidence, interval }))).toEqual([
      { cumulativeIncidence: 1, interval: null },
      { cumulativeIncidence: 1, interval: null },
    ]);
  });

  test('refuses a confidence of 95, even about nothing', () => {
    expect(() => kaplanMeier([], 95)).toThrow(RangeError);
  });
});
