import { say } from '@enthesis/languages';
import { z } from 'zod';

/** What a script may read with a token: the network's published figures, or the figures of one clinic. */
export const tokenScopes = ['network:read', 'clinic:read'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export const tokenScopeWords: Readonly<Record<TokenScope, string>> = {
  'network:read': say('Published figures of the network'),
  'clinic:read': say('Figures of your clinic'),
};

/** Every token begins so, which lets people and scanners of repositories recognise one. */
export const tokenPrefix = 'enth_';

/** The longest a token lives. */
export const longestTokenDays = 90;

/** Body of `POST /api/v1/tokens`. */
export const newTokenSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  scope: z.enum(tokenScopes),
  days: z.int().min(1).max(longestTokenDays),
});
export type NewToken = z.infer<typeof newTokenSchema>;

/** A token as its owner sees it afterwards: never its value. */
export const tokenSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  scope: z.enum(tokenScopes),
  clinic: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});
export type Token = z.infer<typeof tokenSchema>;

/** Answer of `POST /api/v1/tokens`: the one time the value is shown. */
export const madeTokenSchema = tokenSchema.extend({ token: z.string().startsWith(tokenPrefix) });
export type MadeToken = z.infer<typeof madeTokenSchema>;

/** Answer of `GET /api/v1/tokens`: those that still work. */
export const tokenListSchema = z.strictObject({ tokens: z.array(tokenSchema) });
