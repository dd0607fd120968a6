import type { Random, Weights } from './random.ts';

/** What some clinics ask of a patient beside the usual; null is blank. None of it changes an outcome. */
export interface AskedOfPatient {
  readonly activity: string | null;
  readonly dietAdviceFollowed: string | null;
  readonly instructionsFollowed: string | null;
  readonly payer: string | null;
}

/** What some clinics note of a session beside the usual; null is blank. */
export interface AskedAtSession {
  readonly alignmentChecked: string | null;
  readonly procedurePain: number | null;
}

/** The columns of both: kept only by clinics that say so. */
const askedColumns = [
  'activity',
  'diet_advice_followed',
  'instructions_followed',
  'payer',
  'alignment_checked',
  'procedure_pain',
];

/** Those of them that a clinic does not keep. */
export const notAsked = (asks: readonly string[]): readonly string[] =>
  askedColumns.filter((name) => !asks.includes(name));

const activities: Weights<string> = [
  ['sedentary', 28],
  ['light', 34],
  ['moderate', 26],
  ['vigorous', 12],
];

const payers: Weights<string> = [
  ['self', 71],
  ['insurance', 16],
  ['workers-comp', 8],
  ['other', 5],
];

const yesIn = (random: Random, share: number): string => (random.chance(share) ? 'yes' : 'no');

export const askPatient = (random: Random, blank: number): AskedOfPatient => ({
  activity: random.blank(blank, random.pick(activities)),
  dietAdviceFollowed: random.blank(blank, yesIn(random, 0.44)),
  instructionsFollowed: random.blank(blank, yesIn(random, 0.78)),
  payer: random.blank(blank, random.pick(payers)),
});

/** How an episode's sessions are asked about: patients differ in how much an injection hurts them, sessions a little. */
export const sessionAsker = (random: Random, condition: string, blank: number): (() => AskedAtSession) => {
  const usualPain = random.integer(1, 6);
  const checks = random.chance(0.7);
  return () => ({
    // Only a joint can be out of its place.
    alignmentChecked: condition === 'si-joint' ? random.blank(blank, checks ? 'yes' : 'no') : null,
    procedurePain: random.blank(blank, Math.max(0, Math.min(10, usualPain + random.integer(-2, 2)))),
  });
};
