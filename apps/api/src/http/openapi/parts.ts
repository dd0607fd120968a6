import { problemSchema } from '@enthesis/contract';
import type { z } from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';

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

type Responses = ZodOpenApiOperationObject['responses'];

/** An operation with a JSON body where it takes one. */
export const operation = (
  operationId: string,
  summary: string,
  responses: Responses,
  body?: z.ZodType,
): ZodOpenApiOperationObject => ({
  operationId,
  summary,
  ...(body === undefined ? {} : { requestBody: { content: { 'application/json': { schema: body } } } }),
  responses: body === undefined ? responses : { ...responses, '400': problem('A field is not as it should be.') },
});

export const inPath = (name: string, description: string) => ({
  name,
  in: 'path' as const,
  description,
  required: true,
  schema: { type: 'string' as const },
});
export const done = { '204': { description: 'Done.' } };
export const refused = { '401': problem('Refused, without saying why.'), '429': problem('Too many tries; wait.') };
export const noSuch = { '404': problem('Nothing is here: unknown, used up, too old, or not yours.') };
export const conflict = { '409': problem('This cannot be done as things stand.') };
