import type { PositionId, SitesCell } from '@enthesis/contract';
import type { Dispersion } from '@enthesis/db';
import type { Policy } from '@enthesis/disclosure';
import {
  funnelLimits,
  type Interval,
  indirectStandardisation,
  type ResponderCounts,
  responderRates,
  widenedLimits,
} from '@enthesis/stats';
import { type RateClassSums, rateOf } from '../network/rates.ts';
import type { ReferenceStratum } from './reference.ts';

/** What all clinics say of one condition, or of several as one, and this clinic's own courses of them. */
export interface HeldAgainst {
  readonly own: ResponderCounts;
  readonly stratum: ReferenceStratum;
}

/** Figures of a cell, without what says how to read it. */
export type SitesFigures = Omit<SitesCell, 'status' | 'because' | 'flags' | 'point' | 'condition'>;

export const noFigures: SitesFigures = {
  eligible: null,
  followed: null,
  responders: null,
  rate: null,
  ci95Lower: null,
  ci95Upper: null,
  leftOut: null,
  networkFollowed: null,
  networkRate: null,
  networkCi95Lower: null,
  networkCi95Upper: null,
  expected: null,
  ratio: null,
  ratioCi95Lower: null,
  ratioCi95Upper: null,
  standardisedRate: null,
  limit95Lower: null,
  limit95Upper: null,
  limit998Lower: null,
  limit998Upper: null,
  phi: null,
  widened95Lower: null,
  widened95Upper: null,
  widened998Lower: null,
  widened998Upper: null,
  position: null,
};

/** Adds up counts of courses. */
export const sumCounts = (counts: readonly ResponderCounts[]): ResponderCounts => ({
  eligible: counts.reduce((sum, { eligible }) => sum + eligible, 0),
  followed: counts.reduce((sum, { followed }) => sum + followed, 0),
  responders: counts.reduce((sum, { responders }) => sum + responders, 0),
});

const widest = 0.998;

/** The limits around a rate that a clinic of so many followed courses keeps by chance, and the same where clinics differ. */
export const limitsAt = (target: number, followed: number, dispersion: Dispersion | null) => {
  const [l95, l998] = [funnelLimits(target, followed), funnelLimits(target, followed, widest)];
  // What was published to one decimal may have been rounded below what chance makes of it: limits are never narrowed.
  const by = dispersion?.isOverdispersed === true ? { phi: Math.max(1, dispersion.phi) } : null;
  const [w95, w998] =
    by === null ? [null, null] : [widenedLimits(target, followed, by), widenedLimits(target, followed, by, widest)];
  return {
    limit95Lower: l95?.lower ?? null,
    limit95Upper: l95?.upper ?? null,
    limit998Lower: l998?.lower ?? null,
    limit998Upper: l998?.upper ?? null,
    phi: dispersion?.phi ?? null,
    widened95Lower: w95?.lower ?? null,
    widened95Upper: w95?.upper ?? null,
    widened998Lower: w998?.lower ?? null,
    widened998Upper: w998?.upper ?? null,
  };
};

const isWithin = (rate: number, { lower, upper }: Interval): boolean => rate >= lower && rate <= upper;

const positionOf = (rate: number, target: number, followed: number, dispersion: Dispersion | null) => {
  const limits = limitsAt(target, followed, dispersion);
  const pick = (exact: number | null, widened: number | null) => widened ?? exact;
  const between = (lower: number | null, upper: number | null) =>
    lower !== null && upper !== null && isWithin(rate, { lower, upper });
  const isIn = (of: '95' | '998') =>
    between(
      pick(limits[`limit${of}Lower`], limits[`widened${of}Lower`]),
      pick(limits[`limit${of}Upper`], limits[`widened${of}Upper`]),
    );
  return (isIn('95') ? 'inside' : isIn('998') ? 'beyond-95' : 'beyond-99.8') satisfies PositionId;
};

/**
 * Holds a clinic's own exact counts against the published rate of the same conditions. What lies in the limits or outside is
 * the rate standardised by condition; with one condition it is the rate itself.
 *
 * @param readFrom followed courses from which a position is told; of fewer the counts are read
 */
export const against = (
  held: readonly HeldAgainst[],
  how: {
    readonly classes: RateClassSums;
    readonly policy: Policy;
    readonly dispersion: Dispersion | null;
    readonly readFrom: number;
  },
): SitesFigures => {
  const counts = sumCounts(held.map(({ own }) => own));
  const { rate, rateInterval } = responderRates(counts);
  const { rate: network } = rateOf(
    held.flatMap(({ stratum }) => stratum.blocks),
    how.classes,
    how.policy,
  );
  if (network === null) return { ...noFigures, ...counts, rate };
  const standardised = indirectStandardisation(
    held.map(({ own, stratum }) => ({
      responders: own.responders,
      n: own.followed,
      referenceResponders: stratum.responders,
      referenceN: stratum.followed,
    })),
  );
  const judged = standardised?.standardisedRate ?? rate;
  return {
    ...noFigures,
    ...counts,
    rate,
    ci95Lower: rateInterval?.lower ?? null,
    ci95Upper: rateInterval?.upper ?? null,
    networkFollowed: network.followed,
    networkRate: network.share,
    networkCi95Lower: network.interval?.lower ?? null,
    networkCi95Upper: network.interval?.upper ?? null,
    expected: standardised?.expected ?? null,
    ratio: standardised?.ratio ?? null,
    ratioCi95Lower: standardised?.ratioInterval.lower ?? null,
    ratioCi95Upper: standardised?.ratioInterval.upper ?? null,
    standardisedRate: standardised?.standardisedRate ?? null,
    ...limitsAt(network.share, counts.followed, how.dispersion),
    position:
      judged === null || counts.followed < how.readFrom
        ? null
        : positionOf(judged, network.share, counts.followed, how.dispersion),
  };
};

/** The sizes for which the limits are drawn: closer together where they narrow fastest, the clinic's own among them. */
export const sizesUpTo = (own: number): readonly number[] => {
  const [smallest, largest] = [5, Math.max(50, Math.ceil((own * 1.4) / 10) * 10)];
  const steps = 24;
  const spread = Array.from({ length: steps + 1 }, (_, step) =>
    Math.round(smallest * (largest / smallest) ** (step / steps)),
  );
  return [...new Set([...spread, ...(own >= smallest ? [own] : [])])].toSorted((a, b) => a - b);
};
