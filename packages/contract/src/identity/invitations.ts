import { z } from 'zod';
import { clinicSchema, roleIds } from '../vocabulary/roles.ts';
import { clinicFits, clinicMisfit, grantShape } from './place.ts';
import { emailSchema, linkTokenSchema, newPasswordSchema } from './sign-in.ts';

export const displayNameSchema = z.string().trim().min(1).max(120);

/** Body of `POST /api/v1/invitations`. */
export const inviteSchema = z.strictObject({ email: emailSchema, ...grantShape }).refine(clinicFits, clinicMisfit);
export type Invite = z.infer<typeof inviteSchema>;

/** A one-time link just made: mailed, or here to be copied, once. */
export const oneTimeLinkSchema = z.strictObject({
  mailed: z.boolean(),
  /** Null where it was mailed. */
  link: z.string().nullable(),
  expiresAt: z.iso.datetime(),
});
export type OneTimeLink = z.infer<typeof oneTimeLinkSchema>;

/** An invitation that nobody has followed yet. */
export const invitationSchema = z.strictObject({
  id: z.uuid(),
  /** Null for the link that sets a new registry up. */
  email: z.string().nullable(),
  role: z.enum(roleIds),
  clinic: clinicSchema.nullable(),
  invitedBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** Answer of `GET /api/v1/invitations`. */
export const invitationListSchema = z.strictObject({ invitations: z.array(invitationSchema) });

/** Body of `POST /api/v1/invitations/look`: a link is looked at without being used up. */
export const lookSchema = z.strictObject({ token: linkTokenSchema });

/** Its answer: what the page that accepts the invitation shows. */
export const invitedSchema = z.strictObject({
  email: z.string().nullable(),
  role: z.enum(roleIds),
  clinic: clinicSchema.nullable(),
  /** True where the address has an account: its password is asked for, not a new one. */
  hasAccount: z.boolean(),
  /** The clinic's own sign-in service, by which the invitation can be accepted too. */
  providers: z.array(z.strictObject({ id: z.string(), label: z.string() })),
});
export type Invited = z.infer<typeof invitedSchema>;

/**
 * Body of `POST /api/v1/invitations/accept`. A new account takes a name and a password (and an address where the link
 * carries none); an account that exists proves its password.
 */
export const acceptSchema = z.union([
  z.strictObject({
    token: linkTokenSchema,
    email: emailSchema.optional(),
    displayName: displayNameSchema,
    newPassword: newPasswordSchema,
  }),
  z.strictObject({ token: linkTokenSchema, password: z.string().min(1).max(512) }),
]);
export type Accept = z.infer<typeof acceptSchema>;
