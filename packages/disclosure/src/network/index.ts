export { type Block, cutIntoBlocks, type Lattice, rowsByBlock } from './blocks.ts';
export { type NoiseKey, recordKey } from './draw.ts';
export { type ChangedPatients, type Counted, changedPatients, mayReplace } from './gate.ts';
export {
  networkPolicy,
  type Policy,
  type PolicyNumbers,
  type Preference,
  policyWith,
  preferences,
  singlePolicy,
} from './policy.ts';
export {
  type Press,
  type PublishedClasses,
  type PublishedScore,
  publishClasses,
  publishScore,
} from './publish.ts';
export {
  type Displayed,
  displayedClass,
  type PublishedMean,
  type PublishedRate,
  publishedMean,
  publishedRate,
  sumClasses,
} from './roll-up.ts';
export {
  type ClassRow,
  type CountedRow,
  type Headcount,
  headcountOf,
  type Members,
  type Place,
  type ScoreRow,
  sumHeadcounts,
  unitsPerPoint,
} from './rows.ts';
export { isPublishable, isSafe, type OpenedClinics } from './safe.ts';
export { type AuditedPlace, type Finding, unsafeSets } from './span-audit.ts';
export * from './variables.ts';
