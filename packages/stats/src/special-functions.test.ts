import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { scores } from '../vectors/scores.ts';

describe('special functions', () => {
  test.each([...scores.normalQuantile, ...scores.studentQuantile])('agree with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });
});
