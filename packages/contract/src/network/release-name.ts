import { z } from 'zod';

/** The rules a release was made by, as it prints them. */
export const policySchema = z.strictObject({
  name: z.enum(['network', 'single']),
  prefer: z.enum(['bands', 'condition']),
  k: z.int(),
  minClinics: z.int(),
  blockMinN: z.int(),
  delta: z.int(),
  base: z.int(),
  floor: z.int(),
  decimals: z.int(),
  sdMinN: z.int(),
  classMinN: z.int(),
  classHide: z.int(),
});
export type PublishedPolicy = z.infer<typeof policySchema>;

/** A release as its figures name it. */
export const releaseNameSchema = z.strictObject({
  number: z.int().positive(),
  /** All clinics, or one clinic for the researchers that its director names. */
  series: z.enum(['network', 'single']),
  vintage: z.int().positive(),
  /** The latest day that its figures can be about. */
  asOf: z.iso.date(),
  policy: policySchema,
  vocabularyVersion: z.string(),
});
