import { expect, test } from 'vitest';
import { layoutHeat } from './heat.ts';
import type { RatePoint } from './rates.ts';

const blank: Omit<RatePoint, 'id' | 'label'> = {
  href: null,
  overall: false,
  mark: 'empty',
  rate: null,
  interval: null,
  bounds: null,
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
};

const cell = (band: string, condition = 'knee-oa') => ({
  condition: { id: condition, label: condition, href: null },
  point: { ...blank, id: band, label: band },
});

const spans = (...bands: readonly string[]) =>
  layoutHeat(bands.map((band) => cell(band)))[0]?.fields.map(({ key, span, point }) => [key, span, point?.id ?? null]);

test('pooled bands span their columns, and every row fills all six', () => {
  expect(spans('0', '1', '2', '3', '4-5', '6+')).toEqual(
    ['0', '1', '2', '3', '4-5', '6+'].map((band) => [band, 1, band]),
  );
  expect(spans('6+', '0', '1-2', '3-5')).toEqual([
    ['0', 1, '0'],
    ['1', 2, '1-2'],
    ['3', 2, '3-5'],
    ['6+', 1, '6+'],
  ]);
  expect(spans('1+')).toEqual([
    ['0', 1, null],
    ['1', 5, '1+'],
  ]);
  expect(spans('3')).toEqual([
    ['0', 1, null],
    ['1', 1, null],
    ['2', 1, null],
    ['3', 1, '3'],
    ['4-5', 1, null],
    ['6+', 1, null],
  ]);
});

test('rows stand in the order of the answer', () => {
  const rows = layoutHeat([cell('1', 'all'), cell('2', 'all'), cell('1', 'sciatica'), cell('1', 'knee-oa')]);
  expect(rows.map(({ condition }) => condition.id)).toEqual(['all', 'sciatica', 'knee-oa']);
});
