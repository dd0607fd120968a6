import {
  type Axis,
  columnAxis,
  halfBand,
  type PlotArea,
  type PlotDot,
  type PlotLayout,
  type Spot,
  shareAxis,
} from './plot.ts';
import type { Mark, Range, RatePoint } from './rates.ts';

/** A rate in a column of its own. */
export type RateColumn = Pick<RatePoint, 'id' | 'mark' | 'rate' | 'interval' | 'bounds' | 'truth'> &
  Partial<Pick<RatePoint, 'chance' | 'pooled'>>;

/** The true probabilities of columns, in the midst of each. */
export const truthsOf = (points: ReadonlyArray<{ readonly truth: number | null }>): readonly Spot[] =>
  points.flatMap(({ truth }, index) => (truth === null ? [] : [{ x: index + 1, y: truth }]));

const looks: Readonly<Partial<Record<Mark, PlotDot['look']>>> = { shown: 'full', few: 'hollow', poor: 'outline' };

/** A model stands out on both sides of what was measured. */
const reachOf = (look: PlotArea['look']): number => (look === 'model' ? 2 * halfBand : halfBand);

/** Dots with whiskers over the bands of what the unreached could change, one column a point, nothing between them. */
export const layoutRateColumns = (points: readonly RateColumn[], up: Axis = shareAxis): PlotLayout => {
  const area = (id: string, x: number, look: PlotArea['look'], { lower, upper }: Range): PlotArea => ({
    id: `${look}-${id}`,
    look,
    left: x - reachOf(look),
    right: x + reachOf(look),
    bottom: lower,
    top: upper,
  });
  return {
    across: columnAxis(points.length),
    up,
    areas: [
      ...points.flatMap(({ id, chance = null }, index) =>
        chance === null ? [] : [area(id, index + 1, 'model', chance)],
      ),
      ...points.flatMap(({ id, mark, bounds, interval }, index): readonly PlotArea[] => {
        const x = index + 1;
        if (mark === 'hidden') return [area(id, x, 'hatch', { lower: up.from, upper: up.to })];
        if (mark === 'low') return interval === null ? [] : [area(id, x, 'outline', interval)];
        return bounds === null ? [] : [area(id, x, mark === 'poor' ? 'strong' : 'pale', bounds)];
      }),
    ],
    lines: [],
    dots: points.flatMap(({ id, mark, rate, interval }, index): readonly PlotDot[] => {
      const look = looks[mark];
      if (look === undefined || rate === null || interval === null) return [];
      return [{ id, look, x: index + 1, y: rate, whiskers: [rate - interval.lower, interval.upper - rate] }];
    }),
    pooled: points.flatMap(({ pooled = null }, index) => (pooled === null ? [] : [{ x: index + 1, y: pooled }])),
    truths: truthsOf(points),
    rules: [],
    labels: [],
  };
};
