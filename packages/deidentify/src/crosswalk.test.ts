import { refuseStudyId } from '@enthesis/contract';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { CrosswalkError, mergeCrosswalks, newCrosswalk, openCrosswalk, readChartNumber } from './crosswalk.ts';

// Room for a busy machine, not a time to be kept.
vi.setConfig({ testTimeout: 120_000 });

const charts = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 30 }).map((texts) =>
  texts
    .map(readChartNumber)
    .filter((chart) => typeof chart === 'string' && chart !== '')
    .map(String),
);

it('keeps every id month after month, never gives one twice, and all pass the import', () => {
  fc.assert(
    fc.property(charts, charts, (first, second) => {
      const january = openCrosswalk(newCrosswalk().withPatients(first).text());
      const february = openCrosswalk(january.withPatients(second).text());
      const ids = [...new Set([...first, ...second])].map((chart) => february.find(chart) ?? '');
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.map(refuseStudyId).filter((rule) => rule !== null)).toEqual([]);
      for (const chart of first) expect(february.find(chart)).toBe(january.find(chart));
      for (const chart of second) expect(february.chartOf(february.find(chart) ?? '')).toBe(chart);
    }),
  );
});

it('an id says nothing of the chart number: two clinics draw different ones', () => {
  const [one, other] = [newCrosswalk(), newCrosswalk()].map((crosswalk) =>
    crosswalk.withPatients(['0012']).find('0012'),
  );
  expect(one).not.toBe(other);
});

describe('openCrosswalk', () => {
  const text = newCrosswalk().withPatients(['0012', '0013']).text();

  it.each([
    ['cut off', text.slice(0, -20), /cut off/],
    ['empty', '', /cut off/],
    ['a CSV', 'chart,id\n1,2\n', /another kind of file/],
    ['other JSON', '{"patients":[]}', /no crosswalk/],
    ['of a later version', text.replace('"enthesis_crosswalk": 1', '"enthesis_crosswalk": 2'), /no crosswalk/],
    [
      'with a line gone',
      text.replace(/ {2}\["0013".*\n/, '').replace('],\n ]', ']\n ]'),
      /says it holds 2 patients but holds 1/,
    ],
    ['with a patient twice', text.replace('"0013"', '"0012"'), /Entry 2 .* repeats/],
    ['with an id that is a date', text.replace(/(\["0012",")[^"]*/, '$12024-01-01'), /Entry 1 .* damaged/],
  ])('refuses one that is %s, naming nobody', (_, damaged, message) => {
    expect(() => openCrosswalk(damaged)).toThrow(message);
    expect(() => openCrosswalk(damaged)).toThrow(CrosswalkError);
    expect(() => openCrosswalk(damaged)).not.toThrow(/0012|0013/);
  });

  it('never fails in another way', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.string(), fc.nat(5), (at, put, cut) => {
        try {
          openCrosswalk(text.slice(0, at) + put + text.slice(at + cut));
        } catch (error) {
          expect(error).toBeInstanceOf(CrosswalkError);
        }
      }),
    );
  });
});

it('joins the crosswalks of two computers, unless they disagree', () => {
  const base = newCrosswalk().withPatients(['1']);
  const [one, other] = [base.withPatients(['2']), base.withPatients(['3'])];
  expect(mergeCrosswalks(one, other).size).toBe(3);
  expect(() => mergeCrosswalks(one.withPatients(['3']), other)).toThrow(/disagree about 1 patients/);
});

it('a chart number that a spreadsheet has rounded is refused; leading zeros count', () => {
  expect(readChartNumber('1.23457E+11')).toMatchObject({ rule: 'a chart number that was rounded' });
  expect(readChartNumber(' mrn  0012 ')).toBe('MRN 0012');
});
