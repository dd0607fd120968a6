import { languageIds } from '@enthesis/languages';
import { z } from 'zod';
import { clinicSchema, roleIds } from '../vocabulary/roles.ts';
import { placeSchema } from './place.ts';

/** Answer of `GET /api/v1/me`. */
export const meSchema = z.strictObject({
  role: z.enum(roleIds),
  clinic: clinicSchema.nullable(),
  /** True where the clinic's figures are seen by a researcher to whom its director opened them. */
  opened: z.boolean(),
  demo: z.boolean(),
  /** Whose account it is; null in the demonstration, which has none. */
  user: z
    .strictObject({
      displayName: z.string(),
      email: z.string(),
      totp: z.boolean(),
      /** Null until one is chosen: then it is the browser's. */
      language: z.enum(languageIds).nullable(),
    })
    .nullable(),
  /** The place acted from; null in the demonstration. */
  place: z.uuid().nullable(),
  /** Every place this sign-in may switch to, the present one among them. */
  places: z.array(placeSchema),
  /** Clinics that a director directs, the present one among them, in the order of their names; empty for other roles. */
  directs: z.array(clinicSchema),
});
export type Me = z.infer<typeof meSchema>;
