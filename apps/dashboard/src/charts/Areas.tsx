import type { SVGProps } from 'react';
import { useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts';

/** A rectangle in the units of a chart's axes, and how it looks. */
export interface DrawnArea {
  readonly id: string;
  /** Across. */
  readonly x: readonly [number, number];
  /** Up, or down where the axis is reversed. */
  readonly y: readonly [number, number];
  readonly look: SVGProps<SVGRectElement>;
}

/** A dashed frame around nothing. */
export const framed: DrawnArea['look'] = { fill: 'none', stroke: 'var(--line-strong)', strokeDasharray: '3 2' };

/**
 * Rectangles under what else is drawn, once both axes are known. One part for all of them: with a `ReferenceArea` each, the chart works out its axes
 * again for every one, and a page of a dozen conditions stands still for a second.
 */
export const Areas = ({ areas }: { readonly areas: readonly DrawnArea[] }) => {
  const across = useXAxisScale();
  const up = useYAxisScale();
  const between = (scale: typeof across, [one, other]: readonly [number, number]) => {
    const [from, to] = [scale?.(one), scale?.(other)];
    return from === undefined || to === undefined ? null : { start: Math.min(from, to), length: Math.abs(to - from) };
  };
  return (
    <ZIndexLayer zIndex={1}>
      {areas.map(({ id, x, y, look }) => {
        const [wide, high] = [between(across, x), between(up, y)];
        return wide === null || high === null ? null : (
          <rect key={id} x={wide.start} y={high.start} width={wide.length} height={high.length} {...look} />
        );
      })}
    </ZIndexLayer>
  );
};
