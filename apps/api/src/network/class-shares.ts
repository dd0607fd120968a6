import type { Label, Reason } from '@enthesis/contract';
import type { BlockRow } from '@enthesis/db';
import { displayedClass, type Policy, sumClasses } from '@enthesis/disclosure';
import type { Figures } from './asked.ts';
import { shareOf } from './rates.ts';

export interface ClassShare {
  readonly name: string;
  readonly count: number;
  readonly of: number;
}

/** The classes of blocks added up, in order; null where one of the blocks has none. */
export const classCounts = (blocks: readonly BlockRow[], names: readonly string[]): readonly ClassShare[] | null => {
  const sums = sumClasses(blocks);
  if (sums === null) return null;
  const counts = names.map((name) => ({ name, count: sums[name] ?? missing(name) }));
  const of = counts.reduce((sum, { count }) => sum + count, 0);
  return counts.map((row) => ({ ...row, of }));
};

const missing = (name: string): never => {
  throw new RangeError(`the release has no class "${name}"`);
};

/** One cell a class: its count and share of all classes, or why they are not shown. */
export const classCells = (
  blocks: readonly BlockRow[],
  classes: readonly Label[],
  policy: Policy,
  withInterval: boolean,
): readonly Figures[] => {
  const names = classes.map(({ id }) => id);
  const counts = classCounts(blocks, names);
  return classes.map((label): Figures => {
    const hidden = (because: Reason): Figures => ({ labels: { class: label }, because, figures: null });
    const row = counts?.find(({ name }) => name === label.id);
    if (row === undefined) return hidden('under-30');
    const { because } = displayedClass(row.count, policy);
    if (because !== null) return hidden(because);
    const figures = { counted: row.count, of: row.of, share: row.count / row.of };
    if (!withInterval) return { labels: { class: label }, because: null, figures };
    const { rate } = shareOf(blocks, [label.id], names, policy);
    const interval = { ci95Lower: rate?.interval.lower ?? null, ci95Upper: rate?.interval.upper ?? null };
    return { labels: { class: label }, because: null, figures: { ...figures, ...interval } };
  });
};
