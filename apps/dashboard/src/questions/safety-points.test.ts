import type { SafetyCell } from '@enthesis/contract';
import { describe, expect, test } from 'vitest';
import { safetyAxis, safetyUnits } from './safety-points.ts';

const named = (id: string) => ({ id, label: id });
const cell = (event: string, severity: string, change: Partial<SafetyCell> = {}): SafetyCell => ({
  per: named('sessions'),
  event: named(event),
  severity: named(severity),
  status: 'shown',
  because: null,
  flags: [],
  counted: 3,
  of: 300,
  notRecorded: 0,
  share: 0.01,
  ci95Lower: 0.0021,
  ci95Upper: 0.029,
  daysKnown: null,
  medianDays: null,
  ...change,
});
const none = { counted: 0, share: 0, ci95Lower: 0, ci95Upper: 0.0122 };
const absent = { counted: null, of: null, notRecorded: null, share: null, ci95Lower: null, ci95Upper: null };

describe('events', () => {
  test('stand by severity all together, then by type; one type by severity is for the table', () => {
    const [sessions] = safetyUnits([
      cell('any', 'any'),
      cell('any', 'mild'),
      cell('soreness', 'any', { daysKnown: 12, medianDays: 2.5 }),
      cell('soreness', 'mild'),
    ]);
    expect(sessions?.rows.map(({ group, label, words }) => [group, label, ...words])).toEqual([
      ['By severity', 'any', '3 of 300', '1.0', '0.2 to 2.9', '–'],
      ['By severity', 'mild', '3 of 300', '1.0', '0.2 to 2.9', '–'],
      ['By type', 'soreness', '3 of 300', '1.0', '0.2 to 2.9', '2.5'],
    ]);
  });

  test('of which there is none are 0 of n, up to a bound that the line reaches', () => {
    const [sessions] = safetyUnits([cell('any', 'any', none)]);
    expect(sessions?.rows).toMatchObject([
      { value: 0, interval: { lower: 0, upper: 0.0122 }, words: ['0 of 300', '0.0', 'up to 1.2', '–'] },
    ]);
  });

  test('that are rare are not written as none', () => {
    const [sessions] = safetyUnits([cell('any', 'any', { ci95Lower: 0.0002 })]);
    expect(sessions?.rows[0]?.words[2]).toBe('0.02 to 2.9');
  });

  test('of under 10 sessions are counts, without a dot or an interval', () => {
    const [sessions] = safetyUnits([cell('any', 'any', { status: 'low', of: 9 })]);
    expect(sessions?.rows).toMatchObject([{ value: null, interval: null, words: ['3 of 9', '–', '–', '–'] }]);
  });

  test('that were not recorded of some are said to be left out; what is hidden or empty says so in words', () => {
    const [sessions, courses] = safetyUnits([
      cell('any', 'any', { notRecorded: 40 }),
      cell('any', 'any', { per: named('courses'), status: 'hidden', because: 'under-minimum', ...absent }),
    ]);
    expect(sessions).toMatchObject({
      summary: '300 with their events recorded; left out, because they were not: 40',
      absence: null,
    });
    expect(courses).toMatchObject({ summary: '', absence: 'Hidden: too few courses.' });
    expect(safetyUnits([])).toMatchObject([
      { absence: 'No session of this selection has been imported.' },
      { absence: 'No course of this selection has ended with events recorded of all its sessions.' },
    ]);
  });

  test('are drawn on an axis that holds every interval', () => {
    const rows = (upper: number) => safetyUnits([cell('any', 'any', { ci95Upper: upper })])[0]?.rows ?? [];
    expect(safetyAxis(rows(0.029))).toEqual({
      axis: { lower: 0, upper: 0.05 },
      marks: [
        { value: 0, words: '0' },
        { value: 0.025, words: '2.5' },
        { value: 0.05, words: '5' },
      ],
    });
    expect(safetyAxis(rows(0.41)).axis.upper).toBe(1);
    expect(safetyAxis([]).axis.upper).toBe(0.05);
  });
});
