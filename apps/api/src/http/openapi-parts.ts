import { problemSchema } from '@enthesis/contract';
import type { z } from 'zod';

/** An answer that is a problem. */
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});
/** An answer that is JSON. */
export const json = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
});
/** The answers of a route that needs a sign-in. */
export const signedIn = { '401': problem('Nobody is signed in.'), '403': problem('The role does not include this.') };
