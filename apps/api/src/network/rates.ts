import type { Selection } from '@enthesis/contract';
import type { BlockRow } from '@enthesis/db';
import {
  type NetworkDefinition,
  type Policy,
  type PublishedRate,
  publishedRate,
  type RateClasses,
  rateClasses,
} from '@enthesis/disclosure';
import { type Interval, wilsonOfShare } from '@enthesis/stats';

/** A published rate with its Wilson interval on the effective n. */
export interface RateWithInterval extends PublishedRate {
  readonly interval: Interval;
}

/** Whether releases have classes of a definition. */
export const isPublishedRate = (id: Selection['definition']): id is NetworkDefinition =>
  id !== null && id in rateClasses;

/** The classes that a published responder rate is made of. */
export const outcomeClassesOf = ({ definition }: Pick<Selection, 'definition'>): RateClasses => {
  if (!isPublishedRate(definition))
    throw new RangeError('a network rate needs a definition that releases have classes of');
  return rateClasses[definition];
};

/** The variable of a release that holds them. */
export const outcomeVariable = (selection: Pick<Selection, 'definition' | 'measure' | 'horizon'>): string =>
  `${outcomeClassesOf(selection).variable}-${selection.measure}@${selection.horizon}`;

/** A rate over blocks, or why it is not shown. */
export const rateOf = (blocks: readonly BlockRow[], classes: RateClassSums, policy: Policy) => {
  const { rate, because } = publishedRate(blocks, classes, policy);
  return rate === null
    ? { rate, because }
    : { rate: { ...rate, interval: wilsonOfShare(rate.share, rate.effectiveN) }, because: null };
};

export type RateClassSums = Pick<RateClasses, 'responders' | 'others' | 'notFollowed'>;

/** The same courses with everyone not reached counted as a non-responder. */
export const withLostAsOthers = ({ responders, others, notFollowed }: RateClassSums): RateClassSums => ({
  responders,
  others: [...others, ...notFollowed],
  notFollowed: [],
});

/** A share of one class, or of several, in all of a variable's classes. */
export const shareOf = (blocks: readonly BlockRow[], some: readonly string[], all: readonly string[], policy: Policy) =>
  rateOf(blocks, { responders: some, others: all.filter((name) => !some.includes(name)), notFollowed: [] }, policy);
