import { useId } from 'react';
import { CartesianGrid, ErrorBar, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { percent } from '../format.ts';
import { Areas, type DrawnArea, framed } from './Areas.tsx';
import { Diamond } from './Diamond.tsx';
import { placed } from './placed.tsx';
import { type Area, axisHeight, type Dot, type RatesLayout } from './rates.ts';
import { Square } from './Square.tsx';

const ticks = [0, 0.25, 0.5, 0.75, 1];
/** Under this width only every other tick has room for its words. */
const roomForWords = 190;
/** Room for half a dot or half a tick's words at both ends of the axis. */
const side = 18;

const styles = {
  full: { fill: 'var(--accent)', stroke: 'var(--accent)', whisker: 'var(--accent)', radius: 4.5 },
  hollow: { fill: 'var(--card)', stroke: 'var(--accent)', whisker: 'var(--accent)', radius: 4 },
  outline: { fill: 'var(--card)', stroke: 'var(--muted)', whisker: 'var(--muted)', radius: 3.5 },
} as const;

const round = { rx: 2, ry: 2 };

const areasOf = ({ models, bands, outlines, hatches }: RatesLayout, hatch: string): readonly DrawnArea[] => {
  const drawn = (areas: readonly Area[], lookOf: (area: Area) => DrawnArea['look']): readonly DrawnArea[] =>
    areas.map((area) => ({
      id: `${area.id} ${area.from}`,
      x: [area.from, area.to],
      y: [area.top, area.bottom],
      look: { ...round, ...lookOf(area) },
    }));
  return [
    ...drawn(models, () => ({ fill: 'var(--model)' })),
    ...drawn(bands, ({ strong }) => ({ fill: strong ? 'var(--band-strong)' : 'var(--band)' })),
    ...drawn(outlines, () => framed),
    ...drawn(hatches, () => ({ fill: `url(#${hatch})` })),
  ];
};

/** Draws a layout of rates: across a share from 0 to 1, down the rows in pixels. It decides nothing. */
export const RatesPlot = ({
  layout,
  width,
  axis,
}: {
  readonly layout: RatesLayout;
  readonly width: number;
  /** Whether the axis says its shares; panels drawn over one another need them once. */
  readonly axis: boolean;
}) => {
  const hatch = useId();
  const { dots, pooled, truths, height } = layout;
  return (
    <ScatterChart
      width={width}
      height={height + axisHeight}
      margin={{ top: 0, right: side, bottom: 0, left: side }}
      accessibilityLayer={false}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v6" stroke="var(--hatch)" strokeWidth="1.5" />
        </pattern>
      </defs>
      <CartesianGrid horizontal={false} stroke="var(--line)" verticalValues={ticks} />
      <XAxis
        type="number"
        dataKey="x"
        domain={[0, 1]}
        allowDataOverflow
        ticks={ticks}
        tickFormatter={(share: number) => (width < roomForWords && (share * 4) % 2 === 1 ? '' : percent(share))}
        tick={axis ? { fill: 'var(--muted)', fontSize: 11.5 } : false}
        tickLine={false}
        axisLine={{ stroke: 'var(--line)' }}
        height={axisHeight}
        interval={0}
      />
      <YAxis type="number" dataKey="y" domain={[0, height]} reversed allowDataOverflow hide />
      <Areas areas={areasOf(layout, hatch)} />
      {(['outline', 'hollow', 'full'] as const).map((kind) => (
        <Dots key={kind} dots={dots[kind]} look={styles[kind]} />
      ))}
      {pooled.length === 0 ? null : (
        <Scatter data={[...pooled]} shape={Square} isAnimationActive={false} zIndex={340} />
      )}
      {truths.length === 0 ? null : (
        <Scatter data={[...truths]} shape={Diamond} isAnimationActive={false} zIndex={350} />
      )}
    </ScatterChart>
  );
};

const Dots = ({
  dots,
  look,
}: {
  readonly dots: readonly Dot[];
  readonly look: (typeof styles)[keyof typeof styles];
}) =>
  dots.length === 0 ? null : (
    <Scatter
      data={[...dots]}
      isAnimationActive={false}
      shape={placed(({ cx, cy }) => (
        <circle cx={cx} cy={cy} r={look.radius} fill={look.fill} stroke={look.stroke} strokeWidth={1.8} />
      ))}
    >
      <ErrorBar
        dataKey="whiskers"
        direction="x"
        width={3.5}
        stroke={look.whisker}
        strokeWidth={1.6}
        isAnimationActive={false}
        zIndex={200}
      />
    </Scatter>
  );
