import { placed } from './placed.tsx';

/** Where a model puts a rate: hollow, so that what was counted stays seen through it. */
export const Square = placed(({ cx, cy }) => (
  <rect
    x={cx - 4}
    y={cy - 4}
    width={8}
    height={8}
    fill="none"
    stroke="var(--model-mark)"
    strokeWidth={1.8}
    data-sign="pooled"
  />
));
