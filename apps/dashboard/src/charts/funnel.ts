import { locale } from '@enthesis/languages';
import { type PlotDot, type PlotLabel, type PlotLayout, type PlotLine, shareAxis } from './plot.ts';
import type { Range } from './rates.ts';

/** The limits for one size of a clinic. */
export interface FunnelSize {
  readonly size: number;
  readonly inner: Range;
  readonly outer: Range;
}

/** A clinic within the limits around all clinics' rate, without a pixel. Figures that do not exist are null. */
export interface Funnel {
  /** The rate of all clinics, around which the limits lie. */
  readonly target: number;
  readonly sizes: readonly FunnelSize[];
  /** Followed courses of the clinic. */
  readonly own: number;
  /** Its rate as counted, with its interval. */
  readonly rate: number | null;
  readonly interval: Range | null;
  /** The rate that is held against the limits. */
  readonly standardised: number | null;
}

const drawn = (share: number): number => Math.min(1, Math.max(0, share));

const steps = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** Sizes from none to the largest, in five steps or fewer. */
const sizeAxis = (largest: number) => {
  const step = steps.find((one) => largest / one <= 5) ?? Math.ceil(largest / 5);
  const ticks = Array.from({ length: Math.floor(largest / step) + 1 }, (_, place) => place * step);
  return { from: 0, to: largest, ticks: ticks.map((value) => ({ value, words: value.toLocaleString(locale()) })) };
};

/** Limits are cut off at none and all; where rate and standardised rate are one, one dot is drawn. */
export const layoutFunnel = (
  { target, sizes, own, rate, interval, standardised }: Funnel,
  words: { readonly target: string; readonly own: string },
): PlotLayout => {
  const largest = Math.max(own, ...sizes.map(({ size }) => size));
  const line = (id: string, look: PlotLine['look'], of: (row: FunnelSize) => number): PlotLine => ({
    id,
    look,
    spots: sizes.map((row) => ({ x: row.size, y: drawn(of(row)) })),
  });
  const isSame = rate !== null && standardised !== null && Math.abs(rate - standardised) < 1e-9;
  const counted: readonly PlotDot[] =
    rate === null || isSame
      ? []
      : [
          {
            id: 'rate',
            look: 'hollow',
            x: own,
            y: rate,
            whiskers: interval === null ? null : [rate - interval.lower, interval.upper - rate],
          },
        ];
  const judged = standardised ?? rate;
  const held: readonly PlotDot[] =
    standardised === null ? [] : [{ id: 'standardised', look: 'chosen', x: own, y: standardised, whiskers: null }];
  // Where the funnel is still wide, and its words have room.
  const wide = sizes.find(({ size }) => size >= largest * 0.12);
  const limit = (id: string, { size }: FunnelSize, share: number, label: string, place: PlotLabel['place']) => ({
    id,
    x: size,
    y: drawn(share),
    words: label,
    place,
    anchor: 'start' as const,
    muted: true,
  });
  return {
    across: sizeAxis(largest),
    up: shareAxis,
    areas: [],
    lines: [
      line('outer-lower', 'faint', ({ outer }) => outer.lower),
      line('outer-upper', 'faint', ({ outer }) => outer.upper),
      line('inner-lower', 'dashed', ({ inner }) => inner.lower),
      line('inner-upper', 'dashed', ({ inner }) => inner.upper),
    ],
    dots: [...counted, ...held],
    rules: [{ id: 'target', along: 'x', at: target }],
    labels: [
      {
        id: 'target',
        x: largest,
        y: target,
        words: words.target,
        // On a phone both words share one line, unless the clinic's, above its dot, are well under the target.
        place: judged !== null && judged > target - 0.1 ? 'below' : 'above',
        anchor: 'end',
        muted: true,
      },
      ...(wide === undefined
        ? []
        : [
            limit('inner', wide, wide.inner.lower, '95\u202f%', 'above'),
            limit('outer', wide, wide.outer.lower, '99.8\u202f%', 'below'),
          ]),
      ...(judged === null
        ? []
        : [
            {
              id: 'own',
              x: own,
              y: judged,
              words: words.own,
              place: 'above' as const,
              anchor: own < largest / 2 ? ('start' as const) : ('end' as const),
              muted: false,
            },
          ]),
    ],
  };
};
