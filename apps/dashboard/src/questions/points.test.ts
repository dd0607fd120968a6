import type { RespondersCell } from '@enthesis/contract';
import { describe, expect, test } from 'vitest';
import { conditionHref, conditionPoints, markOf, pointOf, sessionPoints, withTruth } from './points.ts';

const shown: RespondersCell = {
  condition: { id: 'si-joint', label: 'SI joint dysfunction' },
  status: 'shown',
  because: null,
  flags: [],
  eligible: 120,
  followed: 92,
  responders: 50,
  rate: 0.543478,
  ci95Lower: 0.441998,
  ci95Upper: 0.641473,
  rateNri: 0.416667,
  rateNriCi95Lower: 0.332384,
  rateNriCi95Upper: 0.50612,
  rateBest: 0.65,
};
const nothing = {
  eligible: null,
  followed: null,
  responders: null,
  rate: null,
  ci95Lower: null,
  ci95Upper: null,
  rateNri: null,
  rateNriCi95Lower: null,
  rateNriCi95Upper: null,
  rateBest: null,
};
const hidden: RespondersCell = { ...shown, ...nothing, status: 'hidden', because: 'second-hidden' };
const name = { id: 'x', label: 'X' };

describe('how a cell is drawn', () => {
  test.each([
    [{}, 'shown'],
    [{ flags: ['few'] }, 'few'],
    [{ flags: ['few', 'follow-up-poor'] }, 'poor'],
    [{ flags: ['follow-up-caution'] }, 'shown'],
    [{ status: 'low', flags: ['follow-up-poor'] }, 'low'],
    [{ status: 'hidden' }, 'hidden'],
    [{ status: 'empty' }, 'empty'],
  ] as const)('%o as %s', (change, mark) => {
    expect(markOf({ ...shown, ...change, flags: 'flags' in change ? [...change.flags] : [] })).toBe(mark);
  });
});

test('a shown cell says rate, counts, interval, follow-up and bounds', () => {
  const point = pointOf(shown, name);
  expect(point).toMatchObject({ rate: 0.543478, rateWords: '54\u202f%', respondersWords: '50 of 92' });
  expect(point.reading).toBe(
    '54\u202f%, 50 of 92 (95 % CI 44 to 64\u202f%) · followed up 92 of 120 · if none or all of the others had: 42 to 65\u202f%',
  );
});

test('a model stands beside the rate, named as one, and only where it was asked for', () => {
  const modelled = pointOf({ ...shown, chanceLower: 0.081, chanceUpper: 0.178 }, name);
  expect(modelled).toMatchObject({ rate: 0.543478, chance: { lower: 0.081, upper: 0.178 } });
  expect(modelled.reading).toContain('by chance alone (a model): 8 to 18\u202f%');
  const pooled = pointOf({ ...shown, networkRate: 0.5, pooledRate: 0.5357 }, name);
  expect(pooled).toMatchObject({ rate: 0.543478, pooled: 0.5357 });
  expect(pooled.reading).toContain('pooled with all clinics (a model): 54\u202f%');
  expect(pointOf(shown, name)).toMatchObject({ chance: null, pooled: null });
  expect(pointOf({ ...shown, chanceLower: null, chanceUpper: null }, name).reading).not.toContain('chance');
});

test('under 10 followed no rate is drawn or written, only counts and interval', () => {
  const point = pointOf({ ...shown, status: 'low', eligible: 11, followed: 9, responders: 4, rate: 4 / 9 }, name);
  expect(point).toMatchObject({ rate: null, rateWords: '', respondersWords: '4 of 9' });
  expect(point.interval).not.toBeNull();
  expect(point.reading).toMatch(/^4 of 9 /);
});

test('a hidden cell carries its reason and no number', () => {
  const point = pointOf(hidden, name);
  expect(point).toMatchObject({ rate: null, interval: null, bounds: null, respondersWords: null });
  expect(JSON.stringify(point)).not.toMatch(/NaN|undefined|\d %/);
  expect(point.reading).toContain('subtraction');
});

test('rows keep the order of the answer, and only conditions of their own lead to a page', () => {
  const all = { ...shown, condition: { id: 'all', label: 'All conditions' } };
  const other = { ...shown, condition: { id: 'other-knee', label: 'Other knee' } };
  expect(conditionPoints([all, shown, other]).map(({ id, href }) => [id, href])).toEqual([
    ['all', null],
    ['si-joint', '/conditions/si-joint'],
    ['other-knee', null],
  ]);
  expect(conditionHref({ id: 'other', label: 'Other' })).toBeNull();
});

test('numbers of sessions are words', () => {
  const bands = ['0', '1', '2', '4-5', '6+', '20+'].map(
    (id): RespondersCell => ({ ...shown, sessionBand: { id, label: id } }),
  );
  expect(sessionPoints(bands).map(({ label }) => label)).toEqual([
    'No session',
    '1 session',
    '2 sessions',
    '4 to 5 sessions',
    '6 or more sessions',
    '20 or more sessions',
  ]);
});

test('a true probability goes to the point of its id, drawn and in words; the others stay without', () => {
  const points = [
    pointOf(shown, name),
    pointOf(hidden, { id: 'y', label: 'Y' }),
    pointOf(shown, { id: 'z', label: 'Z' }),
  ];
  const [one, other, none] = withTruth(points, { x: 0.4321, y: 0.5 });
  expect([one?.truth, other?.truth, none?.truth]).toEqual([0.4321, 0.5, null]);
  expect(one?.reading).toMatch(/ · in truth 43\u202f%$/);
  expect(none).toEqual(points[2]);
  expect(withTruth(points, undefined)).toEqual(points);
});
