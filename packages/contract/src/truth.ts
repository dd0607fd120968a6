import { say } from '@enthesis/languages';
import { z } from 'zod';
import { apiBase, type Question, toSearch } from './question.ts';
import { responders } from './questions/responders.ts';
import type { Selection } from './selection.ts';
import { measureIds } from './vocabulary/dimensions.ts';
import { horizonIds } from './vocabulary/horizons.ts';

/** Definitions whose true probability is known; the floor is always the default one. */
export const trueDefinitionIds = ['r30', 'r50'] as const;
export type TrueDefinitionId = (typeof trueDefinitionIds)[number];

/**
 * What may be asked of the truth of a synthetic clinic. It is no question of the closed list: it is about a generator,
 * not about patients.
 */
export const truthAsked = {
  name: 'truth',
  path: '/clinic/truth',
  parameters: ['measure', 'definition', 'horizon'],
  only: { definition: trueDefinitionIds },
  defaults: responders.defaults,
} as const satisfies Pick<Question, 'name' | 'path' | 'parameters' | 'only' | 'defaults'>;

/** Whether the truth of a selection is known: it is about a whole clinic, on the first instrument of each course. */
export const isTruthKnown = ({ measure, definition, floor, condition, instrument }: Selection): boolean =>
  measure !== null &&
  trueDefinitionIds.some((id) => id === definition) &&
  floor === truthAsked.defaults.floor &&
  condition.length === 0 &&
  instrument === null;

/** The address of the truth of a selection. */
export const truthHref = (selection: Selection): string => {
  const search = toSearch(truthAsked, selection);
  return `${apiBase}${truthAsked.path}${search === '' ? '' : `?${search}`}`;
};

/** What a true probability is. One wording for page, API and documents. */
export const truthWords = say(
  "The generator's real probability: these patients are invented, so the truth is known. It is what the same rule would give for endlessly many of them, had every score been taken.",
);

const probability = z.number().min(0).max(1);

/** Answer of `GET /api/v1/clinic/truth`: probabilities by id; an id that is not there has none. */
export const truthSchema = z.strictObject({
  measure: z.enum(measureIds),
  definition: z.enum(trueDefinitionIds),
  horizon: z.enum(horizonIds),
  words: z.string(),
  /** Courses that were drawn to find them. */
  courses: z.int().positive(),
  conditions: z.record(z.string(), probability),
  sessions: z.record(z.string(), probability),
  sessionBands: z.record(z.string(), probability),
  /** Of having met the definition for the first time by session 1, 2, ... */
  firstResponse: z.array(probability),
});
export type Truth = z.infer<typeof truthSchema>;
