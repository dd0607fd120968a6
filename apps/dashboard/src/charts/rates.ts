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
  /** The interval in words; blank where there is none. */
  readonly intervalWords: string;
  readonly followedWords: string | null;
  readonly followed: string;
  readonly note: { readonly sign: string; readonly words: string } | null;
  /** What baseline scores alone would bring by chance, where that model was asked for. */
  readonly chance: Range | null;
  /** The rate drawn towards all clinics, where that model was asked for. */
  readonly pooled: number | null;
  /** The generator's real probability, where it is known and asked for. */
  readonly truth: number | null;
  /** What stands in place of the figures where there are none. */
  readonly absence: string;
  /** The whole row in words. */
  readonly reading: string;
}

/** Rates of the same rows under one heading, such as a measure. */
export interface RatePanel {
  readonly id: string;
  /** What tells the panel from its neighbour; null where it stands alone. */
  readonly heading: string | null;
  readonly points: readonly RatePoint[];
  /** What stands where another panel has a row and this one has none. Default: no courses. */
  readonly absence?: string;
}

/** One row across all panels; null in a panel that does not have it. */
export interface RateRow extends Pick<RatePoint, 'id' | 'label' | 'href' | 'overall'> {
  readonly points: ReadonlyArray<RatePoint | null>;
}

/** Pixels of a chart with one row per point, drawn from `top` to `height`. */
export interface RatesLayout {
  readonly height: number;
  readonly models: readonly Area[];
  readonly bands: readonly Area[];
  readonly outlines: readonly Area[];
  readonly hatches: readonly Area[];
  readonly dots: Readonly<Record<'full' | 'hollow' | 'outline', readonly Dot[]>>;
  readonly pooled: ReadonlyArray<Pick<Dot, 'id' | 'x' | 'y'>>;
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
const wideRow = { least: 17, leastOnPaper: 13, most: 38 };
/** On a narrow screen a row has a line for its name and one for each panel, and one for its follow-up below a long name. */
const narrowRow = { name: 22, followed: 16, panel: 24, gap: 6 };
/** Letters of a name beside which the follow-up of a row has no room on a narrow screen. */
const longName = 22;

/** Whether a row's name leaves no room beside it on a narrow screen. */
export const isLongName = ({ label }: Pick<RateRow, 'label'>): boolean => label.length > longName;

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** How tall rows are, and where in its row, as a share of the height, each panel is drawn. */
export const rowShapeOf = ({
  rows,
  panels,
  narrow,
  room = roomForRows,
  compact = false,
  longNames = false,
}: {
  readonly rows: number;
  readonly panels: number;
  readonly narrow: boolean;
  readonly room?: number | undefined;
  readonly compact?: boolean;
  /** Whether a name takes its line by itself where the screen is narrow. */
  readonly longNames?: boolean;
}): { readonly rowHeight: number; readonly middleOf: (panel: number) => number } => {
  if (!narrow) {
    const rowHeight = clamp(
      Math.floor(room / Math.max(1, rows)),
      compact ? wideRow.leastOnPaper : wideRow.least,
      wideRow.most,
    );
    return { rowHeight, middleOf: () => 0.5 };
  }
  const above = narrowRow.name + (longNames ? narrowRow.followed : 0);
  const rowHeight = above + panels * narrowRow.panel + narrowRow.gap;
  return { rowHeight, middleOf: (panel) => (above + (panel + 0.5) * narrowRow.panel) / rowHeight };
};

/** The rows of all panels in the order of their answers, and the names of those that no panel has courses for. */
export const rowsOf = (
  panels: readonly RatePanel[],
): { readonly rows: readonly RateRow[]; readonly without: readonly string[] } => {
  const named = new Map(panels.flatMap(({ points }) => points.map((point) => [point.id, point] as const)));
  const rows = [...named.values()].map(({ id, label, href, overall }) => ({
    id,
    label,
    href,
    overall,
    points: panels.map(({ points }) => points.find((point) => point.id === id) ?? null),
  }));
  const isWithout = ({ points }: RateRow) => points.every((point) => point === null || point.mark === 'empty');
  return { rows: rows.filter((row) => !isWithout(row)), without: rows.filter(isWithout).map(({ label }) => label) };
};

/**
 * Places the rows of one panel, `middle` being where in its row it is drawn. Rows without figures take their place but
 * put no number in the drawing.
 */
export const layoutRates = (
  points: ReadonlyArray<RatePoint | null>,
  rowHeight: number,
  middle: number,
): RatesLayout => {
  const middleOf = (index: number) => (index + middle) * rowHeight;
  const placed = points.flatMap((point, index) => (point === null ? [] : [{ point, y: middleOf(index) }]));
  const half = Math.min(6.5, rowHeight * 0.27);
  const area = (point: RatePoint, y: number, { lower, upper }: Range, reach: number): Area => ({
    id: point.id,
    from: lower,
    to: upper,
    top: y - reach,
    bottom: y + reach,
    strong: point.mark === 'poor',
  });
  const dotsMarked = (wanted: Mark) =>
    placed.flatMap(({ point: { id, mark, rate, interval }, y }): readonly Dot[] =>
      rate === null || interval === null || mark !== wanted
        ? []
        : [{ id, x: rate, y, whiskers: [rate - interval.lower, interval.upper - rate] }],
    );
  return {
    height: points.length * rowHeight,
    models: placed.flatMap(({ point, y }) => (point.chance === null ? [] : [area(point, y, point.chance, half + 3)])),
    bands: placed.flatMap(({ point, y }) =>
      point.bounds === null || point.mark === 'low' ? [] : [area(point, y, point.bounds, half)],
    ),
    outlines: placed.flatMap(({ point, y }) =>
      point.interval === null || point.mark !== 'low' ? [] : [area(point, y, point.interval, half - 1)],
    ),
    hatches: placed.flatMap(({ point, y }) =>
      point.mark === 'hidden' ? [area(point, y, { lower: 0, upper: 1 }, half)] : [],
    ),
    dots: { full: dotsMarked('shown'), hollow: dotsMarked('few'), outline: dotsMarked('poor') },
    pooled: placed.flatMap(({ point: { id, pooled }, y }) => (pooled === null ? [] : [{ id, x: pooled, y }])),
    truths: placed.flatMap(({ point: { id, truth }, y }) => (truth === null ? [] : [{ id, x: truth, y }])),
  };
};
