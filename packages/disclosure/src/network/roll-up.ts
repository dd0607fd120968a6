import type { Reason } from '@enthesis/contract';
import type { Policy } from './policy.ts';
import type { PublishedClasses, PublishedScore } from './publish.ts';
import type { RateClasses } from './variables.ts';

// Everything here is arithmetic on published figures, so it can tell no more than they do: totals, margins, rates,
// charts and files may all be made by it.

/** A published figure as it is displayed, or why it is not. */
export type Displayed =
  | { readonly value: number; readonly because: null }
  | { readonly value: null; readonly because: Extract<Reason, 'class-under-10' | 'under-30'> };

/**
 * A class as it is displayed: "<10" where its published value is below that. A way of reading, not of protecting: the
 * value was protected by its rounding, a published 0 is 0 to 4 courses, and totals add the values themselves.
 */
export const displayedClass = (value: number | null, { classHide }: Pick<Policy, 'classHide'>): Displayed => {
  if (value === null) return { value: null, because: 'under-30' };
  return value < classHide ? { value: null, because: 'class-under-10' } : { value, because: null };
};

/** The classes of several blocks added up; null where one of them has too few courses for classes. */
export const sumClasses = (
  published: readonly Pick<PublishedClasses, 'classes'>[],
): Readonly<Record<string, number>> | null => {
  const total: Record<string, number> = {};
  for (const { classes } of published) {
    if (classes === null) return null;
    for (const [name, count] of Object.entries(classes)) total[name] = (total[name] ?? 0) + count;
  }
  return total;
};

/** A responder rate from published classes. */
export interface PublishedRate {
  readonly responders: number;
  readonly followed: number;
  readonly notFollowed: number;
  readonly share: number;
  /** The number of courses that an interval must reckon with, the rounding being part of what is not known. */
  readonly effectiveN: number;
}

/** Variance of one count's rounding to a base, averaged over remainders: (base^2 - 1) / 6, which is 4 for base 5. */
const roundingVariance = (base: number): number => (base ** 2 - 1) / 6;

/**
 * A rate over one or more blocks: the responder classes over all followed ones.
 *
 * The effective n gives a Wilson interval the width that sampling and rounding have together. With p the share clamped
 * to [1/2n', 1 - 1/2n'] and Kr and Ko the numbers of rounded counts among responders and others:
 *
 *     v = roundingVariance ((1-p)^2 Kr + p^2 Ko) / n'^2       n_eff = 1 / (1/n' + v / (p(1-p)))
 *
 * @returns the reason instead, where responders or others come to less than is displayed, or a block has no classes.
 */
export const publishedRate = (
  published: readonly Pick<PublishedClasses, 'classes'>[],
  { responders: yes, others: no, notFollowed: lost }: Omit<RateClasses, 'variable'>,
  { classHide, base }: Pick<Policy, 'classHide' | 'base'>,
): { readonly rate: PublishedRate; readonly because: null } | { readonly rate: null; readonly because: Reason } => {
  const classes = sumClasses(published);
  if (classes === null) return { rate: null, because: 'under-30' };
  const sumOf = (names: readonly string[]) => names.reduce((total, name) => total + classOf(classes, name), 0);
  const [responders, others, notFollowed] = [sumOf(yes), sumOf(no), sumOf(lost)];
  if (responders < classHide || others < classHide) return { rate: null, because: 'class-under-10' };
  const followed = responders + others;
  const share = responders / followed;
  const p = Math.min(1 - 1 / (2 * followed), Math.max(1 / (2 * followed), share));
  const rounded = (names: readonly string[]) => names.length * published.length;
  const variance = (roundingVariance(base) * ((1 - p) ** 2 * rounded(yes) + p ** 2 * rounded(no))) / followed ** 2;
  const effectiveN = 1 / (1 / followed + variance / (p * (1 - p)));
  return { rate: { responders, followed, notFollowed, share, effectiveN }, because: null };
};

const classOf = (classes: Readonly<Record<string, number>>, name: string): number => {
  const count = classes[name];
  if (count === undefined) throw new RangeError(`no class "${name}" was published`);
  return count;
};

/** A mean over one or more blocks. */
export interface PublishedMean {
  readonly n: number;
  readonly mean: number;
  /** Null where one of the blocks has none. */
  readonly sd: number | null;
  /** Standard error of the mean with the noise in it; null with the standard deviation. */
  readonly se: number | null;
}

/**
 * The mean over blocks, weighted by their published n; the standard deviation within and between them; and
 *
 *     SE^2 = sum (n_i/N)^2 (sd_i^2/n_i + R_i^2/(6 n_i^2))
 *
 * where R^2/6 is the variance of the noise on a block's sum. Null without blocks.
 */
export const publishedMean = (
  published: readonly Pick<PublishedScore, 'n' | 'mean' | 'sd' | 'range'>[],
): PublishedMean | null => {
  const n = sum(published.map((block) => block.n));
  if (n === 0) return null;
  const mean = sum(published.map((block) => block.n * block.mean)) / n;
  const spreads = published.flatMap(({ sd, ...block }) => (sd === null ? [] : [{ ...block, sd }]));
  if (spreads.length < published.length) return { n, mean, sd: null, se: null };
  const squares = sum(spreads.map((block) => (block.n - 1) * block.sd ** 2 + block.n * (block.mean - mean) ** 2));
  const variance = sum(
    spreads.map((block) => (block.n / n) ** 2 * (block.sd ** 2 / block.n + block.range ** 2 / (6 * block.n ** 2))),
  );
  return { n, mean, sd: Math.sqrt(squares / (n - 1)), se: Math.sqrt(variance) };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
