import { type Axis, columnAxis, type PlotArea, type PlotDot, type PlotLayout } from './plot.ts';
import type { Mark, Range } from './rates.ts';

/** The scores of one instrument at one time, without a pixel. Figures that do not exist are null. */
export interface ScorePoint {
  readonly id: string;
  readonly label: string;
  readonly mark: Mark;
  readonly mean: number | null;
  readonly interval: Range | null;
  readonly n: number | null;
}

/** The scores of one instrument over time. */
export interface ScoreLine {
  readonly id: string;
  readonly label: string;
  /** Ends of the instrument's scale; a scale without an upper bound ends above its highest figure. */
  readonly scale: Range;
  readonly better: 'lower' | 'higher';
  readonly points: readonly ScorePoint[];
}

const scaleAxis = ({ lower, upper }: Range): Axis => ({
  from: lower,
  to: upper,
  ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const value = lower + share * (upper - lower);
    return { value, words: String(Math.round(value * 10) / 10) };
  }),
});

const looks: Readonly<Partial<Record<Mark, PlotDot['look']>>> = { shown: 'full', few: 'hollow', poor: 'outline' };

/**
 * Means with their intervals, one column a time, on the instrument's whole scale. A full line joins them where the
 * patients are the same at every time, a dashed one where each time has its own.
 */
export const layoutTrajectory = ({ scale, points }: ScoreLine, samePatients: boolean): PlotLayout => {
  const dots = points.flatMap(({ id, mark, mean, interval }, index): readonly PlotDot[] => {
    const look = looks[mark];
    if (look === undefined || mean === null) return [];
    const whiskers = interval === null ? null : ([mean - interval.lower, interval.upper - mean] as const);
    return [{ id, look, x: index + 1, y: mean, whiskers }];
  });
  const column = (index: number) => ({ left: index + 0.75, right: index + 1.25 });
  return {
    across: columnAxis(points.length),
    up: scaleAxis(scale),
    areas: points.flatMap(({ id, mark, interval }, index): readonly PlotArea[] => {
      if (mark === 'hidden') {
        return [{ id, look: 'hatch', ...column(index), bottom: scale.lower, top: scale.upper }];
      }
      if (mark !== 'low' || interval === null) return [];
      const bottom = Math.max(scale.lower, interval.lower);
      return [{ id, look: 'outline', ...column(index), bottom, top: Math.min(scale.upper, interval.upper) }];
    }),
    lines: dots.length < 2 ? [] : [{ id: 'means', look: samePatients ? 'full' : 'dashed', spots: dots }],
    dots,
    rules: [],
    labels: [],
  };
};
