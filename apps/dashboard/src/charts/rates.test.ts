import { array, assert, constantFrom, double, property, record, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { layoutRates, type Mark, type RatePoint, rowShapeOf, rowsOf } from './rates.ts';

const point = (mark: Mark, rate: number, lower: number, upper: number): RatePoint => {
  const known = mark !== 'hidden' && mark !== 'empty';
  return {
    id: `${mark}-${rate}-${lower}`,
    label: 'Row',
    href: null,
    overall: false,
    mark,
    rate: known && mark !== 'low' ? rate : null,
    interval: known ? { lower, upper } : null,
    bounds: known ? { lower, upper } : null,
    rateWords: '',
    respondersWords: known ? '1 of 2' : null,
    intervalWords: '',
    followedWords: null,
    followed: '2',
    note: null,
    chance: null,
    pooled: null,
    truth: null,
    absence: '',
    reading: '',
  };
};

const rows = array(
  tuple(
    constantFrom<Mark>('shown', 'few', 'poor', 'low', 'hidden'),
    record({
      rate: double({ min: 0, max: 1, noNaN: true }),
      below: double({ min: 0, max: 1, noNaN: true }),
      above: double({ min: 0, max: 1, noNaN: true }),
    }),
  ).map(([mark, { rate, below, above }]) => point(mark, rate, rate * below, rate + (1 - rate) * above)),
  { maxLength: 30 },
);

test('every number drawn is finite and inside the plot; hidden rows put none in it', () => {
  assert(
    property(rows, constantFrom(true, false), constantFrom(0, 1), (points, narrow, panel) => {
      const { rowHeight, middleOf } = rowShapeOf({ rows: points.length, panels: 2, narrow });
      const { dots, bands, outlines, hatches, height } = layoutRates(points, rowHeight, middleOf(panel));
      const drawn = [...dots.full, ...dots.hollow, ...dots.outline];
      for (const { x, y, whiskers } of drawn) {
        expect(x - whiskers[0]).toBeGreaterThanOrEqual(-1e-12);
        expect(x + whiskers[1]).toBeLessThanOrEqual(1 + 1e-12);
        expect(y).toBeLessThan(height);
      }
      for (const { top, bottom } of [...bands, ...outlines, ...hatches]) {
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(height);
      }
      expect(hatches).toHaveLength(points.filter(({ mark }) => mark === 'hidden').length);
      expect(drawn).toHaveLength(points.filter(({ rate }) => rate !== null).length);
    }),
  );
});

test('28 rows still fit above the fold of a wide window; narrow rows have a line a panel', () => {
  expect(rowShapeOf({ rows: 28, panels: 2, narrow: false }).rowHeight).toBeLessThanOrEqual(17);
  const [one, two] = [1, 2].map((panels) => rowShapeOf({ rows: 28, panels, narrow: true }).rowHeight);
  expect(two).toBeGreaterThan(one ?? Number.NaN);
});

test('rows of two panels stand side by side; what neither has is named apart', () => {
  const [shown, hidden, empty] = (['shown', 'hidden', 'empty'] as const).map((mark) => point(mark, 0.5, 0.4, 0.6));
  if (shown === undefined || hidden === undefined || empty === undefined) throw new Error('three points');
  const { rows: found, without } = rowsOf([
    { id: 'pain', heading: 'Pain', points: [shown, hidden, empty] },
    { id: 'function', heading: 'Function', points: [shown] },
  ]);
  expect(found.map(({ points }) => points)).toEqual([
    [shown, shown],
    [hidden, null],
  ]);
  expect(without).toEqual(['Row']);
});

test('a poor follow-up draws its bounds stronger, a small number draws its interval in outline', () => {
  const { bands, outlines } = layoutRates([point('poor', 0.5, 0.2, 0.8), point('low', 0.5, 0.1, 0.9)], 20, 0.5);
  expect(bands.map(({ strong }) => strong)).toEqual([true]);
  expect(outlines).toMatchObject([{ from: 0.1, to: 0.9 }]);
});

test('a model is drawn behind its rate, taller than what was measured, and nowhere else', () => {
  const plain = point('shown', 0.5, 0.4, 0.6);
  const { models, bands } = layoutRates(
    [plain, { ...plain, id: 'modelled', chance: { lower: 0.1, upper: 0.2 } }],
    30,
    0.5,
  );
  expect(models).toMatchObject([{ id: 'modelled', from: 0.1, to: 0.2 }]);
  expect(models[0]?.top).toBeLessThan(bands[1]?.top ?? 0);
  expect(models[0]?.bottom).toBeGreaterThan(bands[1]?.bottom ?? Number.POSITIVE_INFINITY);
});

test('a pooled rate is a mark of its own beside the dot, never in its place', () => {
  const plain = point('shown', 0.5, 0.4, 0.6);
  const { pooled, dots } = layoutRates([plain, { ...plain, id: 'pooled', pooled: 0.45 }], 30, 0.5);
  expect(pooled).toEqual([{ id: 'pooled', x: 0.45, y: 45 }]);
  expect(dots.full.map(({ x }) => x)).toEqual([0.5, 0.5]);
});
