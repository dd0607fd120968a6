import type { Policy } from './policy.ts';
import type { Headcount } from './rows.ts';

/** Clinics whose own figures are open to researchers, by their CSVs or a `single` release. */
export type OpenedClinics = ReadonlySet<string>;

/**
 * Whether figures about a set of courses tell nobody about a few patients.
 *
 * Network: whoever reads may know every row of one clinic (its director does) and take away what opened clinics
 * published. After removing all opened clinics and any one other, at least k patients must remain, of a set in which
 * at least three clinics had not opened. As scores are bounded no patient can dominate a mean, but a clinic can: this
 * is also the dominance rule.
 *
 * Single: the clinic knows its own rows and nobody else has any, so k patients are enough. More patients never make a
 * safe set unsafe, so an audit need only look at the smallest sets.
 */
export const isSafe = ({ byClinic }: Headcount, policy: Policy, opened: OpenedClinics): boolean => {
  if (policy.name === 'single') return sum([...byClinic.values()]) >= policy.k;
  const closed = [...byClinic].filter(([clinic]) => !opened.has(clinic)).map(([, patients]) => patients);
  if (closed.length < policy.minClinics) return false;
  return sum(closed) - Math.max(...closed) >= policy.k;
};

/** Whether a set of courses may be a block: safe, and large enough that no figure of it has to be left out. */
export const isPublishable = (headcount: Headcount, policy: Policy, opened: OpenedClinics): boolean =>
  headcount.courses >= policy.blockMinN && isSafe(headcount, policy, opened);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
