import {
  columnAxis,
  type PlotArea,
  type PlotLabel,
  type PlotLayout,
  type PlotLine,
  type Spot,
  shareAxis,
} from './plot.ts';
import { truthsOf } from './rate-columns.ts';
import type { Range } from './rates.ts';

/** One session of a curve of first response, without a pixel. Figures that do not exist are null. */
export interface CurvePoint {
  readonly session: number;
  /** Share that had responded for the first time by this session. */
  readonly responded: number | null;
  readonly interval: Range | null;
  /** Share that had stopped without a response by this session; null where stopping is not shown. */
  readonly stopped: number | null;
  /** The generator's real probability of having responded by this session, where it is known and asked for. */
  readonly truth: number | null;
}

/** A flight of steps from 0: one step a session, as wide as its column. */
const stepsOf = (shares: readonly number[]): readonly Spot[] => [
  { x: 0.5, y: 0 },
  ...shares.flatMap((y, index) => [
    { x: index + 0.5, y },
    { x: index + 1.5, y },
  ]),
];

/** Curves whose ends lie closer than this have their words on opposite sides. */
const close = 0.1;

/** Direct labels at the right end: the words of the upper curve above it, those of the lower one out of its way. */
const labelsOf = (
  ends: ReadonlyArray<Pick<PlotLabel, 'id' | 'words' | 'muted'> & { readonly y: number }>,
  x: number,
) => {
  const [upper, lower] = ends.toSorted((a, b) => b.y - a.y);
  const crowded = upper !== undefined && lower !== undefined && upper.y - lower.y < close;
  return ends.map((end): PlotLabel => {
    const below = end === upper ? end.y > 0.92 && !crowded : crowded && end.y > 0.08;
    return { ...end, x, place: below ? 'below' : 'above', anchor: 'end' };
  });
};

/**
 * A curve of first response as steps with its interval, and the curve of those who stopped without one beside it.
 * `words` say at the right end what each curve is; where `supposed`, the curve is dashed: it rests on a supposition.
 */
export const layoutFirstResponse = (
  points: readonly CurvePoint[],
  words: { readonly responded: string; readonly stopped: string },
  supposed = false,
): PlotLayout => {
  const known = (key: 'responded' | 'stopped') => points.flatMap((point) => (point[key] === null ? [] : [point[key]]));
  const responded = known('responded');
  const stopped = known('stopped');
  const end = (id: 'responded' | 'stopped', shares: readonly number[]) => {
    const y = shares.at(-1);
    return y === undefined ? [] : [{ id, y, words: words[id], muted: id === 'stopped' }];
  };
  const line = (id: string, look: PlotLine['look'], shares: readonly number[]): readonly PlotLine[] =>
    shares.length === 0 ? [] : [{ id, look, spots: stepsOf(shares) }];
  return {
    across: columnAxis(points.length),
    up: shareAxis,
    areas: points.flatMap(({ session, interval }, index): readonly PlotArea[] =>
      interval === null
        ? []
        : [
            {
              id: `interval-${session}`,
              look: 'ribbon',
              left: index + 0.5,
              right: index + 1.5,
              bottom: interval.lower,
              top: interval.upper,
            },
          ],
    ),
    lines: [...line('stopped', 'dashed', stopped), ...line('responded', supposed ? 'dashed' : 'full', responded)],
    dots: [],
    truths: truthsOf(points),
    rules: [],
    labels: labelsOf([...end('responded', responded), ...end('stopped', stopped)], points.length + 0.5),
  };
};
