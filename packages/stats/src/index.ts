/** The numbers of Enthesis: pure statistics, one to a file, each with its meaning, its formula and its limits. */
export type { Interval } from './interval.ts';
export { type MeanChange, meanChange } from './mean-change.ts';
export { combineMoments, type Moments, moments, momentsFromSummary, standardDeviation } from './moments.ts';
export { meetsPercent, type Score } from './responder.ts';
export { type ResponderCounts, type ResponderRates, responderRates } from './responder-rates.ts';
export { wilson } from './wilson.ts';
