import { say } from '@enthesis/languages';
import { z } from 'zod';
import { releaseNameSchema } from './network/release-name.ts';

/** Changes whenever a published number would: a change of method edits this and NUMBERS.md in one commit. */
export const methodsVersion = '2';

export const statuses = ['shown', 'low', 'hidden', 'empty'] as const;
export type Status = (typeof statuses)[number];

export const reasons = ['under-minimum', 'second-hidden', 'not-in-release', 'class-under-10', 'under-30'] as const;
export type Reason = (typeof reasons)[number];

export const flags = ['few', 'follow-up-caution', 'follow-up-poor'] as const;
export type Flag = (typeof flags)[number];

/** What the statuses, reasons and flags mean to a reader. One wording for pages, files and documents. */
export const statusWords: Readonly<Record<Status, string>> = {
  shown: say('Shown'),
  low: say('Too few to interpret (under 10 followed): read as counts'),
  hidden: say('Hidden'),
  empty: say('No courses'),
};
export const reasonWords: Readonly<Record<Reason, string>> = {
  'under-minimum': say('Hidden: fewer courses than the smallest group shown'),
  'second-hidden': say('Hidden so that a neighbouring small group cannot be worked out by subtraction'),
  'not-in-release': say('Not in this release'),
  'class-under-10': say('Class under 10'),
  'under-30': say('Under 30'),
};
export const flagWords: Readonly<Record<Flag, string>> = {
  few: say('Few: 10 to 29 followed, interpret with caution'),
  'follow-up-caution': say('Follow-up 60 to 79 %: caution'),
  'follow-up-poor': say('Follow-up under 60 %: read the bounds first'),
};

const label = z.strictObject({ id: z.string(), label: z.string() });
export type Label = z.infer<typeof label>;

/** The keys a cell is split by; only those asked for in `by` are present, and those its question always gives. */
export const dimensionShape = {
  clinic: label.optional(),
  definition: label.optional(),
  floor: label.optional(),
  horizon: label.optional(),
  improvement: label.optional(),
  characteristic: label.optional(),
  stratum: label.optional(),
  finding: label.optional(),
  import: label.optional(),
  aspect: label.optional(),
  class: label.optional(),
  per: label.optional(),
  event: label.optional(),
  severity: label.optional(),
  time: label.optional(),
  point: label.optional(),
  topic: label.optional(),
  claim: label.optional(),
  reading: label.optional(),
  study: label.optional(),
  outcome: label.optional(),
  arm: label.optional(),
  first: label.optional(),
  second: label.optional(),
  condition: label.optional(),
  sessionBand: label.optional(),
  sessions: label.optional(),
  instrument: label.optional(),
  sex: label.optional(),
  ageBand: label.optional(),
  year: label.optional(),
  side: label.optional(),
  symptomMonths: label.optional(),
  baseline: label.optional(),
  priorCare: label.optional(),
  hypermobile: label.optional(),
  activity: label.optional(),
  dietAdviceFollowed: label.optional(),
  instructionsFollowed: label.optional(),
  payer: label.optional(),
  guidance: label.optional(),
  injections: label.optional(),
  dextrose: label.optional(),
  alignmentChecked: label.optional(),
  practitioner: label.optional(),
  plannedSessions: label.optional(),
  sessionsBy3m: label.optional(),
};
export type DimensionKey = keyof typeof dimensionShape;

/** The key a dimension has in a cell: `session_band` is `sessionBand`. */
export const dimensionKey = (id: string): string =>
  id.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** How a cell may be read. Figures of hidden and empty cells are null: absence is a value with a reason, never 0. */
export const standingShape = {
  status: z.enum(statuses),
  because: z.enum(reasons).nullable(),
  flags: z.array(z.enum(flags)),
};

export const count = z.int().nonnegative().nullable();
export const share = z.number().min(0).max(1).nullable();
export const points = z.number().nullable();

/** Why an answer has no cells at all. */
export const withheldReasons = ['not-recorded-between-sessions', 'events-not-recorded', 'no-release'] as const;
export const withheldWords: Readonly<Record<(typeof withheldReasons)[number], string>> = {
  'not-recorded-between-sessions': say(
    'Not recorded between sessions: fewer than 60 % of the courses of two or more sessions have a score between the first and the last, so when they responded is not known.',
  ),
  'events-not-recorded': say(
    'Not recorded: no import that brought these sessions brought events.csv as well. Whether anything happened after them is not known.',
  ),
  'no-release': say('No release yet: a clinic is held against published figures alone, and they need three clinics.'),
};

/** One parameter of the question as asked, in words: `horizon`, `6m`, "6 months". */
export const parameterSchema = z.strictObject({
  name: z.string(),
  label: z.string(),
  value: z.string(),
  words: z.string(),
});

/** Courses counted on the way to the figures; null where the whole answer is under the smallest group shown. */
export const denominatorsSchema = z.strictObject({
  enrolled: count,
  /** Still in treatment: left out wherever the answer is split by number of sessions. */
  ongoingLeftOut: count,
  noBaseline: count,
  notDue: count,
  belowFloor: count,
  eligible: count,
  followed: count,
  /** Followed courses with a session on or after the day of the score that counts. */
  sessionsAfterScore: count,
  /** Courses whose file did not say which follow-up windows had closed: all horizons count as due. */
  dueThroughUnknown: count,
});
export type Denominators = z.infer<typeof denominatorsSchema>;

export const metaSchema = z.strictObject({
  question: z.string(),
  title: z.string(),
  scope: z.literal('clinic'),
  clinic: z.strictObject({ code: z.string(), name: z.string() }),
  synthetic: z.boolean(),
  /** The clinic's latest applied import; null before the first. */
  asOf: z.strictObject({ import: z.int().positive(), at: z.iso.datetime() }).nullable(),
  /** The release that figures over all clinics are from; only where a question reads one. */
  release: releaseNameSchema.optional(),
  methodsVersion: z.string(),
  /** The smallest group shown. */
  minCell: z.int(),
  /** Canonical query: defaults left out, parameters in contract order. */
  search: z.string(),
  parameters: z.array(parameterSchema),
  denominators: denominatorsSchema,
  /** Why no cell is given although courses were counted; null otherwise. */
  withheld: z.enum(withheldReasons).nullable(),
  /** Which instruments the courses were counted on. */
  instruments: z.array(z.strictObject({ id: z.string(), label: z.string(), courses: z.int() })),
  /** The answer in one plain sentence or two. */
  sentence: z.string(),
  captions: z.array(z.string()),
});
export type Meta = z.infer<typeof metaSchema>;
