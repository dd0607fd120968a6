import { useId } from 'react';
import { CartesianGrid, ErrorBar, ReferenceLine, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { Areas, type DrawnArea, framed } from './Areas.tsx';
import { Diamond } from './Diamond.tsx';
import { type Place, placed } from './placed.tsx';
import {
  type AreaLook,
  type Axis,
  gutter,
  type PlotArea,
  type PlotDot,
  type PlotLabel,
  type PlotLayout,
  type PlotLine,
  roomyTicks,
} from './plot.ts';
import { Square } from './Square.tsx';

const dotLooks = {
  full: { fill: 'var(--accent)', stroke: 'var(--accent)', whisker: 'var(--accent)', radius: 4.5 },
  hollow: { fill: 'var(--card)', stroke: 'var(--accent)', whisker: 'var(--accent)', radius: 4 },
  outline: { fill: 'var(--card)', stroke: 'var(--muted)', whisker: 'var(--muted)', radius: 3.5 },
  faint: { fill: 'var(--line-strong)', stroke: 'var(--line-strong)', whisker: 'var(--line)', radius: 2 },
  chosen: { fill: 'var(--accent)', stroke: 'var(--card)', whisker: 'var(--accent)', radius: 6 },
} as const;

const lineLooks = {
  full: { stroke: 'var(--accent)', strokeWidth: 2.2 },
  dashed: { stroke: 'var(--muted)', strokeWidth: 1.6, strokeDasharray: '5 4' },
  faint: { stroke: 'var(--line-strong)', strokeWidth: 1.4 },
} as const;

const ruleLooks = {
  limit: { stroke: 'var(--line-strong)', strokeDasharray: '2 3' },
  note: { stroke: 'var(--muted)', strokeDasharray: '7 3' },
} as const;

const fills: Readonly<Record<Exclude<AreaLook, 'hatch' | 'outline'>, string>> = {
  model: 'var(--model)',
  pale: 'var(--band)',
  strong: 'var(--band-strong)',
  ribbon: 'var(--accent-wash)',
  bar: 'var(--heat)',
  better: 'var(--heat)',
  worse: 'var(--band-strong)',
};

const lookOf = (look: AreaLook, hatch: string): DrawnArea['look'] => {
  if (look === 'outline') return framed;
  if (look === 'hatch') return { fill: `url(#${hatch})` };
  return { fill: fills[look], shapeRendering: look === 'ribbon' ? 'crispEdges' : 'auto' };
};

const drawn = ({ id, left, right, bottom, top, look }: PlotArea, hatch: string): DrawnArea => ({
  id,
  x: [left, right],
  y: [bottom, top],
  look: lookOf(look, hatch),
});

const wordsOn =
  ({ ticks }: Pick<Axis, 'ticks'>) =>
  (value: number): string =>
    ticks.find((tick) => tick.value === value)?.words ?? '';

const tickStyle = { fill: 'var(--muted)', fontSize: 11.5 };
const Nothing = () => <g />;
/** Room for half of the words at the right end of an axis. */
const rightMargin = 24;

const Line = ({ line }: { readonly line: PlotLine }) => (
  <Scatter
    data={[...line.spots]}
    line={lineLooks[line.look]}
    lineType="joint"
    shape={Nothing}
    isAnimationActive={false}
    zIndex={120}
  />
);

const Dots = ({ dots, look }: { readonly dots: readonly PlotDot[]; readonly look: PlotDot['look'] }) => {
  const own = dots.filter((dot) => dot.look === look);
  const { radius, whisker, fill, stroke } = dotLooks[look];
  return own.length === 0 ? null : (
    <Scatter
      data={own}
      isAnimationActive={false}
      zIndex={look === 'chosen' ? 320 : 300}
      shape={placed(({ cx, cy }) => (
        <circle cx={cx} cy={cy} r={radius} fill={fill} stroke={stroke} strokeWidth={1.8} />
      ))}
    >
      <ErrorBar
        dataKey="whiskers"
        direction="y"
        width={look === 'faint' ? 0 : 3.5}
        stroke={whisker}
        strokeWidth={look === 'faint' ? 1 : 1.6}
        isAnimationActive={false}
        zIndex={200}
      />
    </Scatter>
  );
};

/** Words with a rim of paper, so that a line behind them does not cross them out. */
const Words = placed(({ cx, cy, payload: label }: Place & { readonly payload: PlotLabel }) => (
  <text
    x={cx + { start: 7, middle: 0, end: -4 }[label.anchor]}
    y={cy + (label.place === 'above' ? -7 : 16)}
    textAnchor={label.anchor}
    fontSize={12.5}
    fontWeight={620}
    fill={label.muted ? 'var(--muted)' : 'var(--accent)'}
    stroke="var(--card)"
    strokeWidth={4}
    strokeLinejoin="round"
    paintOrder="stroke"
  >
    {label.words}
  </text>
));

/** Draws a layout. It decides nothing. */
export const Plot = ({
  layout,
  width,
  height,
}: {
  readonly layout: PlotLayout;
  readonly width: number;
  readonly height: number;
}) => {
  const hatch = useId();
  const right = layout.across.ticks.length === 0 ? 0 : rightMargin;
  const { across, up, areas, lines, dots, pooled = [], truths = [], rules, labels } = layout;
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{ top: 12, right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v6" stroke="var(--hatch)" strokeWidth="1.5" />
        </pattern>
      </defs>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="x"
        domain={[across.from, across.to]}
        allowDataOverflow
        ticks={across.ticks.map(({ value }) => value)}
        tickFormatter={wordsOn({ ticks: roomyTicks(across, width - gutter - right) })}
        tick={tickStyle}
        tickLine={false}
        axisLine={{ stroke: 'var(--line-strong)' }}
        height={across.ticks.length === 0 ? 4 : 24}
        interval={0}
      />
      <YAxis
        type="number"
        dataKey="y"
        domain={[up.from, up.to]}
        allowDataOverflow
        ticks={up.ticks.map(({ value }) => value)}
        tickFormatter={wordsOn(up)}
        tick={tickStyle}
        tickLine={false}
        axisLine={false}
        width={gutter}
        interval={0}
      />
      <Areas areas={areas.map((area) => drawn(area, hatch))} />
      {rules.map(({ id, along, at, look }) => (
        <ReferenceLine
          key={id}
          {...(along === 'x' ? { y: at } : { x: at })}
          {...ruleLooks[look ?? 'limit']}
          zIndex={100}
        />
      ))}
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
      {(['faint', 'outline', 'hollow', 'full', 'chosen'] as const).map((look) => (
        <Dots key={look} dots={dots} look={look} />
      ))}
      {pooled.length === 0 ? null : (
        <Scatter data={[...pooled]} shape={Square} isAnimationActive={false} zIndex={340} />
      )}
      {truths.length === 0 ? null : (
        <Scatter data={[...truths]} shape={Diamond} isAnimationActive={false} zIndex={450} />
      )}
      {labels.length === 0 ? null : <Scatter data={[...labels]} shape={Words} isAnimationActive={false} zIndex={400} />}
    </ScatterChart>
  );
};
