import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { sessions } from '../vectors/sessions.ts';
import { aalenJohansen } from './aalen-johansen.ts';
import { sum } from './sum.ts';

const rows = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), { minLength: 1, maxLength: 10 });
const exitsFrom = (drawn: [number, number, number][]) =>
  drawn.map(([responded, stopped, ongoing], index) => ({ session: index + 1, responded, stopped, ongoing }));

describe('Aalen-Johansen', () => {
  test.each([...sessions.aalenJohansen, ...sessions.toyRegistry])('agrees with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('responded, stopped and still waiting add up to everyone', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const steps = aalenJohansen(exitsFrom(drawn));
        steps.forEach((step, index) => {
          const next = steps[index + 1];
          if (next === undefined) return;
          expect(step.cumulativeIncidence + step.cumulativeStopped + next.waitingBefore).toBeCloseTo(1, 9);
        });
      }),
    );
  });

  test('without censoring it is responders among starters, with the error of a proportion', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const exits = exitsFrom(drawn).map((row) => ({ ...row, ongoing: 0 }));
        const starters = sum(exits.map(({ responded, stopped }) => responded + stopped));
        fc.pre(starters > 0);
        aalenJohansen(exits).forEach(({ cumulativeIncidence, standardError }, index) => {
          const share = sum(exits.slice(0, index + 1).map(({ responded }) => responded)) / starters;
          expect(cumulativeIncidence).toBeCloseTo(share, 9);
          expect(standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / starters), 6);
        });
      }),
    );
  });

  test('the two curves change places with what they count', () => {
    fc.assert(
      fc.property(rows, (drawn) => {
        const exits = exitsFrom(drawn);
        const swapped = aalenJohansen(exits.map((row) => ({ ...row, responded: row.stopped, stopped: row.responded })));
        aalenJohansen(exits).forEach(({ cumulativeStopped }, index) => {
          expect(swapped[index]?.cumulativeIncidence).toBe(cumulativeStopped);
        });
      }),
    );
  });

  test('has no interval before the first response nor after the last possible one', () => {
    const steps = aalenJohansen([
      { session: 1, responded: 0, stopped: 0, ongoing: 2 },
      { session: 2, responded: 3, stopped: 0, ongoing: 0 },
    ]);
    expect(steps.map(({ interval }) => interval)).toEqual([null, null]);
    expect(aalenJohansen([])).toEqual([]);
  });

  test('has no error left once everyone has responded, nor at an empty session after that', () => {
    const errors = aalenJohansen([
      { session: 1, responded: 7, stopped: 0, ongoing: 1 },
      { session: 2, responded: 4, stopped: 0, ongoing: 0 },
      { session: 3, responded: 2, stopped: 0, ongoing: 0 },
      { session: 4, responded: 0, stopped: 0, ongoing: 0 },
    ]).map(({ standardError }) => standardError);
    expect(errors[2]).toBeCloseTo(0, 7);
    expect(errors[3]).toBe(errors[2]);
  });

  test('refuses nonsense', () => {
    expect(() => aalenJohansen([{ session: 1, responded: 0.5, stopped: 0, ongoing: 0 }])).toThrow(RangeError);
    expect(() => aalenJohansen([], 0)).toThrow(RangeError);
  });
});
