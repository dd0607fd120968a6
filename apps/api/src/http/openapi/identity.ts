import { apiBase } from '@enthesis/contract';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { accountPaths, clinicPaths } from './account.ts';
import { adminPaths } from './administration.ts';
import { signInPaths } from './sign-in.ts';

/** Signing in, the own account, tokens, openings, and what administrators keep. */
export const identityPaths: ZodOpenApiPathsObject = Object.fromEntries(
  Object.entries({ ...signInPaths, ...accountPaths, ...clinicPaths, ...adminPaths }).map(([path, item]) => [
    apiBase + path,
    item,
  ]),
);
