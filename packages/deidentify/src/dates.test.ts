import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, isoDate, ordersOf, readBirthDate, readDate } from './dates.ts';

const days = fc.integer({ min: -25_000, max: 40_000 });

describe('readDate', () => {
  it('reads every day as it is written in the order of the column', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('-', '/', '.', ' '),
        fc.constantFrom('', ' 09:30', 'T09:30:00Z'),
        (day, mark, time) => {
          const [year = '', month = '', date = ''] = isoDate(day).split('-');
          expect(readDate([year, month, date].join(mark) + time, 'ymd')).toBe(day);
          expect(readDate([date, month, year].join(mark) + time, 'dmy')).toBe(day);
          expect(readDate([month, date, year].join(mark) + time, 'mdy')).toBe(day);
        },
      ),
    );
  });

  it.each([
    ['5 Mar 2024', 'dmy'],
    ['05-Mar-24', 'mdy'],
    ['March 5, 2024', 'dmy'],
    ['5.3.24', 'dmy'],
    ['20240305', 'ymd'],
  ] as const)('reads %j', (text, order) => {
    expect(readDate(text, order)).toBe(Date.parse('2024-03-05') / 86_400_000);
  });

  it.each([
    ['31/12/2024', 'mdy', 'a date in another order'],
    ['2024-12-31', 'dmy', 'a date in another order'],
    ['30/02/2024', 'dmy', 'not a date'],
    ['yesterday', 'dmy', 'not a date'],
    ['0024-01-01', 'ymd', 'not a date'],
    ['', 'ymd', 'not a date'],
  ] as const)('says of %j as %s: %s', (text, order, rule) => {
    expect(readDate(text, order)).toMatchObject({ rule });
  });

  it('never throws, and is quick with whatever it is given', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => void ordersOf(text)));
    expect(ordersOf('1'.repeat(100_000))).toEqual([]);
  });
});

it('a date that can be read in two ways is said to be so', () => {
  expect(ordersOf('05/03/2024')).toEqual(['dmy', 'mdy']);
  expect(ordersOf('25/03/2024')).toEqual(['dmy']);
});

it('a birthday needs all digits of its year', () => {
  expect(readBirthDate('05/03/45', 'dmy')).toMatchObject({ rule: 'a year of two digits' });
});

it('an age is complete on the birthday', () => {
  const on = (text: string) => Date.parse(text) / 86_400_000;
  expect(ageOn(on('1950-06-30'), on('2024-06-29'))).toBe(73);
  expect(ageOn(on('1950-06-30'), on('2024-06-30'))).toBe(74);
});
