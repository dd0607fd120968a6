/** Which condition of a group gives way where both a condition's name and its bands cannot be kept. */
export const preferences = ['bands', 'condition'] as const;
export type Preference = (typeof preferences)[number];

/** The numbers a release is made by. Printed in every file; a change of any of them begins a new vintage. */
export interface PolicyNumbers {
  /** Fewest patients a block must have left for any viewer who can take rows away. */
  readonly k: number;
  /** Fewest clinics in a block, not counting those that opened their figures. */
  readonly minClinics: number;
  /** Fewest courses in a block. */
  readonly blockMinN: number;
  /** Published figures of a block are replaced only if 0 or at least this many patients changed, for every viewer. */
  readonly delta: number;
  /** Counts are rounded to multiples of this. */
  readonly base: number;
  /** No size of a block that is rounded by itself is below this; a sum of classes may be. */
  readonly floor: number;
  /** Decimals of a published mean or standard deviation. */
  readonly decimals: number;
  /** Fewest courses from which a standard deviation is published. */
  readonly sdMinN: number;
  /** Fewest courses from which classes are published. */
  readonly classMinN: number;
  /** Published values of a class below this are displayed as "<10". */
  readonly classHide: number;
}

export interface Policy extends PolicyNumbers {
  /** `network`: all clinics, for everybody who may read releases. `single`: one clinic, for the researchers it names. */
  readonly name: 'network' | 'single';
  readonly prefer: Preference;
}

/**
 * All clinics together. k = 20 puts every block at 21 patients or more, above each of the thresholds in use (11 at CMS
 * and PCORnet, 8 in England's hospital figures and OpenSAFELY); 30 courses keep classes and spread in every block.
 */
export const networkPolicy: Policy = {
  name: 'network',
  k: 20,
  minClinics: 3,
  blockMinN: 30,
  delta: 11,
  base: 5,
  floor: 15,
  decimals: 1,
  sdMinN: 30,
  classMinN: 30,
  classHide: 10,
  prefer: 'bands',
};

/** One clinic's figures for researchers its director names: there is no other clinic to hide behind or from. */
export const singlePolicy: Policy = { ...networkPolicy, name: 'single', k: 11, minClinics: 1, blockMinN: 11 };

/** What each number may at least be. Lower ones break a promise of docs/privacy.md. */
const lowest = (name: Policy['name']): PolicyNumbers => ({
  k: 11,
  minClinics: name === 'network' ? 3 : 1,
  blockMinN: 11,
  delta: 8,
  base: 5,
  floor: 15,
  decimals: 0,
  sdMinN: 30,
  classMinN: 30,
  classHide: 10,
});

/** Numbers that protect only by being small. A mean to two decimals gives the newest patient's score away. */
const highest: Readonly<Partial<PolicyNumbers>> = { decimals: 1 };

/**
 * A policy with some of its numbers changed.
 *
 * @throws {RangeError} naming every number that is not whole or would break a promise, and what it may be.
 */
export const policyWith = (policy: Policy, changes: Partial<PolicyNumbers & Pick<Policy, 'prefer'>>): Policy => {
  const changed: Policy = { ...policy, ...changes };
  const faults = Object.entries(lowest(policy.name)).flatMap(([name, from]) => {
    const key = name as keyof PolicyNumbers;
    const to = highest[key] ?? Number.MAX_SAFE_INTEGER;
    const value = changed[key];
    if (Number.isSafeInteger(value) && value >= from && value <= to) return [];
    const range = key in highest ? `from ${from} to ${to}` : `of ${from} or more`;
    return [`${name} must be a whole number ${range}, not ${value}`];
  });
  if (!preferences.includes(changed.prefer)) faults.push(`prefer must be one of ${preferences.join(', ')}`);
  if (faults.length > 0) throw new RangeError(`${policy.name} policy: ${faults.join('; ')}`);
  return changed;
};
