import type { EventTypeId, HorizonId, SeverityId } from '@enthesis/contract';
import type { Weights } from './random.ts';

/** Lowest and highest value of a uniform draw. */
export type Range = readonly [lowest: number, highest: number];

export interface ConditionTruth {
  /**
   * Mean over patients of the chance that a patient who has not responded yet does so after a session: for whatever
   * reason, be it the injection, the attention or time. It is the same at every session and for every clinic.
   */
  readonly chance: number;
  /** Mean over patients of usual pain before treatment, 0 to 10. */
  readonly usualPain: number;
}

export interface EventTruth {
  /** Chance that a session is followed by it: the same at every session, of every patient, in every clinic. */
  readonly chance: number;
  readonly severities: Weights<SeverityId>;
  /** Days it lasts, both ends included. */
  readonly days: Range;
}

/**
 * What is true in the synthetic clinics: everything that decides an outcome stands here, and nothing else does. No
 * clinic, practitioner, plan, or patient's column has an effect of its own, and neither has the number of sessions:
 * each session is one more chance of the same size, and that is all.
 */
export interface Truth {
  readonly conditions: Readonly<Record<string, ConditionTruth>>;

  /** Usual pain varies between patients with this SD and stays within this range (points of 10). */
  readonly usualPainSd: number;
  readonly usualPainRange: Range;
  /** A course begins when it hurts more than usual, by so many points; the excess is gone, evenly, by `flareDays`. */
  readonly flare: Range;
  readonly flareDays: number;
  /** Noise of one reading of pain (SD, points of 10): measurement and the day's ups and downs. */
  readonly painNoiseSd: number;

  /** Share of function lost at a usual pain of 5, what a point of pain adds, its SD between patients. */
  readonly functionLost: { readonly atFive: number; readonly perPoint: number; readonly sd: number };
  /** Noise of one reading of function (SD, share of the scale). */
  readonly functionNoiseSd: number;

  /** Share of usual pain that a response takes away, reached evenly over `onsetDays`. */
  readonly gain: Range;
  readonly onsetDays: number;
  /** What a response takes away of the lost function, relative to what it takes away of pain. */
  readonly functionGain: number;
  /** Share of responses that fade again, and after how many days. A patient whose response has faded can respond anew. */
  readonly transient: { readonly share: number; readonly lastsDays: Range };

  /** Chance, after each session, that a patient in response needs no further one. */
  readonly stopAfterResponse: number;
  /** Chance, after each session, that a patient without response stays away. */
  readonly dropOut: number;
  /** Chance of a second course after the first: where a response has faded, and otherwise; days until it begins. */
  readonly secondCourse: { readonly afterFading: number; readonly otherwise: number; readonly gapDays: Range };
  /** Share of episodes that never had a session. */
  readonly withoutSession: number;

  /** Events after sessions, independent of each other and of everything else; noted at most so many days later. */
  readonly events: Readonly<Record<EventTypeId, EventTruth>>;
  readonly eventLagDays: number;

  /**
   * A score at a horizon exists with the clinic's chance, its odds multiplied by these. Half of the patients are easy
   * to reach and half hard (odds times and divided by `reach`). That who feels better answers more readily, and who
   * stayed away less, makes the scores missing not at random.
   */
  readonly followUpOdds: {
    readonly horizon: Readonly<Record<HorizonId, number>>;
    readonly reach: number;
    readonly inResponse: number;
    readonly droppedOut: number;
  };
}

const mostlyMild: Weights<SeverityId> = [
  ['mild', 85],
  ['moderate', 15],
];
const oftenSerious: Weights<SeverityId> = [
  ['mild', 20],
  ['moderate', 40],
  ['serious', 40],
];

