import { effectSizeBetween, effectSizesWithin, hedgesJ, hedgesJApproximation } from '../src/effect-size.ts';
import { studentCritical } from '../src/interval.ts';
import { meanChange } from '../src/mean-change.ts';
import { type Moments, moments, momentsFromSummary, momentsOfCounts, standardDeviation } from '../src/moments.ts';
import { quantileContinuous, quantileDiscrete, quantileOfBins } from '../src/quantile.ts';
import { normalQuantile, studentQuantile } from '../src/special-functions.ts';
import { compare } from './comparison.ts';
import effectSizeBetweenCases from './effect-size-between.json' with { type: 'json' };
import effectSizeWithinCases from './effect-size-within.json' with { type: 'json' };
import meanChangeCases from './mean-change.json' with { type: 'json' };
import meanChangeFromSummaryCases from './mean-change-from-summary.json' with { type: 'json' };
import normalQuantileCases from './normal-quantiles.json' with { type: 'json' };
import quantileOfBinsCases from './quantile-of-bins.json' with { type: 'json' };
import quantileOfCountsCases from './quantile-of-counts.json' with { type: 'json' };
import studentQuantileCases from './student-quantiles.json' with { type: 'json' };

const PROBABILITIES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/** Scores and their changes: means, spread, effect sizes, quantiles. */
export const scores = {
  normalQuantile: compare(normalQuantileCases, ({ p }) => normalQuantile(p)),
  studentQuantile: compare(studentQuantileCases, ({ p, degreesOfFreedom }) => studentQuantile(p, degreesOfFreedom)),
  meanChange: compare(meanChangeCases, ({ baseline, followUp }) => {
    const changes = moments(improvements(baseline, followUp));
    const { mean, sd, ...interval } = meanChange(changes);
    const standardError = Number(sd) / Math.sqrt(changes.n);
    const tCritical = studentCritical(0.95, changes.n - 1);
    return { mean, sd, ...interval, standardError, t: Number(mean) / standardError, tCritical };
  }),
  meanChangeFromSummary: compare(meanChangeFromSummaryCases, ({ n, mean, sd, confidence }) =>
    meanChange(momentsFromSummary(n, mean, sd), confidence),
  ),
  effectSizesWithin: compare(effectSizeWithinCases, (given) => {
    const baseline = moments(given.baseline);
    const followUp = moments(given.followUp);
    const change = moments(improvements(given.baseline, given.followUp));
    const sizes = effectSizesWithin({ baseline, followUp, change });
    const j = hedgesJ(change.n - 1);
    return {
      ...sizes,
      meanBaseline: baseline.mean,
      sdBaseline: standardDeviation(baseline),
      meanFollowUp: followUp.mean,
      sdFollowUp: standardDeviation(followUp),
      meanChange: change.mean,
      sdChange: standardDeviation(change),
      correlation: correlationFrom(baseline, followUp, change),
      hedgesJ: j,
      hedgesJApproximation: hedgesJApproximation(change.n - 1),
      srmCorrected: Number(sizes.srm) * j,
      esCorrected: Number(sizes.es) * j,
    };
  }),
  effectSizeBetween: compare(effectSizeBetweenCases, (given) => {
    const first = moments(given.first);
    const second = moments(given.second);
    const df = first.n + second.n - 2;
    const size = effectSizeBetween(first, second);
    return (
      size && {
        ...size,
        pooledSd: (Number(first.mean) - Number(second.mean)) / size.d,
        meanFirst: first.mean,
        sdFirst: standardDeviation(first),
        meanSecond: second.mean,
        sdSecond: standardDeviation(second),
        hedgesJ: hedgesJ(df),
        hedgesJApproximation: hedgesJApproximation(df),
        gApproximated: size.d * hedgesJApproximation(df),
      }
    );
  }),
  quantileOfCounts: compare(quantileOfCountsCases, (counts) => {
    const all = momentsOfCounts(counts);
    return {
      mean: all.mean,
      sd: standardDeviation(all),
      quantiles: PROBABILITIES.map((p) => ({
        p,
        continuous: quantileContinuous(counts, p),
        discrete: quantileDiscrete(counts, p),
      })),
    };
  }),
  quantileOfBins: compare(quantileOfBinsCases, (bins) => {
    const all = momentsOfCounts(bins.map(({ lower, upper, count }) => ({ value: (lower + upper) / 2, count })));
    return {
      mean: all.mean,
      sd: standardDeviation(all),
      quantiles: PROBABILITIES.map((p) => ({ p, q: quantileOfBins(bins, p) })),
    };
  }),
};

function improvements(baseline: readonly number[], followUp: readonly number[]): number[] {
  if (baseline.length !== followUp.length) throw new RangeError('a pair needs both its scores');
  return baseline.map((score, index) => score - Number(followUp[index]));
}

/** How scores before and after go together, read off the spread of their differences. */
function correlationFrom(...[before, after, change]: readonly [Moments, Moments, Moments]): number {
  const [b, a, c] = [before, after, change].map((all) => Number(standardDeviation(all))) as [number, number, number];
  return (b ** 2 + a ** 2 - c ** 2) / (2 * b * a);
}
