import { describe, expect, test } from 'vitest';
import { countAtRisk, logLogInterval, medianSession } from './session-exits.ts';

const exits = [
  { session: 1, responded: 2, stopped: 1, ongoing: 1 },
  { session: 3, responded: 0, stopped: 0, ongoing: 0 },
  { session: 4, responded: 3, stopped: 1, ongoing: 2 },
];

describe('session exits', () => {
  test('a course is at risk at every session up to the one it leaves at', () => {
    expect(countAtRisk(exits).map(({ atRisk }) => atRisk)).toEqual([10, 6, 6]);
  });

  test('refuse sessions out of order and counts that are none', () => {
    expect(() => countAtRisk(exits.toReversed())).toThrow(RangeError);
    expect(() => countAtRisk([...exits, ...exits.slice(-1)])).toThrow(RangeError);
    expect(() => countAtRisk([{ session: 1, responded: -1, stopped: 0, ongoing: 0 }])).toThrow(RangeError);
    expect(() => countAtRisk([{ session: 1.5, responded: 1, stopped: 0, ongoing: 0 }])).toThrow(RangeError);
  });

  test('there is no interval about nothing and about everything', () => {
    expect(logLogInterval(0, 0, 1.96)).toBeNull();
    expect(logLogInterval(1, 0, 1.96)).toBeNull();
    expect(logLogInterval(1 - 2e-16, 1e-9, 1.96)).toBeNull();
  });

  test('the median counts a half that rounding left a hair short', () => {
    const aHair = 1e-16;
    expect(medianSession([{ session: 2, cumulativeIncidence: 0.5 - aHair }])).toBe(2);
    expect(medianSession([])).toBeNull();
  });
});
