import type { SafetyCell } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import type { IntervalRow } from '../charts/intervals.ts';
import type { Range } from '../charts/rates.ts';
import { absent, count, figure, hundredths, outOf, points } from '../format.ts';
import { rangeOf } from './points.ts';

/** What is counted: sessions or courses, with what stands over their rows. */
export interface SafetyUnit {
  readonly id: string;
  readonly rows: readonly IntervalRow[];
  /** Of how many events were recorded, and were not; blank where nothing can be said. */
  readonly summary: string;
  /** Why there is nothing to draw; null where there is. */
  readonly absence: string | null;
}

/** A rate that is not 0 is not written as 0.0. */
const per100 = (share: number): string => (share > 0 && share < 0.0005 ? hundredths : points)(share * 100);

/** An interval per 100; of nothing counted only its bound, which is all that is known. */
export const intervalWords = ({ counted, ci95Lower, ci95Upper }: SafetyCell): string => {
  const interval = rangeOf(ci95Lower, ci95Upper);
  if (interval === null) return absent;
  return counted === 0
    ? say`up to ${per100(interval.upper)}`
    : say`${per100(interval.lower)} to ${per100(interval.upper)}`;
};

/** A share per 100; under 10 looked at it is read as a count. */
export const per100Words = ({ status, share }: SafetyCell): string =>
  status === 'low' ? absent : figure(share, per100);

const isAny = (label: SafetyCell['event']): boolean => label?.id === 'any';

/** All events together and each severity of them, then each type whatever its severity. */
const rowsOf = (cells: readonly SafetyCell[]): readonly IntervalRow[] =>
  cells
    .filter(({ event, severity }) => isAny(event) || isAny(severity))
    .map((cell) => {
      const { event, severity, counted, of, share, ci95Lower, ci95Upper, status, flags } = cell;
      const together = isAny(event);
      const seen = status === 'shown';
      return {
        id: `${event?.id}-${severity?.id}`,
        label: (together && !isAny(severity) ? severity?.label : event?.label) ?? '',
        group: together ? say('By severity') : say('By type'),
        value: seen ? share : null,
        interval: seen ? rangeOf(ci95Lower, ci95Upper) : null,
        words:
          counted === null || of === null
            ? []
            : [
                outOf(counted, of),
                per100Words(cell),
                seen ? intervalWords(cell) : absent,
                ...(cell.per?.id === 'sessions' ? [figure(cell.medianDays, points)] : []),
              ],
        absence: absent,
        faint: flags.includes('few'),
      };
    });

const absences: Readonly<Record<string, Readonly<Record<'hidden' | 'empty', string>>>> = {
  sessions: { hidden: say('Hidden: too few sessions.'), empty: say('No session of this selection has been imported.') },
  courses: {
    hidden: say('Hidden: too few courses.'),
    empty: say('No course of this selection has ended with events recorded of all its sessions.'),
  },
};

const unitOf = (id: string, cells: readonly SafetyCell[]): SafetyUnit => {
  const [first] = cells;
  const status = first?.status ?? 'empty';
  const absence = status === 'hidden' || status === 'empty' ? (absences[id]?.[status] ?? '') : null;
  const summary =
    typeof first?.of !== 'number' || first.notRecorded === null
      ? ''
      : say`${count(first.of)} with their events recorded` +
        (first.notRecorded === 0 ? '' : say`; left out, because they were not: ${count(first.notRecorded)}`);
  return { id, rows: rowsOf(cells), summary, absence };
};

/** Sessions, then courses, as they are drawn. */
export const safetyUnits = (cells: readonly SafetyCell[]): readonly SafetyUnit[] =>
  ['sessions', 'courses'].map((id) =>
    unitOf(
      id,
      cells.filter(({ per }) => per?.id === id),
    ),
  );

const ends = [0.05, 0.1, 0.2, 0.4, 1];

/** An axis per 100 that holds every interval, with marks at its ends and in its midst. */
export const safetyAxis = (rows: readonly IntervalRow[]) => {
  const highest = Math.max(0, ...rows.flatMap(({ interval }) => (interval === null ? [] : [interval.upper])));
  const upper = ends.find((end) => end >= highest) ?? 1;
  const axis: Range = { lower: 0, upper };
  const marks = [0, upper / 2, upper].map((value) => ({ value, words: `${Number((value * 100).toFixed(1))}` }));
  return { axis, marks };
};
