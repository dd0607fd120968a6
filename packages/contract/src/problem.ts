import { say } from '@enthesis/languages';
import { z } from 'zod';

/** Every error a client can meet, by public code. The detail names what, where and how to mend; never a value. */
export const problems = {
  'invalid-parameter': { status: 400, title: say('A query parameter is not allowed') },
  'invalid-body': { status: 400, title: say('The request body is not in the expected form') },
  'not-signed-in': { status: 401, title: say('Sign in first') },
  'sign-in-refused': { status: 401, title: say('This did not sign you in') },
  forbidden: { status: 403, title: say('Your role does not include this') },
  'cross-origin': { status: 403, title: say('The request came from another site') },
  'not-found': { status: 404, title: say('Nothing is here') },
  conflict: { status: 409, title: say('This cannot be done as things stand') },
  withdrawn: { status: 410, title: say('This release was withdrawn') },
  'too-large': { status: 413, title: say('The request is too large') },
  'unsupported-content': { status: 415, title: say('Content of this form is not taken') },
  'too-many': { status: 429, title: say('Too much at once') },
  internal: { status: 500, title: say('Something went wrong on our side') },
  unavailable: { status: 503, title: say('The registry does not answer right now') },
  'no-space': { status: 507, title: say('The disk is full') },
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemCode = keyof typeof problems;

/** RFC 9457 problem details, as sent with `application/problem+json`. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** The query parameter or body field at fault. */
  parameter: z.string().optional(),
  /** What is allowed there. */
  allowed: z.array(z.string()).optional(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;
