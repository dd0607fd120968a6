import { say } from '@enthesis/languages';
import { z } from 'zod';
import { clinicCodePattern, clinicRoles, clinicSchema, roleIds } from '../vocabulary/roles.ts';

/**
 * A place somebody may act from: a role, of a clinic where there is one. Whoever has several acts from one at a time
 * and changes it by hand.
 */
export const placeSchema = z.strictObject({
  id: z.uuid(),
  role: z.enum(roleIds),
  /** The clinic of a director or data manager, or the one opened to a researcher; null otherwise. */
  clinic: clinicSchema.nullable(),
  /** True where the clinic's director has opened its figures to this researcher: they are internal, not protected. */
  opened: z.boolean(),
});
export type Place = z.infer<typeof placeSchema>;

/** Body of `POST /api/v1/sign-in/switch`. */
export const switchSchema = z.strictObject({ place: z.uuid() });

/** A role to be given, with the clinic where the role belongs to one. */
export const grantShape = { role: z.enum(roleIds), clinic: z.string().regex(clinicCodePattern).optional() };

/** Whether a role came with a clinic exactly where it belongs to one. */
export const clinicFits = (grant: { readonly role: (typeof roleIds)[number]; readonly clinic?: string | undefined }) =>
  clinicRoles.includes(grant.role) === (grant.clinic !== undefined);

export const clinicMisfit = {
  path: ['clinic'],
  message: say('is required for director and data-manager, and only for them'),
};
