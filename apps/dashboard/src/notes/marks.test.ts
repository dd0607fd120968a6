import type { ChartNote } from '@enthesis/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnAxis, type PlotLayout, shareAxis } from '../charts/plot.ts';
import { noteLine, notesAbout, placeIn, withNotes } from './marks.ts';

const note = (since: string, condition: string | null = null): ChartNote => ({
  id: '00000000-0000-4000-8000-000000000000',
  since,
  words: '25 % dextrose',
  condition,
  by: null,
});
const years = ['2023', '2024', '2026'];
const bare: PlotLayout = {
  across: columnAxis(years.length),
  up: shareAxis,
  areas: [],
  lines: [],
  dots: [],
  rules: [{ id: 'at-0.8', along: 'x', at: 0.8 }],
  labels: [],
};

describe('where a note stands', () => {
  it('is within the column of its year, and nowhere where there is none', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...years),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const two = (number: number) => `${number}`.padStart(2, '0');
          const column = years.indexOf(year) + 1;
          const [ofMonth, ofDay] = [
            placeIn(years, `${year}-${two(month)}`),
            placeIn(years, `${year}-${two(month)}-${two(day)}`),
          ];
          for (const at of [ofMonth, ofDay]) {
            expect(at).toBeGreaterThanOrEqual(column - 0.5);
            expect(at).toBeLessThan(column + 0.5);
          }
          expect(ofDay).toBeGreaterThanOrEqual(ofMonth ?? Number.POSITIVE_INFINITY);
        },
      ),
    );
    expect(placeIn(years, '2025-06')).toBeNull();
  });

  it('is a line under its number in the list; near ones share a label', () => {
    const { rules, labels } = withNotes(bare, years, [
      note('2023-01'),
      note('2024-02'),
      note('2024-03-14'),
      note('2025-06'),
    ]);
    expect(rules.map(({ id }) => id)).toEqual(['at-0.8', 'note-1', 'note-2', 'note-3']);
    expect(labels.map(({ words }) => words)).toEqual(['1', '2, 3']);
  });
});

it('a chart of one condition shows its notes and those about all; a chart of all shows every note', () => {
  const notes = [note('2023-01'), note('2024-02', 'knee-oa'), note('2024-03', 'low-back')];
  expect(notesAbout(notes, ['knee-oa']).map(({ condition }) => condition)).toEqual([null, 'knee-oa']);
  expect(notesAbout(notes, [])).toHaveLength(3);
});

it('a note says when, what and of which condition', () => {
  const conditions = [{ id: 'knee-oa', label: 'Knee osteoarthritis' }];
  expect(noteLine(note('2025-03'), conditions)).toBe('March 2025: 25 % dextrose');
  expect(noteLine(note('2025-03-04', 'knee-oa'), conditions)).toBe('4 March 2025: 25 % dextrose (Knee osteoarthritis)');
});
