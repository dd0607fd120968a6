import { z } from 'zod';
import { releaseNameSchema } from './release-name.ts';

/** A file of a release, the same bytes for ever. */
export const releaseFileSchema = z.strictObject({
  name: z.string(),
  sha256: z.string(),
  rows: z.int().nonnegative().nullable(),
  bytes: z.int().nonnegative(),
});

/** A release and what there is to say about it. */
export const releaseSchema = z.strictObject({
  ...releaseNameSchema.shape,
  synthetic: z.boolean(),
  /** The one that figures are read from unless another is named. */
  current: z.boolean(),
  methodsVersion: z.string(),
  madeAt: z.iso.datetime(),
  withdrawn: z.strictObject({ at: z.iso.datetime(), because: z.string() }).nullable(),
  /** What is different from the release before, and why. */
  changes: z.array(z.string()),
  files: z.array(releaseFileSchema),
});
export type Release = z.infer<typeof releaseSchema>;

/** Releases, newest first; why there is none, in words, where there is none. */
export const releasesSchema = z.strictObject({
  releases: z.array(releaseSchema),
  reason: z.string().nullable(),
  /** Whether the first release over all clinics is being made: asked again, it will be there. */
  making: z.boolean(),
});

/** What to make a release by: an administrator makes one over all clinics, a director one of the own clinic. */
export const makeReleaseSchema = z.strictObject({ newVintage: z.boolean().optional() });
export type MakeRelease = z.infer<typeof makeReleaseSchema>;

/** Why a release is withdrawn; readers are shown it. */
export const withdrawReleaseSchema = z.strictObject({ because: z.string().trim().min(3).max(500) });
export type WithdrawRelease = z.infer<typeof withdrawReleaseSchema>;

/** The release that is being made, or was made last since the server started. */
export const releaseMakingSchema = z.strictObject({
  /** `blocked`: none was asked for, and none can be made at present. */
  state: z.enum(['none', 'blocked', 'running', 'made', 'refused']),
  /** What is being done, what was made, or why nothing was or can be. */
  words: z.string(),
});
export type ReleaseMaking = z.infer<typeof releaseMakingSchema>;
