import type { RoleId } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/problem.ts';
import { cookieName } from './cookie.ts';
import { findSignIn, type SignIn } from './sign-ins.ts';

/** Finds out who is asking, from the cookie alone. */
export const whoIsAsking =
  (registry: Registry): MiddlewareHandler<AppEnv> =>
  async (context, next) => {
    const token = getCookie(context, cookieName(context));
    context.set('signIn', token === undefined ? null : await findSignIn(registry, token));
    return next();
  };

/** @throws {HttpProblem} 401 for nobody, 403 for a role that lacks the route. */
export const requireRole = (signIn: SignIn | null, roles: readonly RoleId[]): SignIn => {
  if (signIn === null) throw new HttpProblem('not-signed-in');
  if (!roles.includes(signIn.role)) throw new HttpProblem('forbidden');
  return signIn;
};

/** The clinic of a sign-in whose role belongs to one. */
export const requireClinic = (signIn: SignIn | null, roles: readonly RoleId[]): NonNullable<SignIn['clinic']> => {
  const { clinic } = requireRole(signIn, roles);
  if (clinic === null) throw new HttpProblem('forbidden');
  return clinic;
};
