/** One vector: what was given, what R answered (to 13 digits; see vectors.R), and what this package answers. */
export interface Comparison {
  readonly given: unknown;
  readonly theirs: unknown;
  readonly ours: unknown;
}

/** How far an answer may lie from R's: some 100 times the rounding of the largest figure among them. */
export const TOLERANCE = 1e-9;

/** Sets a file of vectors against what `compute` makes of the same inputs. */
export function compare<Case extends { readonly given: unknown; readonly then: unknown }>(
  cases: readonly Case[],
  compute: (given: Case['given']) => unknown,
): Comparison[] {
  return cases.map(({ given, then }) => ({ given, theirs: then, ours: compute(given) }));
}

/**
 * The largest absolute difference between two answers, over every figure that R gives. An absent figure, a verdict
 * or a missing key either matches exactly or is infinitely wrong.
 */
export function largestError(ours: unknown, theirs: unknown): number {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    return Number.isNaN(ours) ? Infinity : Math.abs(ours - theirs);
  }
  if (typeof ours === 'object' && ours !== null && typeof theirs === 'object' && theirs !== null) {
    const found = new Map<string, unknown>(Object.entries(ours));
    return Math.max(0, ...Object.entries(theirs).map(([key, figure]) => largestError(found.get(key), figure)));
  }
  return ours === theirs ? 0 : Infinity;
}
