import { say } from '@enthesis/languages';
import { z } from 'zod';

/** An e-mail address as it is kept: trimmed and in lower case, so that one person has one account. */
export const emailSchema = z.string().max(254).trim().toLowerCase().pipe(z.email());

/** Characters of a password, counted as a reader counts them. */
export const passwordLength = { shortest: 12, longest: 128 } as const;

/** A password that is being chosen; one that is being tried is any text of bounded length. */
export const newPasswordSchema = z
  .string()
  .max(4 * passwordLength.longest)
  .refine(
    (password) => Array.from(password).length >= passwordLength.shortest,
    say`has fewer than ${passwordLength.shortest} characters`,
  )
  .refine(
    (password) => Array.from(password).length <= passwordLength.longest,
    say`has more than ${passwordLength.longest} characters`,
  );

/** Answer of `GET /api/v1/sign-in/ways`: what a sign-in page offers. */
export const signInWaysSchema = z.strictObject({
  demo: z.boolean(),
  /** Whether a forgotten password can be set anew by mail; otherwise an administrator hands out the link. */
  mail: z.boolean(),
  /** Clinics' own sign-in services. */
  providers: z.array(z.strictObject({ id: z.string(), label: z.string() })),
});
export type SignInWays = z.infer<typeof signInWaysSchema>;

/** Body of `POST /api/v1/sign-in`. */
export const passwordSignInSchema = z.strictObject({ email: emailSchema, password: z.string().min(1).max(512) });
export type PasswordSignIn = z.infer<typeof passwordSignInSchema>;

/** What is still to be done: nothing, a one-time code, or setting one-time codes up because they are required. */
export const nextSteps = ['done', 'code', 'set-up-codes'] as const;

/** Answer of `POST /api/v1/sign-in` and of every step after it. */
export const signInStepSchema = z.strictObject({ next: z.enum(nextSteps) });
export type SignInStep = z.infer<typeof signInStepSchema>;

/** Body of `POST /api/v1/sign-in/code`: six digits of the app, or one of the recovery codes. */
export const codeSchema = z.union([
  z.strictObject({ code: z.string().regex(/^[0-9]{6}$/) }),
  z.strictObject({ recoveryCode: z.string().regex(/^[a-z2-7]{4}(-[a-z2-7]{4}){5}$/) }),
]);
export type Code = z.infer<typeof codeSchema>;

/** The secret part of a one-time link. */
export const linkTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Body of `POST /api/v1/sign-in/providers/{provider}`; an invitation where this is the first time. */
export const providerSignInSchema = z.strictObject({ invitation: linkTokenSchema.optional() });

/** Answer: where the browser goes to sign in with the clinic's service. */
export const providerRedirectSchema = z.strictObject({ location: z.url() });

/** Body of `POST /api/v1/password/forgot`. The answer is the same whether the account exists or not. */
export const forgotPasswordSchema = z.strictObject({ email: emailSchema });

/** Body of `POST /api/v1/password/reset`. */
export const resetPasswordSchema = z.strictObject({ token: linkTokenSchema, newPassword: newPasswordSchema });
