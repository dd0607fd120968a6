import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import { cookieName } from '../identity/cookie.ts';
import type { AppEnv } from './app-env.ts';
import { HttpProblem } from './problem.ts';

/** Headers of every answer: nothing is loaded from elsewhere, nothing is framed, no type is guessed. */
export const headers: MiddlewareHandler<AppEnv> = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    // The component kit sets style attributes and style elements.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: 'max-age=31536000; includeSubDomains',
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
});

/** One log line per request: what kind of request, never its values or who asked. */
export const requestLog =
  (log: Logger): MiddlewareHandler<AppEnv> =>
  async (context, next) => {
    const requestId = randomUUID();
    const started = performance.now();
    context.set('requestId', requestId);
    await next();
    context.header('x-request-id', requestId);
    const { method, routePath } = { method: context.req.method, routePath: context.req.routePath };
    // Probes ask every few seconds: their lines would bury the others.
    const level = context.req.path === '/healthz' || context.req.path === '/readyz' ? 'debug' : 'info';
    log[level]({
      requestId,
      method,
      route: routePath,
      status: context.res.status,
      ms: Math.round(performance.now() - started),
    });
  };

/**
 * Refuses requests that another site made a browser send: where Origin or Sec-Fetch-Site is present it must say same
 * origin; where both are absent, a request that would change something and carries our cookie is refused too.
 */
export const sameOrigin: MiddlewareHandler<AppEnv> = async (context, next) => {
  const { method } = context.req;
  const changes = method !== 'GET' && method !== 'HEAD';
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const refuse = () => {
    throw new HttpProblem('cross-origin', { detail: 'Send this request from the page of this registry itself.' });
  };
  if (context.req.header('authorization')?.startsWith('Bearer ')) return next();
  if (origin !== undefined && origin !== new URL(context.req.url).origin) refuse();
  const navigates = context.req.header('sec-fetch-mode') === 'navigate' && !changes;
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !navigates) refuse();
  if (origin === undefined && site === undefined && changes && getCookie(context, cookieName(context)) !== undefined)
    refuse();
  return next();
};
