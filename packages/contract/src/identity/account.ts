import { languageIds } from '@enthesis/languages';
import { z } from 'zod';
import { roleIds } from '../vocabulary/roles.ts';
import { newPasswordSchema } from './sign-in.ts';

/** One of somebody's sign-ins, to be recognised and ended. */
export const ownSignInSchema = z.strictObject({
  id: z.uuid(),
  /** True for the one that asks. */
  current: z.boolean(),
  role: z.enum(roleIds),
  clinic: z.string().nullable(),
  /** The browser's own description of itself, shortened; null where it gave none. */
  browser: z.string().nullable(),
  address: z.string().nullable(),
  signedInAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
});
export type OwnSignIn = z.infer<typeof ownSignInSchema>;

/** Answer of `GET /api/v1/account/sign-ins`. */
export const ownSignInListSchema = z.strictObject({ signIns: z.array(ownSignInSchema) });

/** Body of `POST /api/v1/account/password`. Every other sign-in of the account ends. */
export const changePasswordSchema = z.strictObject({
  password: z.string().min(1).max(512),
  newPassword: newPasswordSchema,
});

/** Answer of `POST /api/v1/account/codes`: what an authenticator app is given, once. */
export const codeSetUpSchema = z.strictObject({ secret: z.string(), uri: z.string().startsWith('otpauth://') });
export type CodeSetUp = z.infer<typeof codeSetUpSchema>;

/** Body of `POST /api/v1/account/codes/confirm`. */
export const confirmCodesSchema = z.strictObject({ code: z.string().regex(/^[0-9]{6}$/) });

/** Its answer: shown once, each good for one sign-in. */
export const recoveryCodesSchema = z.strictObject({ recoveryCodes: z.array(z.string()) });

/** Answer of `GET /api/v1/account/codes`. */
export const codesStateSchema = z.strictObject({
  /** Whether a sign-in asks for a code after the password. */
  on: z.boolean(),
  /** Recovery codes that were not used yet. */
  recoveryCodesLeft: z.int().nonnegative(),
});

/** Body of `POST /api/v1/account/recovery-codes`: those there were until then are void. */
export const newRecoveryCodesSchema = z.strictObject({ password: z.string().min(1).max(512) });

/** Answer of `GET /api/v1/account/brief-mail`. */
export const briefMailSchema = z.strictObject({
  /** Whether this person asked to be reminded of the clinic's brief once a month. */
  on: z.boolean(),
  /** Whether the server sends mails at all. */
  sends: z.boolean(),
});
export type BriefMail = z.infer<typeof briefMailSchema>;

/** Body of `POST /api/v1/account/brief-mail`. */
export const setBriefMailSchema = briefMailSchema.pick({ on: true });

/** Body of `POST /api/v1/account/language`: what the account reads, and its mails are written in. */
export const setLanguageSchema = z.strictObject({ language: z.enum(languageIds) });

/** Body of `DELETE /api/v1/account/codes`. */
export const endCodesSchema = z.strictObject({ password: z.string().min(1).max(512) });
