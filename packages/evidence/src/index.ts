export {
  type Claim,
  type PageKind,
  pageKinds,
  type ReadingRow,
  type Region,
  type Source,
  type SourceKind,
  type TopicId,
  topics,
  unitOf,
} from './claims/claim.ts';
export { claims } from './claims/index.ts';
export { type Correction, corrections } from './corrections.ts';
export { hasNetworkForm, inNetworkForm, networkClassesOf } from './network-form.ts';
export { matchesOf, type Phrased, sentencesOf } from './phrases.ts';
export { regionWords, verdictRule } from './region-words.ts';
export { faultsOf } from './trials/comparable.ts';
export { trials } from './trials/index.ts';
export { type Arm, foundLabels, type Outcome, type Trial } from './trials/trial.ts';
export { judge, type Reading, together } from './verdict.ts';
