import type { RoleId, TokenScope } from '@enthesis/contract';
import { type Registry, sha256Of } from '@enthesis/db';
import { say } from '@enthesis/languages';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/problem.ts';
import { remembering } from '../http/remembered.ts';
import { tokenInCookie } from './cookie.ts';
import {
  type Account,
  type Found,
  findSignIn,
  findToken,
  nobody,
  type SignedInClinic,
  type SignIn,
} from './sign-ins.ts';

const bearer = /^Bearer +(\S{1,200})$/i;

/**
 * Finds out who is asking: a script by its token, otherwise a person by the cookie alone, and never both.
 *
 * Whoever asks a question is remembered from one to the next. Any other request may change what is remembered, or tell
 * somebody of a change: it is looked up by itself, and nothing that was remembered stands once it is answered.
 *
 * @param isQuestion whether a request asks a question, by its path
 */
export const whoIsAsking = (registry: Registry, isQuestion: (path: string) => boolean): MiddlewareHandler<AppEnv> => {
  const remember = remembering<Found>(registry.changes, ({ standsMs }) => standsMs);
  return async (context, next) => {
    const authorization = context.req.header('authorization');
    const token = authorization === undefined ? tokenInCookie(context) : bearer.exec(authorization)?.[1];
    const [kind, find] =
      authorization === undefined ? (['cookie', findSignIn] as const) : (['script', findToken] as const);
    const asks = isQuestion(context.req.path);
    const look = async () => (token === undefined ? nobody : find(registry, token));
    const { signIn, pending } =
      asks && token !== undefined ? await remember(`${kind} ${sha256Of(token).toString('hex')}`, look) : await look();
    context.set('signIn', signIn);
    context.set('pending', pending);
    await next();
    if (!asks) registry.changes.note();
  };
};

/** Has everybody who asks be the same one. */
export const always =
  (signIn: SignIn): MiddlewareHandler<AppEnv> =>
  (context, next) => {
    context.set('signIn', signIn);
    context.set('pending', null);
    return next();
  };

/**
 * A script gets in only where the route names the scope that lets it.
 *
 * @throws {HttpProblem} 401 for nobody, 403 for a role or a script that lacks the route.
 */
export const requireRole = (
  signIn: SignIn | null,
  roles: readonly RoleId[],
  scopes: readonly TokenScope[] = [],
): SignIn => {
  if (signIn === null) throw new HttpProblem('not-signed-in');
  if (!roles.includes(signIn.role)) throw new HttpProblem('forbidden');
  if (signIn.scope !== null && !scopes.includes(signIn.scope)) throw new HttpProblem('forbidden');
  return signIn;
};

/** The clinic of a sign-in whose role belongs to one, or to whom one was opened. */
export const requireClinic = (
  signIn: SignIn | null,
  roles: readonly RoleId[],
  scopes: readonly TokenScope[] = [],
): SignedInClinic => {
  const { clinic } = requireRole(signIn, roles, scopes);
  if (clinic === null) throw new HttpProblem('forbidden');
  return clinic;
};

/** Who signed in has an account of its own: the demonstration has none. */
export const requireAccount = (
  signIn: SignIn | null,
  roles: readonly RoleId[],
): { readonly signIn: SignIn; readonly account: Account; readonly signInId: string } => {
  const found = requireRole(signIn, roles);
  const { account, signInId } = found;
  if (account === null || signInId === null) {
    throw new HttpProblem('conflict', {
      detail: say('The demonstration has no accounts: sign in with one of your own.'),
    });
  }
  return { signIn: found, account, signInId };
};
