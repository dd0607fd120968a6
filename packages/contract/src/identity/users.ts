import { z } from 'zod';
import { clinicCodePattern, clinicNamePattern, clinicSchema } from '../vocabulary/roles.ts';
import { clinicFits, clinicMisfit, grantShape, placeSchema } from './place.ts';

/** An account as an administrator sees it. */
export const userSchema = z.strictObject({
  id: z.uuid(),
  email: z.string(),
  displayName: z.string(),
  disabled: z.boolean(),
  totp: z.boolean(),
  /** The roles given; clinics that directors opened are not among them. */
  memberships: z.array(placeSchema),
  createdAt: z.iso.datetime(),
  /** When the account last signed in; null where it never did or the log no longer knows. */
  signedInAt: z.iso.datetime().nullable(),
});
export type User = z.infer<typeof userSchema>;

/** Answer of `GET /api/v1/users`. */
export const userListSchema = z.strictObject({ users: z.array(userSchema) });

/** Body of `PATCH /api/v1/users/{id}`. A disabled account is signed out everywhere and its tokens end. */
export const changeUserSchema = z.strictObject({ disabled: z.boolean() });

/** Body of `POST /api/v1/users/{id}/memberships`. */
export const grantSchema = z.strictObject(grantShape).refine(clinicFits, clinicMisfit);
export type Grant = z.infer<typeof grantSchema>;

/** A clinic as an administrator sees it: never its figures. */
export const administeredClinicSchema = clinicSchema.extend({
  /** Whether its people must sign in with a one-time code as well, whatever the registry asks. */
  codesRequired: z.boolean(),
});

/** Answer of `GET /api/v1/clinics`. */
export const administeredClinicListSchema = z.strictObject({ clinics: z.array(administeredClinicSchema) });

/** Body of `POST /api/v1/clinics`: a clinic of real patients, without any yet. */
export const newClinicSchema = z.strictObject({
  code: z.string().regex(clinicCodePattern),
  name: z.string().regex(clinicNamePattern),
});
export type NewClinic = z.infer<typeof newClinicSchema>;

/** Body of `PATCH /api/v1/clinics/{code}`. */
export const changeClinicSchema = z.strictObject({ codesRequired: z.boolean() });

/** A mail that would have been sent; kept where the settings say that mails are shown. */
export const mailSchema = z.strictObject({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
});
export type Mail = z.infer<typeof mailSchema>;

/** Answer of `GET /api/v1/mails`. */
export const mailListSchema = z.strictObject({ mails: z.array(mailSchema) });
