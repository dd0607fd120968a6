import type { ChartNote } from '@enthesis/contract';
import type { PlotLabel, PlotLayout, PlotRule } from '../charts/plot.ts';
import { monthOrDay } from '../format.ts';

/** Notes of so few columns apart share one label, or their numbers would run into each other. */
const nearColumns = 0.3;

/** The notes that a chart of these conditions shows, none meaning all: its own, and those about every condition. */
export const notesAbout = (notes: readonly ChartNote[], conditions: readonly string[]): readonly ChartNote[] =>
  notes.filter(({ condition }) => condition === null || conditions.length === 0 || conditions.includes(condition));

/**
 * Where a month or a day stands among columns of one year each, the first of them at 1: a month at its first day. Null
 * where no column is of its year.
 */
export const placeIn = (years: readonly string[], since: string): number | null => {
  const column = years.indexOf(since.slice(0, 4));
  if (column === -1) return null;
  const [month, day] = [Number(since.slice(5, 7)), since.length > 7 ? Number(since.slice(8)) : 1];
  return column + 0.5 + (month - 1 + (day - 1) / 31) / 12;
};

/** The numbers of notes as they stand on the chart: those near each other together, from left to right. */
const labelsOf = (marks: ReadonlyArray<{ readonly at: number; readonly number: number }>, top: number) => {
  const groups: { readonly at: number; readonly numbers: number[] }[] = [];
  for (const { at, number } of marks.toSorted((one, other) => one.at - other.at || one.number - other.number)) {
    const last = groups.at(-1);
    if (last !== undefined && at - last.at < nearColumns) last.numbers.push(number);
    else groups.push({ at, numbers: [number] });
  }
  return groups.map(
    ({ at, numbers }): PlotLabel => ({
      id: `note-${numbers.join('-')}`,
      x: at,
      y: top,
      words: numbers.join(', '),
      place: 'below',
      anchor: 'start',
      muted: true,
    }),
  );
};

/** A chart of columns of one year each with a line for every note that has a place there, under its number in the list. */
export const withNotes = (layout: PlotLayout, years: readonly string[], notes: readonly ChartNote[]): PlotLayout => {
  const marks = notes.flatMap(({ since }, index) => {
    const at = placeIn(years, since);
    return at === null ? [] : [{ at, number: index + 1 }];
  });
  const rules = marks.map(({ at, number }): PlotRule => ({ id: `note-${number}`, along: 'y', at, look: 'note' }));
  return {
    ...layout,
    rules: [...layout.rules, ...rules],
    labels: [...layout.labels, ...labelsOf(marks, layout.up.to)],
  };
};

/** A note in one line: "March 2025: 25 % dextrose (Knee osteoarthritis)". */
export const noteLine = (
  { since, words, condition }: ChartNote,
  conditions: ReadonlyArray<{ readonly id: string; readonly label: string }>,
): string => {
  const about = conditions.find(({ id }) => id === condition)?.label ?? condition;
  return `${monthOrDay(since)}: ${words}${about === null ? '' : ` (${about})`}`;
};
