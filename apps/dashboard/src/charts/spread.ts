import type { Axis, PlotArea, PlotDot, PlotLabel, PlotLayout, PlotLine } from './plot.ts';
import { shareAxis, shareAxisTo } from './plot.ts';
import type { Range } from './rates.ts';

/** One step of percent improvement, without a pixel. Figures that do not exist are null. */
export interface SpreadPoint {
  readonly id: string;
  /** Percent improvement from which the step counts; negative is worse. It is `stepWidth` wide. */
  readonly from: number;
  readonly share: number | null;
  /** Share that improved by at least `from`. */
  readonly atLeast: number | null;
  readonly interval: Range | null;
  readonly words: string;
}

/** Width of a step, in percent. */
export const stepWidth = 10;

/** The lines that responder definitions draw. */
export const thresholds: readonly number[] = [30, 50];

const percentTicks = (values: readonly number[]): Axis['ticks'] =>
  values.map((value) => ({
    value,
    words: value === 0 ? '0' : `${value < 0 ? '\u2212' : '+'}${Math.abs(value)}\u202f%`,
  }));

/** Bars, one a step: to the left of none those who got worse, to the right those who improved. */
export const layoutHistogram = (points: readonly SpreadPoint[]): PlotLayout => {
  const highest = Math.max(0, ...points.flatMap(({ share }) => (share === null ? [] : [share])));
  return {
    across: { from: -100, to: 110, ticks: percentTicks([-100, -50, 0, 30, 50, 100]) },
    up: shareAxisTo(highest),
    areas: points.flatMap(({ id, from, share }): readonly PlotArea[] =>
      share === null || share === 0
        ? []
        : [
            {
              id,
              look: from < 0 ? 'worse' : 'better',
              left: from + 0.6,
              right: from + stepWidth - 0.6,
              bottom: 0,
              top: share,
            },
          ],
    ),
    lines: [],
    dots: [],
    rules: [
      { id: 'none', along: 'y', at: 0 },
      ...thresholds.map((at) => ({ id: `at-${at}`, along: 'y' as const, at })),
    ],
    labels: [],
  };
};

/** The share that improved by at least so much, from none to all; the lines of the definitions with their words. */
export const layoutAtLeast = (points: readonly SpreadPoint[]): PlotLayout => {
  const known = points.flatMap(({ id, from, atLeast, interval, words }) =>
    from < 0 || atLeast === null || interval === null ? [] : [{ id, from, atLeast, interval, words }],
  );
  const spots = known.map(({ from, atLeast }) => ({ x: from, y: atLeast }));
  const lines: readonly PlotLine[] = spots.length === 0 ? [] : [{ id: 'at-least', look: 'full', spots }];
  return {
    across: { from: -4, to: 104, ticks: percentTicks([0, 30, 50, 100]) },
    up: shareAxis,
    areas: [],
    lines,
    dots: known.map(
      ({ id, from, atLeast, interval }): PlotDot => ({
        id,
        look: thresholds.includes(from) ? 'full' : 'hollow',
        x: from,
        y: atLeast,
        whiskers: [atLeast - interval.lower, interval.upper - atLeast],
      }),
    ),
    rules: thresholds.map((at) => ({ id: `at-${at}`, along: 'y', at })),
    labels: known
      .filter(({ from }) => thresholds.includes(from))
      .map(
        ({ id, from, atLeast, words }): PlotLabel => ({
          id,
          x: from,
          y: atLeast,
          words,
          place: 'above',
          anchor: 'start',
          muted: false,
        }),
      ),
  };
};
