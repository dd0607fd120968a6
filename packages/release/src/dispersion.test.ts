import { overdispersion } from '@enthesis/stats';
import { expect, test } from 'vitest';
import { dispersionIn } from './dispersion.ts';

const clinics = [12, 30, 8, 25, 31, 9, 27, 14, 33, 10, 28];
const rows = clinics.flatMap((met, place) => [
  { clinic: `${place}`, class: '50-and-more', courses: met - 5 },
  { clinic: `${place}`, class: '30-49', courses: 5 },
  { clinic: `${place}`, class: 'under-30', courses: 40 - met },
  { clinic: `${place}`, class: 'not-followed', courses: 15 },
]);

test('phi is that of the clinics with those not followed left out, to one decimal', () => {
  const exact = overdispersion(clinics.map((responders) => ({ responders, n: 40 })));
  const found = dispersionIn('outcome-pain@6m', rows, new Set());
  expect(found.map(({ definition }) => definition)).toEqual(['r30', 'r50']);
  expect(found[0]).toEqual({
    variable: 'outcome-pain@6m',
    definition: 'r30',
    phi: Math.round((exact?.phi ?? Number.NaN) * 10) / 10,
    isOverdispersed: true,
  });
});

test('nothing is said of fewer than ten clinics, nor where all but nine have opened their figures', () => {
  expect(
    dispersionIn(
      'outcome-pain@6m',
      rows.filter(({ clinic }) => Number(clinic) < 9),
      new Set(),
    ),
  ).toEqual([]);
  expect(dispersionIn('outcome-pain@6m', rows, new Set(['0', '1']))).toEqual([]);
});

test('what is no rate of response has none', () => {
  expect(dispersionIn('coverage-pain@6m', rows, new Set())).toEqual([]);
});
