import { describe, expect, test } from 'vitest';
import { proportions } from '../vectors/proportions.ts';
import { meetsOmeractOarsi } from './omeract-oarsi.ts';

const same = { baseline: 50, followUp: 50 };

describe('OMERACT-OARSI responder', () => {
  test.each(proportions.meetsOmeractOarsi)('judges $given', ({ ours, theirs }) => {
    expect(ours).toBe(theirs);
  });

  test.each([
    ['pain 50 % and 20 points, at the boundary', { baseline: 40, followUp: 20 }, same, same, true],
    ['function 50 % and 20 points, at the boundary', same, { baseline: 40, followUp: 20 }, same, true],
    ['global 50 % and 20 points is not enough', same, same, { baseline: 40, followUp: 20 }, false],
    ['50 % of too little, and no second domain', { baseline: 39, followUp: 19.5 }, same, same, false],
    ['two at 20 % and 10 points', same, { baseline: 50, followUp: 40 }, { baseline: 50, followUp: 40 }, true],
    [
      'two at 20 %, one of them short of 10 points',
      same,
      { baseline: 40, followUp: 30.1 },
      { baseline: 50, followUp: 40 },
      false,
    ],
    [
      'a domain without a problem cannot improve',
      { baseline: 0, followUp: 0 },
      { baseline: 50, followUp: 40 },
      same,
      false,
    ],
  ])('%s', (_, pain, functioning, global, verdict) => {
    expect(meetsOmeractOarsi({ pain, function: functioning, global })).toBe(verdict);
  });

  test('a missing score, or no problem in any domain, cannot be judged', () => {
    const none = { baseline: 0, followUp: 10 };
    expect(meetsOmeractOarsi({ pain: same, function: same, global: { baseline: 50, followUp: null } })).toBeNull();
    expect(meetsOmeractOarsi({ pain: { baseline: null, followUp: 5 }, function: same, global: same })).toBeNull();
    expect(meetsOmeractOarsi({ pain: none, function: none, global: none })).toBeNull();
  });

  test('refuses scores of another scale', () => {
    expect(() => meetsOmeractOarsi({ pain: { baseline: 101, followUp: 5 }, function: same, global: same })).toThrow(
      RangeError,
    );
    expect(() => meetsOmeractOarsi({ pain: { baseline: 40, followUp: -1 }, function: same, global: same })).toThrow(
      RangeError,
    );
  });
});
