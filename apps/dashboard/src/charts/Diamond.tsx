import { placed } from './placed.tsx';

const size = 6.5;

/** The sign of a true probability: an open diamond, which lets the estimate under it be seen. */
export const Diamond = placed(({ cx, cy }) => (
  <path
    data-sign="truth"
    d={`M${cx - size} ${cy}L${cx} ${cy - size}L${cx + size} ${cy}L${cx} ${cy + size}Z`}
    fill="none"
    stroke="var(--ink)"
    strokeWidth={1.6}
  />
));
