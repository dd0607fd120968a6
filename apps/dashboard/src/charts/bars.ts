import { type Axis, columnAxis, type PlotArea, type PlotLabel, type PlotLayout } from './plot.ts';
import type { Mark } from './rates.ts';

/** One share in a column of its own, without a pixel; null where it does not exist. */
export interface Bar {
  readonly id: string;
  readonly mark: Mark;
  readonly share: number | null;
}

/** Columns that belong together, from the first to the last of them, and what they are. */
export interface BarSpan {
  readonly ids: readonly string[];
  readonly words: string;
}

const width = 0.68;

const column = (id: string, index: number, look: PlotArea['look'], top: number): PlotArea => ({
  id,
  look,
  left: index + 1 - width / 2,
  right: index + 1 + width / 2,
  bottom: 0,
  top,
});

const barOf = ({ id, mark, share }: Bar, index: number, top: number): readonly PlotArea[] => {
  if (mark === 'hidden') return [column(id, index, 'hatch', top)];
  if (share === null || mark === 'empty') return [];
  return [column(id, index, mark === 'low' ? 'outline' : 'bar', share)];
};

/** What lies behind the bars of a span, and its words in their midst at the top. */
const spanOf = (bars: readonly Bar[], { ids, words }: BarSpan, top: number) => {
  const places = bars.flatMap(({ id }, index) => (ids.includes(id) ? [index + 1] : []));
  if (places.length === 0) return { areas: [], labels: [] };
  const [left, right] = [Math.min(...places) - 0.5, Math.max(...places) + 0.5];
  const area: PlotArea = { id: 'span', look: 'ribbon', left, right, bottom: 0, top };
  const label: PlotLabel = {
    id: 'span',
    x: (left + right) / 2,
    y: top,
    words,
    place: 'below',
    anchor: 'middle',
    muted: true,
  };
  return { areas: [area], labels: [label] };
};

/**
 * Shares as bars, one column each, in their order: under 10 counted in outline, hidden hatched. A span is drawn behind
 * its bars; `lines` are shares to read the bars against.
 */
export const layoutBars = (
  bars: readonly Bar[],
  up: Axis,
  { span, lines = [] }: { readonly span?: BarSpan | undefined; readonly lines?: readonly number[] } = {},
): PlotLayout => {
  const behind = span === undefined ? { areas: [], labels: [] } : spanOf(bars, span, up.to);
  return {
    across: columnAxis(bars.length),
    up,
    areas: [...behind.areas, ...bars.flatMap((bar, index) => barOf(bar, index, up.to))],
    lines: [],
    dots: [],
    rules: lines.map((at) => ({ id: `at-${at}`, along: 'x', at })),
    labels: behind.labels,
  };
};
