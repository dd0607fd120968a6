import type { ReadingUnit } from '@enthesis/contract';
import { written } from '@enthesis/languages';
import { z } from 'zod';

const text = z.string().trim().min(3);
const id = z.string().regex(/^[a-z0-9-]+$/);

/** Kinds of page that patients read. */
export const pageKinds = {
  'patient-blog': written('a patient’s blog'),
  'clinic-overview': written('a clinic’s overview with references'),
  'naturopathic-clinic': written('a naturopathic clinic’s page'),
  'orthopaedic-centre': written('an orthopaedic centre’s page'),
  'consumer-article': written('a medically reviewed consumer article'),
} as const;
export type PageKind = keyof typeof pageKinds;
const pageKindIds = Object.keys(pageKinds) as [PageKind, ...PageKind[]];

/** What claims are about, in the order of the page. */
export const topics = {
  results: written('What becomes of patients'),
  'who-responds': written('Who responds'),
  time: written('When it shows, and how long it lasts'),
  sessions: written('How many sessions, how far apart'),
  procedure: written('The procedure'),
  harm: written('Unwanted effects'),
  cost: written('Cost'),
  science: written('Science and trials'),
} as const;
export type TopicId = keyof typeof topics;
const topicIds = Object.keys(topics) as [TopicId, ...TopicId[]];

/** Words of amount as numbers, the same for every claim: their plain meaning. */
export const amounts = {
  most: 0.5,
  veryHigh: 0.8,
  often: 0.25,
  sometimes: 0.01,
} as const;

/**
 * How often an unwanted effect occurs, in words: each word's least share. What is less than `common` is uncommon or rarer.
 *
 * Source: CIOMS Working Group III. Guidelines for Preparing Core Clinical-Safety Information on Drugs. Geneva: Council for
 * International Organizations of Medical Sciences, 1995.
 */
export const frequencies = {
  veryCommon: 1 / 10,
  common: 1 / 100,
  uncommon: 1 / 1_000,
  rare: 1 / 10_000,
} as const;

/** Where a claim puts a figure: between two ends that belong to it, or above a value that does not. */
export const regionSchema = z
  .strictObject({ atLeast: z.number().optional(), atMost: z.number().optional(), above: z.number().optional() })
  .refine(({ atLeast, atMost, above }) => [atLeast, atMost, above].some((end) => end !== undefined), {
    message: 'a region has an end',
  });
export type Region = z.output<typeof regionSchema>;

const search = z.string().regex(/^[a-z0-9_=&,.+-]*$/);

/** What is read from the answer of which question. The condition is added to the query by whoever asks. */
const sourceSchema = z.discriminatedUnion('kind', [
  /** The responder rate. */
  z.strictObject({ kind: z.literal('responders'), search }),
  /** The responder rate of the claim's conditions less that of others. */
  z.strictObject({ kind: z.literal('lists'), search, against: z.array(z.string()).min(1) }),
  /** Of two groups of courses, the first rate less the second. */
  z.strictObject({ kind: z.literal('difference'), search }),
  /** Of two groups of courses, the rate of the second. */
  z.strictObject({ kind: z.literal('second-rate'), search }),
  /** A mean improvement, of one instrument. */
  z.strictObject({ kind: z.literal('change'), search }),
  /** Courses, gaps or sessions in some classes, as a share of those known. */
  z.strictObject({ kind: z.literal('treatment'), aspect: z.string(), classes: z.array(z.string()).min(1) }),
  /** A percentile of courses, gaps or sessions. */
  z.strictObject({
    kind: z.literal('percentile'),
    aspect: z.string(),
    class: z.enum(['p10', 'p50', 'p90']),
    unit: z.enum(['sessions', 'days', 'injections', 'points', 'money']),
  }),
  /** Courses of some strata, as a share of those known. */
  z.strictObject({ kind: z.literal('cohort'), characteristic: z.string(), strata: z.array(z.string()).min(1) }),
  /** The estimated share followed by another course. */
  z.strictObject({ kind: z.literal('retreatment'), time: z.string() }),
  /** The share that had responded for the first time by a session, stopping counted. */
  z.strictObject({ kind: z.literal('first-response'), search, session: z.int().positive() }),
  /** Sessions with at least one event of a type and severity, as a share of those of which events were recorded. */
  z.strictObject({ kind: z.literal('safety'), event: z.string(), severity: z.string() }),
  /** The median of the days that events of a type lasted. */
  z.strictObject({ kind: z.literal('event-days'), event: z.string() }),
]);
export type Source = z.output<typeof sourceSchema>;
export type SourceKind = Source['kind'];

/** A figure that a claim is held against, or that stands beside it where no region is given. */
const readingSchema = z.strictObject({
  id,
  label: text,
  /** Its label over all clinics, where releases count it otherwise. */
  networkLabel: text.optional(),
  source: sourceSchema,
  claimed: regionSchema.optional(),
});
export type ReadingRow = z.output<typeof readingSchema>;

/**
 * A checkable statement. `words` is a paraphrase of our own. What is about an effect, a cause or a mechanism has no
 * verdict: it says why, and its figures stand beside it.
 */
export const claimSchema = z
  .strictObject({
    id,
    words: text,
    pages: z.array(z.enum(pageKindIds)).min(1),
    topic: z.enum(topicIds),
    /** Conditions it is about; absent: all. */
    conditions: z.array(z.string()).min(1).optional(),
    /** Why a registry has no verdict of it; absent where its readings give one. */
    untested: z.enum(['cannot-test', 'not-recorded']).optional(),
    readings: z.array(readingSchema),
    caveat: text,
    /** Each a list of words, some as alternatives with a slash, that a sentence with this claim holds together. */
    phrases: z.array(text).min(1),
  })
  .refine(({ untested, readings }) => (untested === undefined) === readings.some(({ claimed }) => claimed), {
    message: 'a claim has readings that decide it, or says why it has none',
  });
export type Claim = z.output<typeof claimSchema>;
export type ClaimRow = z.input<typeof claimSchema>;

/** What the figures of a source are given in. */
export const unitOf = (source: Source): ReadingUnit => {
  switch (source.kind) {
    case 'lists':
    case 'difference':
      return 'share-apart';
    case 'change':
      return 'points';
    case 'percentile':
      return source.unit;
    case 'event-days':
      return 'days';
    default:
      return 'share';
  }
};
