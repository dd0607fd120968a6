import { assert, double, property } from 'fast-check';
import { expect, test } from 'vitest';
import { counted, figure, money, outOf, percent, percentRange, points, prose } from './format.ts';

test('a percent is whole and keeps its sign on the line', () => {
  expect(percent(0.543478)).toBe('54\u202f%');
  expect(percentRange(0.441998, 0.641473)).toBe('44 to 64\u202f%');
});

test('only none is 0 % and only all is 100 %', () => {
  assert(
    property(double({ min: 0, max: 1, noNaN: true }), (share) => {
      expect(percent(share) === percent(0)).toBe(share === 0);
      expect(percent(share) === percent(1)).toBe(share === 1);
    }),
  );
});

test('counts, points and absence', () => {
  expect(outOf(1204, 12040)).toBe('1,204 of 12,040');
  expect(points(-2.25)).toBe('\u22122.3');
  expect(points(-0.01)).toBe('0.0');
  expect(figure(null, points)).toBe('–');
  expect(counted(1, 'row')).toBe('1 row');
  expect(counted(0, 'row')).toBe('0 rows');
});

test('money is whole or to two decimals, and says its currency', () => {
  expect(money(1500, 'USD')).toBe('1,500 USD');
  expect(money(12.5, 'EUR')).toBe('12.50 EUR');
});

test('running text gets the same percent sign', () => {
  expect(prose('60 % (95 % CI 50 to 69)')).toBe('60\u202f% (95\u202f% CI 50 to 69)');
});
