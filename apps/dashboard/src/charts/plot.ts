/** One tick of an axis, in its unit and in words. */
export interface Tick {
  readonly value: number;
  readonly words: string;
}

export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
}

/** How a rectangle looks: a model, bounds, intervals of a curve, bars, an interval without a rate, a hidden cell. */
export type AreaLook = 'model' | 'pale' | 'strong' | 'ribbon' | 'bar' | 'better' | 'worse' | 'outline' | 'hatch';

/** A rectangle in the units of the two axes. */
export interface PlotArea {
  readonly id: string;
  readonly look: AreaLook;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface PlotLine {
  readonly id: string;
  readonly look: 'full' | 'dashed' | 'faint';
  readonly spots: readonly Spot[];
}

/** A dot with its whiskers, as distances below and above it; null where the figure has no interval. */
export interface PlotDot extends Spot {
  readonly id: string;
  readonly look: 'full' | 'hollow' | 'outline' | 'faint' | 'chosen';
  readonly whiskers: readonly [number, number] | null;
}

/** A straight line across the whole plot. */
export interface PlotRule {
  readonly id: string;
  readonly along: 'x' | 'y';
  readonly at: number;
  /** What stands at it: without one, a limit to read figures against. */
  readonly look?: 'note';
}

/** Words beside what they name. */
export interface PlotLabel extends Spot {
  readonly id: string;
  readonly words: string;
  readonly place: 'above' | 'below';
  readonly anchor: 'start' | 'middle' | 'end';
  readonly muted: boolean;
}

/** Everything a plot draws, in the units of its axes: nothing is left to decide but pixels. */
export interface PlotLayout {
  readonly across: Axis;
  readonly up: Axis;
  readonly areas: readonly PlotArea[];
  readonly lines: readonly PlotLine[];
  readonly dots: readonly PlotDot[];
  /** Where a model puts rates, drawn towards those of all clinics. */
  readonly pooled?: readonly Spot[];
  /** True probabilities, where they are known and asked for. */
  readonly truths?: readonly Spot[];
  readonly rules: readonly PlotRule[];
  readonly labels: readonly PlotLabel[];
}

/** Width of the vertical axis: words of rows under a plot stand in the same column. */
export const gutter = 76;

/** Half the width of the band behind a dot; a column is one wide. */
export const halfBand = 0.17;

const quarters = [0, 0.25, 0.5, 0.75, 1];

/** The axis of a share, from none to all. */
export const shareAxis: Axis = {
  from: 0,
  to: 1,
  ticks: quarters.map((value) => ({ value, words: `${value * 100}\u202f%` })),
};

/** Where the axis of small shares may end: the first that holds the highest of them. */
const ceilings = [0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1];

/** The axis of shares none of which is above `highest`, from none to a round share: three ticks. */
export const shareAxisTo = (highest: number): Axis => {
  const to = ceilings.find((one) => one >= highest) ?? 1;
  return {
    from: 0,
    to,
    ticks: [0, to / 2, to].map((value) => ({ value, words: `${Math.round(value * 100)}\u202f%` })),
  };
};

/** Pixels a letter of a tick's words takes, and the least gap between two words. */
const letter = 6.4;
const gap = 6;

/** The ticks of an axis so many pixels long whose words do not run into those of the one before. */
export const roomyTicks = ({ from, to, ticks }: Axis, pixels: number): readonly Tick[] => {
  const kept: Tick[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const tick of ticks) {
    const middle = ((tick.value - from) / (to - from)) * pixels;
    const half = (tick.words.length * letter) / 2;
    if (middle - half < end + gap) continue;
    kept.push(tick);
    end = middle + half;
  }
  return kept;
};

/** The axis of columns 1 to n, each one wide; its words stand in the row under the plot. */
export const columnAxis = (columns: number): Axis => ({ from: 0.5, to: Math.max(1, columns) + 0.5, ticks: [] });
