import { z } from 'zod';
import { type Meta, metaSchema } from '../answer.ts';
import type { NetworkMeta } from '../network/answer.ts';
import { clinicSchema } from '../vocabulary/roles.ts';

/** What an answer about somebody's own clinics says of itself; of each clinic, from which import its row is. */
export const ownMetaSchema = metaSchema
  .pick({
    question: true,
    title: true,
    methodsVersion: true,
    minCell: true,
    search: true,
    parameters: true,
    sentence: true,
    captions: true,
  })
  .extend({
    scope: z.literal('own'),
    /** Whether any of the clinics is made up. */
    synthetic: z.boolean(),
    /** In the order of their names. */
    clinics: z.array(clinicSchema.extend({ asOf: metaSchema.shape.asOf })),
  });
export type OwnMeta = z.infer<typeof ownMetaSchema>;

/** What any answer says of itself: about a clinic, about those that one person directs, or from a release. */
export type AnyMeta = Meta | OwnMeta | NetworkMeta;
