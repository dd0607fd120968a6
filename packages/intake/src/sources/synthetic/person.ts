import type { Random, Weights } from './random.ts';

/** What a clinic knows of a person before treatment; null is blank. None of it changes an outcome. */
export interface Person {
  readonly sex: string | null;
  readonly ageBand: string | null;
  readonly symptomMonths: number | null;
  readonly priorCare: string | null;
  readonly hypermobile: string | null;
}

const sexes: Weights<string> = [
  ['female', 57],
  ['male', 42],
  ['other', 1],
];

const priorCare: Weights<string> = [
  ['none', 12],
  ['physio', 42],
  ['injection', 16],
  ['surgery', 5],
  ['several', 25],
];

/** Years within which most of a condition's patients fall, where they are not simply adults of middle age. */
const ages: Readonly<Record<string, readonly [youngest: number, oldest: number]>> = {
  'osgood-schlatter': [10, 16],
  'spine-djd': [48, 92],
  'knee-oa': [46, 94],
  'finger-oa': [46, 90],
  'central-stenosis': [55, 92],
  'ankle-sprain': [15, 52],
  'shoulder-instability': [16, 45],
  'shoulder-labrum': [18, 55],
  'hip-labrum': [18, 58],
  'acute-joint-injury': [15, 60],
};
const middleAge = [22, 82] as const;

/** Months of symptoms: short where the injury is fresh, else from three months to many years. */
const drawSymptomMonths = (random: Random, condition: string): number => {
  if (condition === 'acute-joint-injury') return random.integer(0, 2);
  const skewed = random.uniform() * random.uniform();
  return 2 + Math.floor(skewed * skewed * 300) + random.integer(0, 14);
};

export const drawPerson = (random: Random, condition: string, blank: number): Person => {
  const [youngest, oldest] = ages[condition] ?? middleAge;
  const age = youngest + Math.floor(((random.uniform() + random.uniform()) / 2) * (oldest - youngest + 1));
  return {
    sex: random.blank(blank, random.pick(sexes)),
    ageBand: random.blank(blank, age >= 90 ? '90+' : `${age - (age % 10)}-${age - (age % 10) + 9}`),
    symptomMonths: random.blank(blank, drawSymptomMonths(random, condition)),
    priorCare: random.blank(blank, random.pick(priorCare)),
    hypermobile: random.blank(blank, random.chance(0.09) ? 'yes' : 'no'),
  };
};

const oneSide: Weights<string> = [
  ['left', 47],
  ['right', 53],
];
const sides: Readonly<Record<string, Weights<string | null>>> = {
  'low-back': [['midline', 1]],
  'spine-djd': [['midline', 1]],
  'central-stenosis': [['midline', 1]],
  'disc-herniation-severe': [['midline', 1]],
  'si-joint': [...oneSide, ['both', 30]],
  fibromyalgia: [[null, 1]],
  'autoimmune-pain': [[null, 1]],
  'cancer-pain': [[null, 1]],
};

/**
 * The sides a patient is treated on: one, or now and then left and right, each an episode of its own; null where the
 * condition has no side.
 */
export const drawSides = (random: Random, condition: string): ReadonlyArray<string | null> => {
  const side = random.pick(sides[condition] ?? oneSide);
  const isOneOfTwo = side === 'left' || side === 'right';
  return isOneOfTwo && random.chance(0.07) ? ['left', 'right'] : [side];
};
