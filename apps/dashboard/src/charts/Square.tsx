import type { ScatterShapeProps } from 'recharts';

/** Where a model puts a rate: hollow, so that what was counted stays seen through it. */
export const Square = ({ cx, cy }: ScatterShapeProps) => (
  <rect
    x={(cx ?? 0) - 4}
    y={(cy ?? 0) - 4}
    width={8}
    height={8}
    fill="none"
    stroke="var(--model-mark)"
    strokeWidth={1.8}
    data-sign="pooled"
  />
);
