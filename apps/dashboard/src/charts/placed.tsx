import type { ReactNode } from 'react';
import type { ScatterShapeProps } from 'recharts';

/** Where a mark stands, in pixels. */
export interface Place {
  readonly cx: number;
  readonly cy: number;
}

type Drawn = Partial<Pick<ScatterShapeProps, 'cx' | 'cy' | 'payload'>>;

/** Draws a mark in its place, with the row of data that it stands for. Without a place it is not drawn: no corner is one. */
export const placed =
  (draw: (mark: Place & Required<Pick<ScatterShapeProps, 'payload'>>) => ReactNode) =>
  ({ cx, cy, payload }: Drawn): ReactNode =>
    cx === undefined || cy === undefined ? null : draw({ cx, cy, payload });
