import { horizons } from '@enthesis/contract';
import { describe, expect, test } from 'vitest';
import { instrumentsFor, isBetterBy, judge, scoreAt, scoreWithin } from './judged.ts';
import type { Reading } from './measure.ts';

const on = (instrument: string) => (day: number, score: number) => ({ day, instrument, score });
const pain = on('nprs');
const knee = on('koos12_function');
const judged = (...readings: readonly Reading[]) => {
  const found = judge(instrumentsFor('knee-oa', readings[0]?.instrument === 'nprs' ? 'pain' : 'function'), readings);
  if (found === null) throw new Error('should have been judged');
  return found;
};
const sixMonths = horizons.find(({ id }) => id === '6m') ?? horizons[0];

describe('the baseline', () => {
  const instruments = instrumentsFor('low-back', 'pain');

  test('is the last score of day -30 to 0', () => {
    expect(judge(instruments, [pain(-31, 9)])).toBeNull();
    expect(judge(instruments, [pain(1, 9)])).toBeNull();
    expect(judged(pain(-30, 9), pain(0, 7), pain(30, 2)).baseline).toBe(7);
  });

  test('has to be at least 3 of 10 away from the best score', () => {
    expect(judge(instruments, [pain(0, 2)])).toBeNull();
    expect(judge(instruments, [pain(0, 3)])?.baseline).toBe(3);
    expect(judge(instrumentsFor('knee-oa', 'function'), [knee(0, 71)])).toBeNull();
    expect(judge(instrumentsFor('knee-oa', 'function'), [knee(0, 70)])?.baseline).toBe(70);
  });

  test('is on the first instrument that has one', () => {
    const readings = [on('nprs_leg')(-40, 8), pain(0, 6)];
    expect(judge(instrumentsFor('sciatica', 'pain'), readings)?.instrument.id).toBe('nprs');
  });
});

test('a horizon takes the score nearest to its target, the later of two as near, and none from outside', () => {
  const course = judged(pain(0, 8), pain(137, 1), pain(181, 2), pain(183, 3), pain(273, 4), pain(274, 5));
  expect(sixMonths && scoreAt(course, sixMonths)).toBe(3);
  expect(sixMonths && scoreAt(judged(pain(0, 8), pain(137, 1), pain(274, 5)), sixMonths)).toBeUndefined();
});

test('a session takes the last score after its day, up to the day of the next', () => {
  const course = judged(pain(0, 8), pain(10, 5), pain(28, 4), pain(29, 1));
  expect(scoreWithin(course, 0, 28)).toBe(4);
  expect(scoreWithin(course, 29, 60)).toBeUndefined();
});

test('a score on the very threshold is better enough, whichever end of the scale is the good one', () => {
  const lower = judged(pain(0, 10), pain(182, 7));
  expect([isBetterBy(30, lower, 7), isBetterBy(30, lower, 8), isBetterBy(50, lower, 5)]).toEqual([true, false, true]);
  const higher = judged(knee(0, 40), knee(182, 58));
  expect([isBetterBy(30, higher, 58), isBetterBy(30, higher, 57), isBetterBy(50, higher, 70)]).toEqual([
    true,
    false,
    true,
  ]);
});
