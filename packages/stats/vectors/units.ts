import { binomialLimit, funnelLimits } from '../src/funnel.ts';
import { upperProbability } from '../src/interval.ts';
import { overdispersion, type Unit, widenedLimits } from '../src/overdispersion.ts';
import { normalQuantile, normalTwoSidedTail } from '../src/special-functions.ts';
import { indirectStandardisation } from '../src/standardisation.ts';
import { sum } from '../src/sum.ts';
import { wilsonOfShare } from '../src/wilson.ts';
import { compare } from './comparison.ts';
import funnelCases from './funnel.json' with { type: 'json' };
import overdispersionCases from './overdispersion.json' with { type: 'json' };
import standardisationCases from './standardisation.json' with { type: 'json' };

const NOT_WIDENED = { tauSquared: 0 };

/** Clinics against one another and against a reference. */
export const units = {
  funnelLimits: compare(funnelCases, ({ target, n }) => ({
    exact: { limits95: funnelLimits(target, n), limits998: funnelLimits(target, n, 0.998) },
    oneSided: { limits95: oneSidedLimits(target, n, 0.95), limits998: oneSidedLimits(target, n, 0.998) },
    normal: {
      limits95: widenedLimits(target, n, NOT_WIDENED),
      limits998: widenedLimits(target, n, NOT_WIDENED, 0.998),
    },
    aroundTarget: { limits95: wilsonOfShare(target, n), limits998: wilsonOfShare(target, n, 0.998) },
  })),
  overdispersion: compare(overdispersionCases, (group) => {
    const found = overdispersion(group);
    const [first] = group;
    if (found === null || first === undefined) return null;
    const { target, tauSquared, phi, z } = found;
    return {
      ...found,
      phiRaw: z.reduce((total, distance) => total + distance ** 2, 0) / z.length,
      chiSquared: phi * z.length,
      additiveOfFirst: widenedLimits(target, first.n, { tauSquared }),
      multiplicativeOfFirst: widenedLimits(target, first.n, { phi }),
      zAdditive: group.map((unit) => distanceInErrors(unit, target, tauSquared)),
    };
  }),
  indirectStandardisation: compare(standardisationCases, (strata) => {
    const found = indirectStandardisation(strata);
    const wide = indirectStandardisation(strata, 0.998);
    if (found === null || wide === null) return null;
    const [half, halfWidth998] = [found, wide].map(({ ratio, ratioInterval }) => ratioInterval.upper - ratio) as [
      number,
      number,
    ];
    return {
      ...found,
      pValue: normalTwoSidedTail(found.z),
      halfWidth998,
      crudeRate: found.observed / sum(strata.map(({ n }) => n)),
      limits95: { lower: 1 - half, upper: 1 + half },
      limits998: { lower: 1 - halfWidth998, upper: 1 + halfWidth998 },
    };
  }),
};

/** The textbook funnel, which interpolates in the same direction at both ends; ours is exact at both. */
function oneSidedLimits(target: number, n: number, confidence: number) {
  const p = upperProbability(confidence);
  return { lower: binomialLimit(1 - p, n, target), upper: binomialLimit(p, n, target) };
}

/** How many widened standard errors a unit lies from the target, read off its limits. */
function distanceInErrors({ responders, n }: Unit, target: number, tauSquared: number): number {
  const limits = widenedLimits(target, n, { tauSquared });
  return limits === null ? Number.NaN : ((responders / n - target) * normalQuantile(0.975)) / (limits.upper - target);
}
