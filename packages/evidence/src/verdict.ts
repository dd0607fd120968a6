import type { VerdictId } from '@enthesis/contract';
import type { Region } from './claims/claim.ts';

/**
 * How many should have been counted, and how many were: `followed` is null where the answer does not say, which is as good
 * as too few to a verdict; `eligible` is null where everybody is, as with sessions given.
 */
export interface Counted {
  readonly followed: number | null;
  readonly eligible: number | null;
}

/**
 * A figure as an answer gave it, whatever its scope: its value and interval, and every group that it was counted in. A
 * value that an answer did not show is null. `recorded` is false where nobody handed in what it needs.
 */
export interface Reading {
  readonly value: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly groups: readonly Counted[];
  readonly recorded: boolean;
}

/** No verdict from fewer than this many, in any group. */
export const fewestFollowed = 30;
/** No verdict where fewer than this share, in whole percent, of those who should be counted were. */
export const leastFollowUpPercent = 60;

const isTooFew = ({ followed }: Counted): boolean => followed === null || followed < fewestFollowed;

/** Whole numbers on both sides: 60 % is exact, and enough. */
const isPoorlyFollowed = ({ followed, eligible }: Counted): boolean =>
  followed !== null && eligible !== null && followed * 100 < eligible * leastFollowUpPercent;

type Side = 'inside' | 'outside' | 'across';

/** Where a span lies: wholly in the region, wholly out of it, or over its edge. */
const sideOf = (lower: number, upper: number, { atLeast, atMost, above }: Region): Side => {
  const isOutside =
    (atLeast !== undefined && upper < atLeast) ||
    (atMost !== undefined && lower > atMost) ||
    (above !== undefined && upper <= above);
  if (isOutside) return 'outside';
  const isInside =
    (atLeast === undefined || lower >= atLeast) &&
    (atMost === undefined || upper <= atMost) &&
    (above === undefined || lower > above);
  return isInside ? 'inside' : 'across';
};

/**
 * What one figure says of the region that a claim puts it in. It is compatible only with its whole interval inside, not
 * supported only with its whole interval outside; between the two more of them would have to be counted. Figures that
 * have no interval, such as percentiles, are taken as they are.
 */
export const judge = ({ value, interval, groups, recorded }: Reading, claimed: Region): VerdictId => {
  if (!recorded) return 'not-recorded';
  if (value === null || groups.length === 0 || groups.some(isTooFew)) return 'too-few';
  if (groups.some(isPoorlyFollowed)) return 'follow-up-too-low';
  const { lower, upper } = interval ?? { lower: value, upper: value };
  const side = sideOf(lower, upper, claimed);
  if (side === 'across') return 'too-few';
  return side === 'inside' ? 'compatible' : 'not-supported';
};

/** The first of these that any figure of a claim says is the verdict; a claim is compatible only if all of them are. */
const weakestFirst: readonly VerdictId[] = [
  'not-supported',
  'not-published',
  'not-recorded',
  'follow-up-too-low',
  'too-few',
];

/** The verdict of a claim from what its figures say of it. Without any, nothing can be said. */
export const together = (judged: readonly VerdictId[]): VerdictId => {
  if (judged.length === 0) return 'too-few';
  return weakestFirst.find((verdict) => judged.includes(verdict)) ?? 'compatible';
};
