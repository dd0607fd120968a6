import { describe, expect, test } from 'vitest';
import { comparisons, largestError, TOLERANCE } from '../vectors/comparisons.ts';

describe('special functions', () => {
  test.each([...comparisons.normalQuantile, ...comparisons.studentQuantile])(
    'agree with R on $given',
    ({ ours, theirs }) => {
      expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
    },
  );
});
