import { expect, test } from 'vitest';
import { layoutAtLeast, layoutHistogram, type SpreadPoint } from './spread.ts';
import { layoutTrajectory, type ScoreLine, type ScorePoint } from './trajectory.ts';

const at = (id: string, change: Partial<ScorePoint> = {}): ScorePoint => ({
  id,
  label: id,
  mark: 'shown',
  mean: 5,
  interval: { lower: 4, upper: 6 },
  n: 40,
  ...change,
});
const line = (...points: readonly ScorePoint[]): ScoreLine => ({
  id: 'nprs',
  label: 'Pain',
  scale: { lower: 0, upper: 10 },
  better: 'lower',
  points,
});

test('means stand on the whole scale of their instrument', () => {
  const { up, dots } = layoutTrajectory(line(at('baseline'), at('6w', { mean: 3, interval: null })), false);
  expect([up.from, up.to]).toEqual([0, 10]);
  expect(dots.map(({ x, y, whiskers }) => [x, y, whiskers])).toEqual([
    [1, 5, [1, 1]],
    [2, 3, null],
  ]);
});

test('a full line joins the same patients, a dashed one each time its own', () => {
  const points = line(at('baseline'), at('6w'));
  expect(layoutTrajectory(points, true).lines.map(({ look }) => look)).toEqual(['full']);
  expect(layoutTrajectory(points, false).lines.map(({ look }) => look)).toEqual(['dashed']);
});

test('a hidden time keeps its column without a number, a low one shows its interval inside the scale', () => {
  const { dots, areas } = layoutTrajectory(
    line(
      at('baseline'),
      at('6w', { mark: 'hidden', mean: null, interval: null }),
      at('3m', { mark: 'low', interval: { lower: -2, upper: 12 } }),
    ),
    true,
  );
  expect(dots.map(({ id }) => id)).toEqual(['baseline']);
  expect(areas.map(({ look, bottom, top }) => [look, bottom, top])).toEqual([
    ['hatch', 0, 10],
    ['outline', 0, 10],
  ]);
});

const step = (from: number, share: number | null, atLeast: number | null): SpreadPoint => ({
  id: `${from}`,
  from,
  share,
  atLeast,
  interval: atLeast === null ? null : { lower: atLeast * 0.9, upper: atLeast },
  words: 'words',
});

test('bars tell those who got worse from those who improved; steps without courses and hidden ones have none', () => {
  const { areas, up } = layoutHistogram([
    step(-20, 0.1, 1),
    step(0, 0, 0.9),
    step(30, 0.25, 0.9),
    step(40, null, null),
  ]);
  expect(areas.map(({ look, top }) => [look, top])).toEqual([
    ['worse', 0.1],
    ['better', 0.25],
  ]);
  expect(up.to).toBe(0.3);
});

test('the curve runs over improvement only and names the definitions where it meets them', () => {
  const { lines, labels, rules } = layoutAtLeast([
    step(-10, 0.1, 1),
    step(0, 0.2, 0.9),
    step(30, 0.3, 0.7),
    step(50, 0.4, 0.4),
  ]);
  expect(lines[0]?.spots.map(({ x }) => x)).toEqual([0, 30, 50]);
  expect(labels.map(({ x, y }) => [x, y])).toEqual([
    [30, 0.7],
    [50, 0.4],
  ]);
  expect(rules.map(({ at: where }) => where)).toEqual([30, 50]);
});
