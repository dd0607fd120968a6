/** The numbers of Enthesis: pure statistics, one to a file, each with its meaning, its formula and its limits. */
export { type AalenJohansenStep, aalenJohansen } from './aalen-johansen.ts';
export { clopperPearson } from './clopper-pearson.ts';
export { cochranArmitage, type ScoredGroup, type Trend } from './cochran-armitage.ts';
export {
  type EffectSizeBetween,
  type EffectSizesWithin,
  effectSizeBetween,
  effectSizesWithin,
  hedgesJ,
  hedgesJApproximation,
  standardisedResponseMean,
} from './effect-size.ts';
export { funnelLimits } from './funnel.ts';
export type { Interval } from './interval.ts';
export { type KaplanMeierStep, kaplanMeier } from './kaplan-meier.ts';
export { type MeanChange, meanChange } from './mean-change.ts';
export {
  combineMoments,
  type Moments,
  moments,
  momentsFromSummary,
  momentsOfCounts,
  standardDeviation,
} from './moments.ts';
export { type Difference, newcombe, type Trials } from './newcombe.ts';
export { type BeforeAfter, type KneeOrHip, meetsOmeractOarsi } from './omeract-oarsi.ts';
export { type Overdispersion, overdispersion, type Unit, widenedLimits } from './overdispersion.ts';
export { partialPooling } from './partial-pooling.ts';
export { type BinCount, quantileContinuous, quantileDiscrete, quantileOfBins, type ValueCount } from './quantile.ts';
export {
  type BaselineGroup,
  type RegressionOfGroup,
  type ResponseRule,
  regressionBand,
  regressionToTheMean,
} from './regression-to-the-mean.ts';
export { meetsPercent, meetsPoints, type Score } from './responder.ts';
export { type ResponderCounts, type ResponderRates, responderRates } from './responder-rates.ts';
export { medianSession, type SessionAtRisk, type SessionExits } from './session-exits.ts';
export { indirectStandardisation, type Standardised, type Stratum } from './standardisation.ts';
export { standardisedDifference } from './standardised-difference.ts';
export { type StratifiedRate, stratifiedRate } from './stratified-rate.ts';
export { type NoTippingShare, type TippingShare, tippingShare } from './tipping-share.ts';
export { type Weighted, type WeightedSum, weightedSum } from './weighted-sum.ts';
export { wilson, wilsonOfShare } from './wilson.ts';
