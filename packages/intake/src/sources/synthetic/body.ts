import type { Random } from './random.ts';
import type { Response } from './treatment.ts';
import { type ConditionTruth, type Range, truth } from './truth.ts';

/** How a patient is before treatment. */
export interface Body {
  /** Points of 10. */
  readonly usualPain: number;
  /** Points of pain above the usual when the course begins. */
  readonly flare: number;
  /** Share of function usually lost, 0 to 1. */
  readonly functionLost: number;
}

export const drawBody = (random: Random, condition: ConditionTruth): Body => {
  const usualPain = within(truth.usualPainRange, condition.usualPain + truth.usualPainSd * random.normal());
  const { atFive, perPoint, sd } = truth.functionLost;
  return {
    usualPain,
    flare: random.between(truth.flare),
    functionLost: within([0.05, 0.95], atFive + perPoint * (usualPain - 5) + sd * random.normal()),
  };
};

/** True pain on a day, 0 to 10, before any noise of reading it. */
export const painOn = (body: Body, responses: readonly Response[], day: number): number =>
  within([0, 10], body.usualPain * (1 - reliefOn(responses, day)) + flareOn(body, day));

/** True share of function lost on a day, 0 to 1, before any noise of reading it. */
export const functionLostOn = (body: Body, responses: readonly Response[], day: number): number => {
  const relief = truth.functionGain * reliefOn(responses, day);
  return within([0, 1], body.functionLost * (1 - relief) + truth.functionLost.perPoint * flareOn(body, day));
};

/** Share of usual pain taken away on a day. A response sets in evenly, and one that fades goes as evenly. */
export const reliefOn = (responses: readonly Response[], day: number): number => {
  let relief = 0;
  for (const { from, until, gain } of responses) {
    const reached = within([0, 1], (day - from) / truth.onsetDays);
    const lost = until === null ? 0 : within([0, 1], (day - until) / truth.onsetDays);
    relief = Math.max(relief, gain * (reached - lost));
  }
  return relief;
};

const flareOn = (body: Body, day: number): number => body.flare * within([0, 1], 1 - day / truth.flareDays);

export const within = ([lowest, highest]: Range, value: number): number => Math.max(lowest, Math.min(highest, value));
