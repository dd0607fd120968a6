/** A range of shares, 0 to 1. */
export interface Range {
  readonly lower: number;
  readonly upper: number;
}

/**
 * How a row is drawn: `shown` a full dot; `few` a hollow dot; `poor` (follow-up) bounds first and the rate in outline;
 * `low` counts with the interval in outline, no dot; `hidden` hatched; `empty` nothing.
 */
export type Mark = 'shown' | 'few' | 'poor' | 'low' | 'hidden' | 'empty';

/** One row of a responder chart, without a pixel. Figures that do not exist are null. */
export interface RatePoint {
  readonly id: string;
  readonly label: string;
  /** Where the row's label leads. */
  readonly href: string | null;
  /** Whether the row sums up the others. */
  readonly overall: boolean;
  readonly mark: Mark;
  readonly rate: number | null;
  /** 95 % interval of the rate. */
  readonly interval: Range | null;
  /** The rate if none, and if all, of those not reached had responded. */
  readonly bounds: Range | null;
  readonly rateWords: string;
  readonly respondersWords: string | null;
  readonly followedWords: string | null;
  readonly followed: string;
  readonly note: { readonly sign: string; readonly words: string } | null;
  /** The generator's real probability, where it is known and asked for. */
  readonly truth: number | null;
  /** What stands in place of the figures where there are none. */
  readonly absence: string;
  /** The whole row in words. */
  readonly reading: string;
}

/** Pixels of a chart with one row per point, drawn from `top` to `height`. */
export interface RatesLayout {
  readonly rowHeight: number;
  readonly height: number;
  readonly bands: readonly Area[];
  readonly outlines: readonly Area[];
  readonly hatches: readonly Area[];
  readonly dots: Readonly<Record<'full' | 'hollow' | 'outline', readonly Dot[]>>;
  readonly truths: ReadonlyArray<Pick<Dot, 'id' | 'x' | 'y'>>;
}

/** A rectangle: shares across, pixels down. */
export interface Area {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
  readonly strong: boolean;
}

/** A rate with its whiskers, as distances from the dot. */
export interface Dot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly whiskers: readonly [number, number];
}

/** Height of the axis under the rows. */
export const axisHeight = 24;

/** Height a chart's rows share before they shrink, so that it stays whole above the fold. */
const roomForRows = 500;
const wideRow = { least: 17, most: 38, middle: 0.5 };
/** On a narrow screen the words stand above the plot, so rows are taller and the plot lies lower. */
const narrowRow = { least: 50, most: 50, middle: 0.68 };

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Places the rows of a responder chart. Rows without figures take their place but put no number in the drawing. */
export const layoutRates = (points: readonly RatePoint[], narrow: boolean): RatesLayout => {
  const row = narrow ? narrowRow : wideRow;
  const rowHeight = clamp(Math.floor(roomForRows / Math.max(1, points.length)), row.least, row.most);
  const middleOf = (index: number) => (index + row.middle) * rowHeight;
  const area = (point: RatePoint, index: number, { lower, upper }: Range, half: number): Area => ({
    id: point.id,
    from: lower,
    to: upper,
    top: middleOf(index) - half,
    bottom: middleOf(index) + half,
    strong: point.mark === 'poor',
  });
  const dotsMarked = (...marks: readonly Mark[]) =>
    points.flatMap(({ id, mark, rate, interval }, index): readonly Dot[] =>
      rate === null || interval === null || !marks.includes(mark)
        ? []
        : [{ id, x: rate, y: middleOf(index), whiskers: [rate - interval.lower, interval.upper - rate] }],
    );
  const half = Math.min(6.5, rowHeight * 0.27);
  return {
    rowHeight,
    height: points.length * rowHeight,
    bands: points.flatMap((point, index) =>
      point.bounds === null || point.mark === 'low' ? [] : [area(point, index, point.bounds, half)],
    ),
    outlines: points.flatMap((point, index) =>
      point.interval === null || point.mark !== 'low' ? [] : [area(point, index, point.interval, half - 1)],
    ),
    hatches: points.flatMap((point, index) =>
      point.mark === 'hidden' ? [area(point, index, { lower: 0, upper: 1 }, half)] : [],
    ),
    dots: { full: dotsMarked('shown'), hollow: dotsMarked('few'), outline: dotsMarked('poor') },
    truths: points.flatMap(({ id, truth }, index) => (truth === null ? [] : [{ id, x: truth, y: middleOf(index) }])),
  };
};
