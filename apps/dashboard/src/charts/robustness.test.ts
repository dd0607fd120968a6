import { expect, test } from 'vitest';
import { type IntervalRow, layoutIntervals } from './intervals.ts';
import { layoutSpecifications, layoutTipping, type Specification } from './specifications.ts';

const specification = (definition: string, horizon: string, change: Partial<Specification> = {}): Specification => ({
  id: `${definition}-${horizon}`,
  definition,
  horizon,
  rate: 0.5,
  interval: { lower: 0.4, upper: 0.6 },
  chosen: false,
  ...change,
});

test('specifications keep their order and their column; the chosen one is marked and named', () => {
  const { dots, labels, rules } = layoutSpecifications([
    specification('r30', '3m', { rate: 0.6 }),
    specification('r30', '6m', { chosen: true }),
    specification('r50', '3m', { rate: null, interval: null }),
    specification('r50', '6m', { rate: 0.2 }),
  ]);
  expect(dots.map(({ id, look }) => [id, look])).toEqual([
    ['r30-3m', 'faint'],
    ['r30-6m', 'chosen'],
    ['r50-6m', 'faint'],
  ]);
  expect(dots.map(({ x }) => Math.round(x))).toEqual([1, 1, 2]);
  expect(dots.every(({ x }, index) => index === 0 || x > (dots[index - 1]?.x ?? 0))).toBe(true);
  expect(labels.map(({ x, y }) => [x, y])).toEqual([[dots[1]?.x, 0.5]]);
  expect(rules.map(({ at }) => at)).toEqual([1.5]);
});

test('a definition without a rate to draw says so in its column', () => {
  const none = { rate: null, interval: null };
  const { labels } = layoutSpecifications([
    specification('r30', '6m', { chosen: true }),
    specification('pass', '6m', none),
    specification('r50', '6m'),
  ]);
  expect(labels.map(({ id, x }) => [id, x])).toEqual([
    ['pass', 2],
    ['chosen', 1],
  ]);
});

const words = { target: 'target', tips: 'tips' };

test('a rate tips where its line meets the target, or nowhere', () => {
  const tips = layoutTipping({ best: 0.6, worst: 0.3, target: 0.4, share: 2 / 3 }, words);
  expect(tips.dots.map(({ x, y }) => [x, y])).toEqual([[2 / 3, 0.4]]);
  expect(tips.lines[0]?.spots).toEqual([
    { x: 0, y: 0.6 },
    { x: 1, y: 0.3 },
  ]);
  const never = layoutTipping({ best: 0.6, worst: 0.5, target: 0.4, share: null }, words);
  expect(never.dots).toEqual([]);
  expect(never.labels.map(({ id }) => id)).toEqual(['target']);
  const beside = layoutTipping({ best: 0.6, worst: 0.3, target: 0.4, share: null }, words, [
    { id: 'saline', rate: 0.36, words: 'saline: 36 %' },
  ]);
  expect(beside.lines.map(({ id, look }) => [id, look])).toEqual([
    ['rate', 'full'],
    ['saline', 'dashed'],
  ]);
  expect(beside.labels.find(({ id }) => id === 'saline')).toMatchObject({ y: 0.36, place: 'above' });
});

const row = (id: string, change: Partial<IntervalRow> = {}): IntervalRow => ({
  id,
  label: id,
  group: 'Sex',
  value: 0,
  interval: null,
  words: [],
  absence: '',
  faint: false,
  ...change,
});

test('values find their place on the axis; what lies beyond stands at its end and says so', () => {
  const [sex, age] = layoutIntervals(
    [
      row('female', { interval: { lower: -0.25, upper: 2 } }),
      row('male', { value: 0.75 }),
      row('30-39', { group: 'Age', value: null }),
    ],
    { lower: -0.5, upper: 0.5 },
  );
  expect(sex?.rows.map(({ dot, beyond, whisker }) => [dot, beyond, whisker])).toEqual([
    [50, false, { from: 25, to: 100 }],
    [100, true, null],
  ]);
  expect(age?.rows.map(({ dot, beyond }) => [dot, beyond])).toEqual([[null, false]]);
});
