import { stratifiers } from '@enthesis/contract';
import fc from 'fast-check';

/** What an episode, and behind it its first session, can be told apart by; null is not recorded. */
export interface Description {
  readonly sex: string | null;
  readonly ageBand: string | null;
  readonly year: number | null;
  readonly symptomMonths: number | null;
  readonly priorCare: string | null;
  readonly hypermobile: string | null;
  readonly activity: string | null;
  readonly dietAdviceFollowed: string | null;
  readonly instructionsFollowed: string | null;
  readonly payer: string | null;
  readonly plannedSessions: number | null;
  readonly injections: number | null;
  readonly dextroseTenths: number | null;
  readonly guidance: string | null;
  readonly alignmentChecked: string | null;
  readonly procedurePain: number | null;
  readonly practitioner: string | null;
}

export const undescribed: Description = {
  sex: null,
  ageBand: null,
  year: null,
  symptomMonths: null,
  priorCare: null,
  hypermobile: null,
  activity: null,
  dietAdviceFollowed: null,
  instructionsFollowed: null,
  payer: null,
  plannedSessions: null,
  injections: null,
  dextroseTenths: null,
  guidance: null,
  alignmentChecked: null,
  procedurePain: null,
  practitioner: null,
};

const orBlank = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: null, freq: 6 });
const codeOf = (stratifier: string) => {
  const listed = stratifiers.find(({ id }) => id === stratifier)?.strata ?? [];
  return orBlank(fc.constantFrom(...listed.map(({ id }) => id)));
};
/** Whole numbers, those on both sides of each class's bounds often. */
const around = (most: number, ...bounds: readonly number[]) =>
  fc.oneof(
    fc.constantFrom(...bounds.flatMap((bound) => [bound - 1, bound, bound + 1])),
    fc.integer({ min: 1, max: most }),
  );

/** Descriptions with values at the bounds of every class. */
export const description: fc.Arbitrary<Description> = fc.record({
  sex: codeOf('sex'),
  ageBand: codeOf('age_band'),
  year: orBlank(fc.integer({ min: 2019, max: 2026 })),
  symptomMonths: orBlank(around(200, 1, 3, 12, 60)),
  priorCare: codeOf('prior_care'),
  hypermobile: codeOf('hypermobile'),
  activity: codeOf('activity'),
  dietAdviceFollowed: codeOf('diet_advice_followed'),
  instructionsFollowed: codeOf('instructions_followed'),
  payer: codeOf('payer'),
  plannedSessions: orBlank(around(60, 20)),
  injections: orBlank(around(40, 5, 10, 16)),
  dextroseTenths: orBlank(around(500, 125, 150, 250)),
  guidance: codeOf('guidance'),
  alignmentChecked: codeOf('alignment_checked'),
  procedurePain: orBlank(fc.integer({ min: 0, max: 10 })),
  practitioner: orBlank(fc.integer({ min: 1, max: 12 }).map((number) => `P${number}`)),
});
