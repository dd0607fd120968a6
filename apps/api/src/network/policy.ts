import { type NetworkMeta, policySchema } from '@enthesis/contract';
import type { ReleaseRow } from '@enthesis/db';
import { networkPolicy, type Policy, policyWith, singlePolicy } from '@enthesis/disclosure';

/** The policy that a release was made by, as it was published with it. */
export const policyOf = (published: unknown): Policy => {
  const { name, ...numbers } = policySchema.parse(published);
  return policyWith(name === 'single' ? singlePolicy : networkPolicy, numbers);
};

/** A release as its figures name it. */
export const releaseName = (release: ReleaseRow): NonNullable<NetworkMeta['release']> => ({
  number: release.number,
  series: release.series,
  vintage: release.vintage,
  asOf: release.asOf,
  policy: policySchema.parse(release.policy),
  vocabularyVersion: release.vocabularyVersion,
});
