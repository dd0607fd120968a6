import type { DimensionId } from '../vocabulary/dimensions.ts';

/** What a release cuts courses by. Any other cut has no published figures. */
export const networkDimensionIds = [
  'condition',
  'session_band',
  'sex',
  'age_band',
  'guidance',
] as const satisfies readonly DimensionId[];
