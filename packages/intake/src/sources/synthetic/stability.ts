import { functionLostOn, within } from './body.ts';
import type { Reading, Subject } from './measure.ts';
import type { Random } from './random.ts';
import { truth } from './truth.ts';

/** How stable the joint feels, 0 to 10, on most days with a score: what is lost of function is felt as unsteadiness. */
export const rateStability = (
  random: Random,
  { body, treatment }: Subject,
  days: readonly number[],
): readonly Reading[] =>
  days
    .filter(() => random.chance(0.9))
    .map((day) => {
      const lost = functionLostOn(body, treatment.responses, day) + truth.functionNoiseSd * random.normal();
      return { day, instrument: 'stability', score: 10 - Math.round(10 * within([0, 1], lost)) };
    });
