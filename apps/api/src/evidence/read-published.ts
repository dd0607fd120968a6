import type { Vocabulary } from '@enthesis/contract';
import type { Source, SourceKind } from '@enthesis/evidence';
import { weightedSum } from '@enthesis/stats';
import type { Ask } from './ask.ts';
import type { Read } from './read.ts';

/** A reading of a release, with the date of its oldest part. */
export interface PublishedRead extends Read {
  readonly asOf: string | null;
}

/** Reads one kind of source of some conditions from a release; none named means all. */
export type PublishedReader<Kind extends SourceKind> = (
  ask: Ask,
  source: Extract<Source, { kind: Kind }>,
  conditions: readonly string[],
  vocabulary: Vocabulary,
) => Promise<PublishedRead>;

/** The oldest date of some cells. */
export const oldestOf = (cells: ReadonlyArray<{ readonly asOf: string | null }>): string | null =>
  cells
    .flatMap(({ asOf }) => asOf ?? [])
    .toSorted()
    .at(0) ?? null;

/** A published share with its limits. */
interface Share {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** A cell's share with its limits; nothing where it is not shown. */
export const shareIn = (value: number | null, lower: number | null, upper: number | null): readonly Share[] =>
  value === null || lower === null || upper === null ? [] : [{ value, lower, upper }];

/**
 * Published shares put together, each with its weight. A release gives limits and no variances, and they hold the noise
 * as well: the interval is made of the limits.
 */
export const sharesTogether = (shares: ReadonlyArray<Share & { readonly weight: number }>) => {
  const sum = weightedSum(shares);
  return { value: sum?.value ?? null, interval: sum };
};
