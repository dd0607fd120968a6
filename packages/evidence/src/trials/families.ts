/**
 * Kinds of score that can be held against each other. Ratings of pain from 0 to 10 and from 0 to 100 are one kind; every
 * questionnaire is one of its own.
 */
export const familyIds = [
  'pain-intensity',
  'womac',
  'koos',
  'odi',
  'roland-morris',
  'npps',
  'visa',
  'prtee',
  'spadi',
  'other',
] as const;
export type FamilyId = (typeof familyIds)[number];

const prefixes: ReadonlyArray<readonly [prefix: string, family: FamilyId]> = [
  ['nprs', 'pain-intensity'],
  ['vas', 'pain-intensity'],
  ['womac', 'womac'],
  ['koos', 'koos'],
  ['odi', 'odi'],
  ['rmdq', 'roland-morris'],
  ['npps', 'npps'],
  ['visa', 'visa'],
  ['prtee', 'prtee'],
  ['spadi', 'spadi'],
];

/** The kind of an instrument's scores. What is not listed is like nothing else, not even like itself elsewhere. */
export const familyOf = (instrument: string): FamilyId =>
  prefixes.find(([prefix]) => instrument.startsWith(prefix))?.[1] ?? 'other';
