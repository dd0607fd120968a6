import { say } from '@enthesis/languages';
import { z } from 'zod';

/** Who can sign in. A patient never can. */
export const roleIds = ['director', 'data-manager', 'researcher', 'admin'] as const;
export type RoleId = (typeof roleIds)[number];

export const roleLabels: Readonly<Record<RoleId, string>> = {
  director: say('Director'),
  'data-manager': say('Data manager'),
  researcher: say('Researcher'),
  admin: say('Administrator'),
};

/** Roles that belong to one clinic; the others belong to none. */
export const clinicRoles: readonly RoleId[] = ['director', 'data-manager'];

export const clinicCodePattern = /^[a-z0-9][a-z0-9-]{1,31}$/;
/** One line that is not blank. */
export const clinicNamePattern = /^(?!\s*$)[^\p{Cc}]{1,120}$/u;

/** Body of `POST /api/v1/demo/sign-in`. */
export const demoSignInSchema = z
  .strictObject({
    role: z.enum(roleIds),
    clinic: z.string().regex(clinicCodePattern).optional(),
    /** Another clinic that a director directs as well. */
    also: z.string().regex(clinicCodePattern).optional(),
  })
  .refine((body) => clinicRoles.includes(body.role) === (body.clinic !== undefined), {
    path: ['clinic'],
    message: say('is required for director and data-manager, and only for them'),
  })
  .refine(({ role, clinic, also }) => also === undefined || (role === 'director' && also !== clinic), {
    path: ['also'],
    message: say('names another clinic of a director'),
  });
export type DemoSignIn = z.infer<typeof demoSignInSchema>;

export const clinicSchema = z.strictObject({ code: z.string(), name: z.string(), synthetic: z.boolean() });
export type Clinic = z.infer<typeof clinicSchema>;

/** How far the demonstration is filled, which a first start does behind the server, clinic by clinic. */
export const demoFillSchema = z.strictObject({
  filled: z.int().nonnegative(),
  of: z.int().positive(),
  /** Codes of the clinics that hold nothing yet. */
  waiting: z.array(z.string()),
});
export type DemoFill = z.infer<typeof demoFillSchema>;

/** Answer of `GET /api/v1/demo/clinics`: the clinics the demo sign-in can enter. Those still to be filled come later. */
export const demoClinicsSchema = z.strictObject({
  clinics: z.array(clinicSchema),
  /** Null once all are filled. */
  filling: demoFillSchema.omit({ waiting: true }).nullable(),
});
export type DemoClinics = z.infer<typeof demoClinicsSchema>;
