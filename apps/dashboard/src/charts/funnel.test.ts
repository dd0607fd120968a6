import { expect, test } from 'vitest';
import { type Funnel, layoutFunnel } from './funnel.ts';

const funnel: Funnel = {
  target: 0.5,
  sizes: [
    { size: 5, inner: { lower: 0.02, upper: 0.98 }, outer: { lower: -0.2, upper: 1.2 } },
    { size: 100, inner: { lower: 0.4, upper: 0.6 }, outer: { lower: 0.35, upper: 0.65 } },
  ],
  own: 66,
  rate: 0.6,
  interval: { lower: 0.5, upper: 0.7 },
  standardised: 0.55,
};
const words = { target: 'all clinics 50 %', own: 'this clinic 55 %' };

test('limits are cut off at none and all, and one clinic has its two points', () => {
  const { lines, dots, rules, across } = layoutFunnel(funnel, words);
  expect(lines.flatMap(({ spots }) => spots.map(({ y }) => y)).every((y) => y >= 0 && y <= 1)).toBe(true);
  expect(dots.map(({ id, x, y }) => [id, x, y])).toEqual([
    ['rate', 66, 0.6],
    ['standardised', 66, 0.55],
  ]);
  expect(dots[0]?.whiskers?.map((length) => length.toFixed(2))).toEqual(['0.10', '0.10']);
  expect(rules).toEqual([{ id: 'target', along: 'x', at: 0.5 }]);
  expect(across.ticks.map(({ value }) => value)).toEqual([0, 20, 40, 60, 80, 100]);
});

test('of one condition the rate is what is held against the limits: one point', () => {
  expect(layoutFunnel({ ...funnel, standardised: 0.6 }, words).dots.map(({ id }) => id)).toEqual(['standardised']);
});

test('without a rate there are limits and no point', () => {
  const { dots, labels } = layoutFunnel({ ...funnel, rate: null, interval: null, standardised: null }, words);
  expect(dots).toEqual([]);
  expect(labels.map(({ id }) => id)).toEqual(['target', 'inner', 'outer']);
});