export const truth: Truth = {
  conditions: {
    'low-back': { chance: 0.21, usualPain: 5.2 },
    'si-joint': { chance: 0.23, usualPain: 5.4 },
    sciatica: { chance: 0.19, usualPain: 5.6 },
    'spine-djd': { chance: 0.16, usualPain: 5.3 },
    'knee-oa': { chance: 0.19, usualPain: 5.0 },
    'knee-pain': { chance: 0.21, usualPain: 4.8 },
    'meniscus-tear': { chance: 0.19, usualPain: 4.9 },
    'osgood-schlatter': { chance: 0.3, usualPain: 4.6 },
    'rotator-cuff-partial': { chance: 0.23, usualPain: 5.2 },
    'shoulder-labrum': { chance: 0.19, usualPain: 4.9 },
    'shoulder-instability': { chance: 0.2, usualPain: 4.5 },
    'hip-labrum': { chance: 0.17, usualPain: 5.0 },
    'tennis-elbow': { chance: 0.27, usualPain: 5.0 },
    'golfers-elbow': { chance: 0.25, usualPain: 4.9 },
    'ankle-sprain': { chance: 0.24, usualPain: 4.3 },
    achilles: { chance: 0.26, usualPain: 4.9 },
    'plantar-fascia': { chance: 0.24, usualPain: 5.3 },
    'finger-oa': { chance: 0.15, usualPain: 4.7 },
    'acute-joint-injury': { chance: 0.28, usualPain: 5.4 },
    'chronic-joint-pain': { chance: 0.17, usualPain: 5.2 },
    fibromyalgia: { chance: 0.04, usualPain: 6.3 },
    'disc-herniation-severe': { chance: 0.05, usualPain: 6.4 },
    'central-stenosis': { chance: 0.04, usualPain: 5.9 },
    'cuff-tear-complete': { chance: 0.05, usualPain: 5.6 },
    fracture: { chance: 0.06, usualPain: 5.7 },
    'cancer-pain': { chance: 0.03, usualPain: 6.2 },
    'autoimmune-pain': { chance: 0.04, usualPain: 5.8 },
  },
  usualPainSd: 1.5,
  usualPainRange: [1, 9.5],
  flare: [-0.5, 2],
  flareDays: 42,
  painNoiseSd: 1.2,
  functionLost: { atFive: 0.42, perPoint: 0.05, sd: 0.1 },
  functionNoiseSd: 0.06,
  gain: [0.4, 0.95],
  onsetDays: 28,
  functionGain: 0.8,
  transient: { share: 0.25, lastsDays: [90, 360] },
  stopAfterResponse: 0.6,
  dropOut: 0.12,
  secondCourse: { afterFading: 0.4, otherwise: 0.04, gapDays: [190, 540] },
  withoutSession: 0.015,
  events: {
    soreness: { chance: 0.22, severities: mostlyMild, days: [1, 5] },
    'injection-pain': { chance: 0.09, severities: mostlyMild, days: [0, 1] },
    bleeding: { chance: 0.03, severities: mostlyMild, days: [1, 7] },
    numbness: { chance: 0.012, severities: mostlyMild, days: [0, 3] },
    fullness: { chance: 0.025, severities: mostlyMild, days: [1, 3] },
    stiffness: { chance: 0.04, severities: mostlyMild, days: [1, 4] },
    lightheadedness: { chance: 0.015, severities: mostlyMild, days: [0, 0] },
    'allergic-reaction': { chance: 0.0008, severities: oftenSerious, days: [1, 3] },
    infection: { chance: 0.0004, severities: oftenSerious, days: [5, 14] },
    'nerve-injury': { chance: 0.0003, severities: oftenSerious, days: [14, 180] },
    'other-serious': { chance: 0.0003, severities: [['serious', 1]], days: [2, 30] },
  },
  eventLagDays: 2,
  followUpOdds: {
    horizon: { '6w': 1.2, '3m': 1.2, '6m': 1, '12m': 0.75, '24m': 0.45 },
    reach: 2.5,
    inResponse: 1.4,
    droppedOut: 0.6,
  },
};

/**
 * A patient's own chance of response per session, from the condition's mean (at most 1/3) and a uniform draw on [0, 1).
 * Patients differ widely: the median has three quarters of the mean, one in ten more than 2.4 times the mean.
 */
export const patientChance = (mean: number, uniform: number): number => mean * 3 * uniform * uniform;
