import type { Range } from './rates.ts';

/** One row of values on an axis of its own kind, without a pixel. Figures that do not exist are null. */
export interface IntervalRow {
  readonly id: string;
  readonly label: string;
  /** What the row belongs to; rows of one group follow each other. */
  readonly group: string | null;
  readonly value: number | null;
  /** Its 95 % interval; null where none is given. */
  readonly interval: Range | null;
  /** The row's figures, one a column. */
  readonly words: readonly string[];
  /** What stands in place of the figures where there are none. */
  readonly absence: string;
  /** Whether the value rests on few courses. */
  readonly faint: boolean;
}

/** Places on an axis, in percent of its width; what lies beyond its ends stands at the end and says so. */
export interface PlacedRow extends IntervalRow {
  readonly dot: number | null;
  readonly whisker: { readonly from: number; readonly to: number } | null;
  readonly beyond: boolean;
}

export interface RowGroup {
  readonly label: string | null;
  readonly rows: readonly PlacedRow[];
}

const clamp = (place: number) => Math.min(100, Math.max(0, place));

/** The place of a value on an axis, in percent of its width. */
export const placeOn = ({ lower, upper }: Range, value: number): number => ((value - lower) / (upper - lower)) * 100;

/** Places rows on an axis and gathers them by group, in their order. */
export const layoutIntervals = (rows: readonly IntervalRow[], axis: Range): readonly RowGroup[] => {
  const placed = rows.map((row): PlacedRow => {
    const place = row.value === null ? null : placeOn(axis, row.value);
    return {
      ...row,
      dot: place === null ? null : clamp(place),
      whisker:
        row.interval === null
          ? null
          : { from: clamp(placeOn(axis, row.interval.lower)), to: clamp(placeOn(axis, row.interval.upper)) },
      beyond: place !== null && (place < 0 || place > 100),
    };
  });
  return [...new Set(placed.map(({ group }) => group))].map((label) => ({
    label,
    rows: placed.filter(({ group }) => group === label),
  }));
};
