import { array, assert, double, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { layoutRateColumns } from './rate-columns.ts';
import type { RatePoint } from './rates.ts';
import { type CurvePoint, layoutFirstResponse } from './sessions.ts';

const words = { responded: 'responded 57 %', stopped: 'stopped without 41 %' };
const at = (session: number, responded: number | null, stopped: number | null): CurvePoint => ({
  session,
  responded,
  stopped,
  truth: null,
  interval: responded === null ? null : { lower: responded * 0.8, upper: responded },
});

const rate = (id: string, change: Partial<RatePoint>): RatePoint => ({
  id,
  label: id,
  href: null,
  overall: false,
  mark: 'shown',
  rate: 0.5,
  interval: { lower: 0.4, upper: 0.6 },
  bounds: { lower: 0.3, upper: 0.7 },
  rateWords: '',
  respondersWords: null,
  intervalWords: '',
  followedWords: null,
  followed: '',
  note: null,
  chance: null,
  pooled: null,
  truth: null,
  absence: '',
  reading: '',
  ...change,
});

test('numbers of sessions are dots in their order, and no line joins them', () => {
  const { dots, lines, rules, areas } = layoutRateColumns([
    rate('1', {}),
    rate('2', { mark: 'low', rate: null }),
    rate('3', { mark: 'hidden', rate: null, interval: null, bounds: null }),
    rate('4', { mark: 'few' }),
  ]);
  expect(dots.map(({ id, x, look }) => [id, x, look])).toEqual([
    ['1', 1, 'full'],
    ['4', 4, 'hollow'],
  ]);
  expect(areas.map(({ look }) => look)).toEqual(['pale', 'outline', 'hatch', 'pale']);
  expect([...lines, ...rules]).toEqual([]);
});

test('a curve starts at nobody and takes one step a session', () => {
  const { lines, areas } = layoutFirstResponse([at(1, 0.3, 0.1), at(2, 0.5, 0.2)], words);
  expect(lines.map(({ id, look }) => [id, look])).toEqual([
    ['stopped', 'dashed'],
    ['responded', 'full'],
  ]);
  expect(lines[1]?.spots).toEqual([
    { x: 0.5, y: 0 },
    { x: 0.5, y: 0.3 },
    { x: 1.5, y: 0.3 },
    { x: 1.5, y: 0.5 },
    { x: 2.5, y: 0.5 },
  ]);
  expect(areas.map(({ left, right, top }) => [left, right, top])).toEqual([
    [0.5, 1.5, 0.3],
    [1.5, 2.5, 0.5],
  ]);
});

test('a curve that supposes nobody stopped is dashed and stands alone', () => {
  const { lines, labels } = layoutFirstResponse([at(1, 0.3, null)], words, true);
  expect(lines.map(({ look }) => look)).toEqual(['dashed']);
  expect(labels).toHaveLength(1);
});

test('a curve without figures draws nothing', () => {
  const { lines, areas, labels } = layoutFirstResponse([at(1, null, null)], words);
  expect([...lines, ...areas, ...labels]).toEqual([]);
});

test('steps never fall where shares never do, and the words of two curves never lie on each other', () => {
  const shares = array(tuple(integer({ min: 0, max: 9 }), integer({ min: 0, max: 9 })), {
    minLength: 1,
    maxLength: 12,
  });
  assert(
    property(shares, double({ min: 0.5, max: 1, noNaN: true }), (gains, scale) => {
      const total =
        Math.max(
          1,
          gains.reduce((sum, [one, other]) => sum + one + other, 0),
        ) / scale;
      let [responded, stopped] = [0, 0];
      const points = gains.map(([one, other], index) => {
        responded += one / total;
        stopped += other / total;
        return at(index + 1, responded, stopped);
      });
      const { lines, labels } = layoutFirstResponse(points, words);
      for (const { spots } of lines) {
        for (const [index, { y }] of spots.slice(1).entries()) expect(y).toBeGreaterThanOrEqual(spots[index]?.y ?? 0);
      }
      const [one, other] = labels;
      expect(labels).toHaveLength(2);
      if (one && other && Math.abs(one.y - other.y) < 0.05 && Math.min(one.y, other.y) > 0.08) {
        expect(one.place).not.toBe(other.place);
      }
    }),
  );
});

test('true probabilities stand in the midst of their columns, and only where they are known', () => {
  const received = layoutRateColumns([
    rate('1', { truth: 0.6 }),
    rate('2', {}),
    rate('3', { mark: 'hidden', truth: 0.4 }),
  ]);
  expect(received.truths).toEqual([
    { x: 1, y: 0.6 },
    { x: 3, y: 0.4 },
  ]);
  const curve = layoutFirstResponse([{ ...at(1, 0.3, 0.1), truth: 0.35 }, at(2, 0.4, 0.2)], words);
  expect(curve.truths).toEqual([{ x: 1, y: 0.35 }]);
});

test('a model stands out on both sides of what was measured, in the column of its rate', () => {
  const { areas } = layoutRateColumns([rate('1', {}), rate('2', { chance: { lower: 0.1, upper: 0.2 } })]);
  const [model, ...measured] = areas;
  expect(model).toMatchObject({ look: 'model', bottom: 0.1, top: 0.2 });
  expect(measured.map(({ look }) => look)).toEqual(['pale', 'pale']);
  expect(model?.left).toBeLessThan(measured[1]?.left ?? 0);
  expect((model?.left ?? 0) + (model?.right ?? 0)).toBeCloseTo(4);
});
