import { say } from '@enthesis/languages';
import type { PlotDot, PlotLabel, PlotLayout } from './plot.ts';
import { shareAxis } from './plot.ts';
import type { Range } from './rates.ts';

/** The rate under one definition, floor and time, without a pixel. Figures that do not exist are null. */
export interface Specification {
  readonly id: string;
  readonly definition: string;
  readonly horizon: string;
  readonly rate: number | null;
  readonly interval: Range | null;
  readonly chosen: boolean;
}

/** The chosen rate over all eligible courses: with all, with none of those not reached responding. */
export interface Tipping {
  readonly best: number;
  readonly worst: number;
  readonly target: number;
  /** Share of those not reached that must have failed before the rate falls to the target; null where none does. */
  readonly share: number | null;
}

/** A rate found elsewhere, drawn across. */
export interface Level {
  readonly id: string;
  readonly rate: number;
  readonly words: string;
}

const room = 0.84;

/**
 * Rates under every specification: one column a definition, in it the times from early to late, at each time the floors
 * from low to high. The order is that of the vocabulary, so that no rate is ranked.
 */
export const layoutSpecifications = (specifications: readonly Specification[]): PlotLayout => {
  const definitions = [...new Set(specifications.map(({ definition }) => definition))];
  const dots = definitions.flatMap((definition, column) => {
    const own = specifications.filter((one) => one.definition === definition);
    return own.flatMap(({ id, rate, interval, chosen }, index): readonly PlotDot[] => {
      if (rate === null || interval === null) return [];
      const x = column + 1 - room / 2 + (room * (index + 0.5)) / own.length;
      const whiskers = [rate - interval.lower, interval.upper - rate] as const;
      return [{ id, look: chosen ? 'chosen' : 'faint', x, y: rate, whiskers }];
    });
  });
  const chosen = dots.find(({ look }) => look === 'chosen');
  const without = definitions.flatMap((definition, column): readonly PlotLabel[] => {
    const drawn = dots.some(({ x }) => Math.round(x) === column + 1);
    return drawn
      ? []
      : [
          {
            id: definition,
            x: column + 1,
            y: 0,
            words: say('none to show'),
            place: 'above',
            anchor: 'middle',
            muted: true,
          },
        ];
  });
  return {
    across: { from: 0.5, to: Math.max(1, definitions.length) + 0.5, ticks: [] },
    up: shareAxis,
    areas: [],
    lines: [],
    dots,
    rules: definitions.slice(1).map((definition, index) => ({ id: definition, along: 'y', at: index + 1.5 })),
    labels: [
      ...without,
      ...(chosen === undefined
        ? []
        : [
            {
              id: 'chosen',
              x: chosen.x,
              y: chosen.y,
              words: say('chosen'),
              place: 'above' as const,
              anchor: 'start' as const,
              muted: false,
            },
          ]),
    ],
  };
};

/** The rate over all eligible courses as the share of those not reached that failed grows, and where it tips. */
export const layoutTipping = (
  { best, worst, target, share }: Tipping,
  words: { readonly target: string; readonly tips: string },
  levels: readonly Level[] = [],
): PlotLayout => ({
  across: { ...shareAxis, from: 0, to: 1 },
  up: shareAxis,
  areas: [],
  lines: [
    {
      id: 'rate',
      look: 'full',
      spots: [
        { x: 0, y: best },
        { x: 1, y: worst },
      ],
    },
    ...levels.map(({ id, rate }) => ({
      id,
      look: 'dashed' as const,
      spots: [
        { x: 0, y: rate },
        { x: 1, y: rate },
      ],
    })),
  ],
  dots: share === null ? [] : [{ id: 'tips', look: 'chosen', x: share, y: target, whiskers: null }],
  rules: [{ id: 'target', along: 'x', at: target }],
  labels: [
    { id: 'target', x: 0, y: target, words: words.target, place: 'below', anchor: 'start', muted: true },
    ...levels.map(({ id, rate, words: said }) => ({
      id,
      x: 1,
      y: rate,
      words: said,
      // The line is at its highest at the left and at its lowest at the right: words keep to the side away from it.
      place: rate > worst ? ('above' as const) : ('below' as const),
      anchor: 'end' as const,
      muted: true,
    })),
    ...(share === null
      ? []
      : [
          {
            id: 'tips',
            x: share,
            y: target,
            words: words.tips,
            // The line falls: to its right there is room above it, to its left below.
            place: share > 0.6 ? ('below' as const) : ('above' as const),
            anchor: share > 0.6 ? ('end' as const) : ('start' as const),
            muted: false,
          },
        ]),
  ],
});
