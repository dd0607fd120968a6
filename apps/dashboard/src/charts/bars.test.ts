import { assert, double, property } from 'fast-check';
import { expect, test } from 'vitest';
import { type Bar, layoutBars } from './bars.ts';
import { shareAxis, shareAxisTo } from './plot.ts';

const bar = (id: string, change: Partial<Bar> = {}): Bar => ({ id, mark: 'shown', share: 0.2, ...change });

test('a bar stands in its column; few counted are an outline, a hidden one is hatched without its height', () => {
  const { areas, dots, lines } = layoutBars(
    [bar('1'), bar('2', { mark: 'low', share: 0.03 }), bar('3', { mark: 'hidden', share: null }), bar('4')],
    shareAxisTo(0.3),
  );
  expect(areas.map(({ id, look, top }) => [id, look, top])).toEqual([
    ['1', 'bar', 0.2],
    ['2', 'outline', 0.03],
    ['3', 'hatch', 0.3],
    ['4', 'bar', 0.2],
  ]);
  expect(areas.map(({ left, right }) => (left + right) / 2)).toEqual([1, 2, 3, 4]);
  expect([...dots, ...lines]).toEqual([]);
});

test('nobody in a class leaves its column empty', () => {
  expect(layoutBars([bar('1', { mark: 'empty', share: null })], shareAxis).areas).toEqual([]);
});

test('a span reaches from its first column to its last, behind the bars, and says what it is', () => {
  const { areas, labels } = layoutBars([bar('1'), bar('2'), bar('3'), bar('4')], shareAxis, {
    span: { ids: ['2', '3'], words: 'as told' },
  });
  expect(areas[0]).toMatchObject({ look: 'ribbon', left: 1.5, right: 3.5, top: 1 });
  expect(labels).toMatchObject([{ x: 2.5, y: 1, words: 'as told' }]);
  expect(layoutBars([bar('1')], shareAxis, { span: { ids: ['9'], words: '' } }).labels).toEqual([]);
});

test('shares to read against are lines across', () => {
  expect(layoutBars([bar('1')], shareAxis, { lines: [0.6, 0.8] }).rules.map(({ along, at }) => [along, at])).toEqual([
    ['x', 0.6],
    ['x', 0.8],
  ]);
});

test('an axis of small shares holds the highest of them', () => {
  assert(
    property(double({ min: 0, max: 1, noNaN: true }), (highest) => {
      const { to, ticks } = shareAxisTo(highest);
      expect(to).toBeGreaterThanOrEqual(highest);
      expect(to - highest).toBeLessThanOrEqual(0.2);
      expect(ticks.map(({ value }) => value)).toEqual([0, to / 2, to]);
    }),
  );
});
