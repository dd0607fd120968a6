import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proportions } from '../vectors/proportions.ts';
import { meetsPercent, meetsPoints } from './responder.ts';

/** A score of 0 to 10 in tenths, as the whole number of tenths. */
const tenths = fc.integer({ min: 0, max: 100 });
const written = (score: number): string => `${Math.floor(score / 10)}.${score % 10}`;

describe('percent responder', () => {
  test.each(proportions.meetsPercent)('judges $given', ({ ours, theirs }) => {
    expect(ours).toBe(theirs);
  });

  test('agrees with the same rule in whole tenths, however the scores are written', () => {
    fc.assert(
      fc.property(tenths, tenths, fc.integer({ min: 1, max: 100 }), (before, after, percent) => {
        const expected = before === 0 ? null : 100 * (before - after) >= percent * before;
        expect(meetsPercent(written(before), written(after), percent)).toBe(expected);
        expect(meetsPercent(before / 10, after / 10, percent)).toBe(expected);
        expect(meetsPercent(`${written(before)}00`, after / 10, percent)).toBe(expected);
      }),
    );
  });

  test('counts every fall to exactly the boundary', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 99 }), (baseline, percent) => {
        const hundredths = String(baseline * (100 - percent)).padStart(3, '0');
        const boundary = `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`;
        expect(meetsPercent(baseline, boundary, percent)).toBe(true);
        expect(meetsPercent(baseline, `${boundary}0001`, percent)).toBe(false);
      }),
    );
  });

  test.each([
    [-1, 2, 30],
    [5, -1, 30],
    ['5,5', 2, 30],
    ['', 2, 30],
    [1e-7, 0, 30],
    [5, Number.NaN, 30],
    [5, 2, 0],
    [5, 2, 100.5],
    [null, null, -30],
  ])('refuses %s -> %s by %s %%', (baseline, followUp, percent) => {
    expect(() => meetsPercent(baseline, followUp, percent)).toThrow(RangeError);
  });

  test('says that a negative score is not a problem score', () => {
    expect(() => meetsPercent('-0.5', 2, 30)).toThrow('0 or more');
    expect(() => meetsPoints(5, -2, 1)).toThrow('0 or more');
  });

  test('points are compared exactly, and in either direction', () => {
    fc.assert(
      fc.property(tenths, tenths, fc.integer({ min: 1, max: 50 }), (before, after, points) => {
        expect(meetsPoints(before / 10, after / 10, points / 10)).toBe(before - after >= points);
        expect(meetsPoints(after / 10, before / 10, points / 10)).toBe(after - before >= points);
      }),
    );
    expect(meetsPoints(null, 3, 2)).toBeNull();
    expect(meetsPoints(3, null, 2)).toBeNull();
    expect(() => meetsPoints(3, 1, 0)).toThrow(RangeError);
  });

  test('a missing score cannot be judged', () => {
    expect(meetsPercent(null, 3, 30)).toBeNull();
    expect(meetsPercent(3, null, 30)).toBeNull();
  });
});
