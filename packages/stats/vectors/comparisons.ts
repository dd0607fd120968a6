/**
 * The vectors (inputs and the answers R gives for them, rounded to 6 decimals; see vectors.R) set against what this
 * package computes. The fact tests and the table read the same comparisons.
 */
import { meanChange } from '../src/mean-change.ts';
import { moments, momentsFromSummary } from '../src/moments.ts';
import { meetsPercent } from '../src/responder.ts';
import { responderRates } from '../src/responder-rates.ts';
import { normalQuantile, studentQuantile } from '../src/special-functions.ts';
import { wilson } from '../src/wilson.ts';
import meanChangeCases from './mean-change.json' with { type: 'json' };
import meanChangeFromSummaryCases from './mean-change-from-summary.json' with { type: 'json' };
import normalQuantileCases from './normal-quantiles.json' with { type: 'json' };
import responderBoundaryCases from './responder-boundaries.json' with { type: 'json' };
import responderRateCases from './responder-rates.json' with { type: 'json' };
import studentQuantileCases from './student-quantiles.json' with { type: 'json' };
import wilsonCases from './wilson.json' with { type: 'json' };

/** One case: what was given, what R answered, what we answer. */
export interface Comparison {
  readonly given: unknown;
  readonly theirs: unknown;
  readonly ours: unknown;
}

function compare<Case extends { readonly given: unknown; readonly then: unknown }>(
  cases: readonly Case[],
  compute: (given: Case['given']) => unknown,
): Comparison[] {
  return cases.map(({ given, then }) => ({ given, theirs: then, ours: compute(given) }));
}

/** A vector is rounded to 6 decimals, and so are some of the inputs. */
export const TOLERANCE = 1e-6;

export const comparisons = {
  wilson: compare(wilsonCases, ({ successes, n, confidence }) => wilson(successes, n, confidence)),
  responderRates: compare(responderRateCases, (counts) => responderRates(counts)),
  meanChange: compare(meanChangeCases, ({ baseline, followUp }) =>
    meanChange(moments(differences(baseline, followUp))),
  ),
  meanChangeFromSummary: compare(meanChangeFromSummaryCases, ({ n, mean, sd, confidence }) =>
    meanChange(momentsFromSummary(n, mean, sd), confidence),
  ),
  meetsPercent: compare(responderBoundaryCases, ({ baseline, followUp, percent }) =>
    meetsPercent(baseline, followUp, percent),
  ),
  normalQuantile: compare(normalQuantileCases, ({ p }) => normalQuantile(p)),
  studentQuantile: compare(studentQuantileCases, ({ p, degreesOfFreedom }) => studentQuantile(p, degreesOfFreedom)),
} as const satisfies Record<string, readonly Comparison[]>;

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

function differences(from: readonly number[], to: readonly number[]): number[] {
  if (from.length !== to.length) throw new RangeError('a pair needs both its values');
  return from.map((value, index) => value - Number(to[index]));
}
