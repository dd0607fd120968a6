import { type Label, type RetreatmentCell, retreatmentTimes } from '@enthesis/contract';
import type { IntervalRow } from '../charts/intervals.ts';
import type { RateColumn } from '../charts/rate-columns.ts';
import { count, figure, outOf, percent } from '../format.ts';
import { rangeOf, shortAbsence } from './points.ts';

/** One time after the last session, as a column and in words. */
export interface RetreatmentTime extends RateColumn {
  readonly label: string;
  readonly shareWords: string;
  readonly again: string;
  readonly atRisk: string;
}

/** A cell as it is drawn: only where the estimate has an interval; one of few courses hollow. */
const columnOf = (cell: RetreatmentCell, id: string): RateColumn => {
  const interval = rangeOf(cell.ci95Lower, cell.ci95Upper);
  const isFew = cell.status === 'shown' && cell.flags.includes('few');
  return {
    id,
    mark: isFew ? 'few' : cell.status,
    rate: cell.status === 'shown' && interval !== null ? cell.share : null,
    interval,
    bounds: null,
    truth: null,
  };
};

/** The estimate in words; of under 10 courses the count. */
const shareWordsOf = (cell: RetreatmentCell): string =>
  cell.status === 'low' && cell.again !== null && cell.courses !== null
    ? outOf(cell.again, cell.courses)
    : figure(cell.share, percent);

/** One column a time, of an answer that is not split. */
export const retreatmentColumns = (cells: readonly RetreatmentCell[]): readonly RetreatmentTime[] =>
  cells.flatMap((cell) =>
    cell.time === undefined
      ? []
      : [
          {
            ...columnOf(cell, cell.time.id),
            label: cell.time.label,
            shareWords: shareWordsOf(cell),
            again: figure(cell.again, count),
            atRisk: figure(cell.atRisk, count),
          },
        ],
  );

/** The last time at which any condition has an estimate with its interval; the first one where none has. */
export const lastTime = (cells: readonly RetreatmentCell[]): Label =>
  retreatmentTimes.findLast(({ id }) =>
    cells.some((cell) => cell.time?.id === id && columnOf(cell, id).rate !== null),
  ) ?? retreatmentTimes[0];

/** One row a condition: its estimate at one time, and in words those at all of them. */
export const retreatmentRows = (cells: readonly RetreatmentCell[], drawn: Label): readonly IntervalRow[] => {
  const conditions = new Map(cells.flatMap(({ condition }) => (condition ? [[condition.id, condition]] : [])));
  return [...conditions.values()].flatMap(({ id, label }) => {
    const own = cells.filter(({ condition }) => condition?.id === id);
    const cell = own.find(({ time }) => time?.id === drawn.id);
    if (cell === undefined) return [];
    const { rate, interval } = columnOf(cell, id);
    return [
      {
        id,
        label,
        group: null,
        value: rate,
        interval: rate === null ? null : interval,
        words: cell.courses === null ? [] : [count(cell.courses), ...own.map(shareWordsOf)],
        absence: shortAbsence(cell),
        faint: cell.flags.includes('few'),
      },
    ];
  });
};
