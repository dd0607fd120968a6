import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomyTicks } from './plot.ts';

const axis = {
  from: -100,
  to: 110,
  ticks: [-100, -50, 0, 30, 50, 100].map((value) => ({ value, words: `+${Math.abs(value)} %` })),
};
const valuesOn = (pixels: number) => roomyTicks(axis, pixels).map(({ value }) => value);

test('with room all ticks have their words; without, those go that would run into the one before', () => {
  expect(valuesOn(500)).toEqual([-100, -50, 0, 30, 50, 100]);
  expect(valuesOn(250)).toEqual([-100, -50, 0, 30, 100]);
});

test('the first tick keeps its words however little room there is, and no two words touch', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 800 }), (pixels) => {
      const values = valuesOn(pixels);
      expect(values[0]).toBe(-100);
      const gaps = values.slice(1).map((value, place) => ((value - (values[place] ?? 0)) / 210) * pixels);
      for (const gap of gaps) expect(gap).toBeGreaterThan(20);
    }),
  );
});
