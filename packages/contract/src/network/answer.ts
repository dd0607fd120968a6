import { z } from 'zod';
import { parameterSchema, standingShape } from '../answer.ts';
import { releaseNameSchema } from './release-name.ts';

/** How a cell of network figures may be read, and the date of the release in which its figures were made. */
export const networkStandingShape = { ...standingShape, asOf: z.iso.date().nullable() };

/** What an answer from a release says of itself. */
export const networkMetaSchema = z.strictObject({
  question: z.string(),
  title: z.string(),
  scope: z.literal('network'),
  synthetic: z.boolean(),
  /** Null where there is none to read from; `reason` says why. */
  release: releaseNameSchema.nullable(),
  reason: z.string().nullable(),
  /** Whether the first release is being made: asked again, there will be figures. */
  making: z.boolean(),
  /** Number of the current release of the series, where it is another: newer figures exist. */
  newer: z.int().positive().nullable(),
  methodsVersion: z.string(),
  /** Canonical query: defaults left out, parameters in contract order. */
  search: z.string(),
  parameters: z.array(parameterSchema),
  /** Conditions of the vocabulary that have figures here, by name or in a pool, of how many. */
  conditions: z.strictObject({ named: z.int(), pooled: z.int(), of: z.int() }),
  sentence: z.string(),
  captions: z.array(z.string()),
});
export type NetworkMeta = z.infer<typeof networkMetaSchema>;
