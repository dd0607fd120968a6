import { randomUUID } from 'node:crypto';
import { say } from '@enthesis/languages';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import { callbackPath } from '../identity/callback.ts';
import { tokenInCookie } from '../identity/cookie.ts';
import type { AppEnv } from './app-env.ts';
import { docsPath } from './openapi/document.ts';
import { HttpProblem } from './problem.ts';

const policy = [
  "default-src 'self'",
  // The component kit sets style attributes and style elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

const overHttp: ReadonlyArray<readonly [name: string, value: string]> = Object.entries({
  'content-security-policy': policy.join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
});
const overHttps: typeof overHttp = [...overHttp, ['strict-transport-security', 'max-age=31536000; includeSubDomains']];

/**
 * Headers of every answer: nothing is loaded from elsewhere, nothing is framed, no type is guessed. They are set before the
 * answer is made: one that has to be made anew for them costs more than the rest of its way.
 */
export const headers: MiddlewareHandler<AppEnv> = (context, next) => {
  for (const [name, value] of context.get('client').https ? overHttps : overHttp) context.header(name, value);
  return next();
};

/** What the API says is kept nowhere, unless its route says otherwise. */
export const keptNowhere: MiddlewareHandler<AppEnv> = (context, next) => {
  context.header('cache-control', 'no-store');
  return next();
};

/** What is seen of a request: its kind and its end, never its values or who asked. */
export interface RequestSeen {
  readonly method: string;
  /** The pattern of the route, such as `/api/v1/clinic/:question`. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly requestId: string;
  /** The trace that the request says it belongs to, as it was sent; W3C Trace Context. */
  readonly traceparent: string | undefined;
}

/** One log line per request, whose id the answer carries too; whoever watches is told the same. */
export const requestLog =
  (log: Logger, requested: (seen: RequestSeen) => void): MiddlewareHandler<AppEnv> =>
  async (context, next) => {
    const requestId = randomUUID();
    const started = performance.now();
    context.set('requestId', requestId);
    context.header('x-request-id', requestId);
    await next();
    const { method, path, routePath } = context.req;
    const seen = { method, route: routePath, status: context.res.status, ms: performance.now() - started };
    requested({ ...seen, requestId, traceparent: context.req.header('traceparent') });
    // Probes ask every few seconds: their lines would bury the others.
    const level = path === '/healthz' || path === '/readyz' ? 'debug' : 'info';
    log[level]({ requestId, ...seen, ms: Math.round(seen.ms) });
  };

/** Refuses NUL characters in an address: Postgres has no text with one, so nothing of that name can be there. */
export const refuseNul: MiddlewareHandler<AppEnv> = (context, next) => {
  if (context.req.url.includes('%00')) {
    throw new HttpProblem('invalid-parameter', {
      detail: say('The address has a NUL character (%00) in it: take it out.'),
    });
  }
  return next();
};

/**
 * Refuses requests that another site made a browser send: where Origin or Sec-Fetch-Site is present it must say same
 * origin; where both are absent, a request that would change something and carries our cookie is refused too. A link
 * from elsewhere may lead to a page, and the return from a clinic's sign-in service is one; neither hands figures out.
 * A script's token is never sent by a browser on its own, so a request that carries one is not asked.
 */
export const sameOrigin: MiddlewareHandler<AppEnv> = async (context, next) => {
  const { method, path } = context.req;
  const changes = method !== 'GET' && method !== 'HEAD';
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const refuse = () => {
    throw new HttpProblem('cross-origin', { detail: say('Send this request from the page of this registry itself.') });
  };
  if (context.req.header('authorization')?.startsWith('Bearer ')) return next();
  if (origin !== undefined && origin !== context.get('client').origin) refuse();
  const toPage = !path.startsWith('/api/') || path === callbackPath || path === docsPath;
  const followsLink = context.req.header('sec-fetch-mode') === 'navigate' && !changes && toPage;
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !followsLink) refuse();
  if (origin === undefined && site === undefined && changes && tokenInCookie(context) !== undefined) refuse();
  return next();
};
