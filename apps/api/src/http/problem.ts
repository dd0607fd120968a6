import { type Problem, type ProblemCode, problems, QueryError } from '@enthesis/contract';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { AppEnv } from './app-env.ts';
import { inWordsAsked } from './language.ts';

const tryAgainSeconds = 5;

/** An error a client is meant to see. Its detail names what, where and how to mend, and never a value. */
export class HttpProblem extends Error {
  readonly code: ProblemCode;
  readonly extras: Pick<Problem, 'detail' | 'parameter' | 'allowed'>;
  /** Seconds after which it is worth trying again; null where nothing is gained by waiting. */
  readonly retryAfterSeconds: number | null;

  constructor(
    code: ProblemCode,
    extras: Pick<Problem, 'detail' | 'parameter' | 'allowed'> = {},
    { cause, retryAfterSeconds }: { readonly cause?: unknown; readonly retryAfterSeconds?: number } = {},
  ) {
    super(extras.detail ?? problems[code].title, { cause });
    this.name = 'HttpProblem';
    this.code = code;
    this.extras = extras;
    this.retryAfterSeconds =
      retryAfterSeconds ?? (code === 'unavailable' || code === 'too-many' ? tryAgainSeconds : null);
  }
}

/** The one answer for whatever is not there: foreign, unknown and random ids alike. */
export const notFound = () => new HttpProblem('not-found');

/** Turns any error into problem details; what the client is not meant to see is logged by kind alone. */
export const respondWithProblem = (error: unknown, context: Context<AppEnv>, log: Logger): Response => {
  const problem = asProblem(error);
  const { status, title } = problems[problem.code];
  const requestId = context.get('requestId');
  if (problem.code === 'internal' || problem.code === 'unavailable') {
    log.error({ requestId, ...kindOf(problem.cause ?? error) }, title);
  }
  const body: Problem = { type: `/problems/${problem.code}`, title, status, ...problem.extras };
  // A missing thing answers with the same bytes whatever was asked for.
  if (problem.code !== 'not-found') body.requestId = requestId;
  if (problem.retryAfterSeconds !== null) context.header('retry-after', String(problem.retryAfterSeconds));
  context.header('cache-control', 'no-store');
  return context.body(inWordsAsked(body), status, { 'content-type': 'application/problem+json' });
};

const asProblem = (error: unknown): HttpProblem => {
  if (error instanceof HttpProblem) return error;
  if (error instanceof QueryError) {
    const { parameter, allowed, message } = error;
    return new HttpProblem('invalid-parameter', { detail: message, parameter, allowed: [...allowed] });
  }
  return new HttpProblem(isConnectionLoss(error) ? 'unavailable' : 'internal');
};

/** Postgres classes 08 (connection), 53 (resources) and 57 (shut down, cancelled), and what the driver says of a lost socket. */
const isConnectionLoss = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && typeof error.code === 'string' && /^(08|53|57)|^E(CONN|PIPE|TIMEDOUT)/.test(error.code)) ||
    /timeout|Connection terminated/i.test(error.message));

/** What may be logged of an error: its name, its code and where in our code it arose; messages can carry values. */
export const kindOf = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { kind: error.name, code: 'code' in error ? error.code : undefined, at: frames?.slice(0, 6) };
};
