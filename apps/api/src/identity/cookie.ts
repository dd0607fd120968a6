import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppEnv } from '../http/app-env.ts';

/** Over https the cookie is bound to this host by its prefix; on loopback http browsers take only a plain name. */
const cookieName = (context: Context<AppEnv>): string => (context.get('client').https ? '__Host-sid' : 'sid');

/** The token that the browser keeps; undefined where it keeps none. */
export const tokenInCookie = (context: Context<AppEnv>): string | undefined => getCookie(context, cookieName(context));

export const keepSignedIn = (context: Context<AppEnv>, token: string): void =>
  setCookie(context, cookieName(context), token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: context.get('client').https,
  });

export const forgetSignIn = (context: Context<AppEnv>): void => {
  deleteCookie(context, cookieName(context), { path: '/', secure: context.get('client').https });
};

const flowCookie = 'sign-in-flow';

/** Ties a sign-in through a clinic's service to the browser that began it. */
export const keepFlow = (context: Context<AppEnv>, state: string): void =>
  setCookie(context, flowCookie, state, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/api/v1/sign-in',
    secure: context.get('client').https,
    maxAge: 600,
  });

export const takeFlow = (context: Context<AppEnv>): string | undefined => {
  const state = getCookie(context, flowCookie);
  deleteCookie(context, flowCookie, { path: '/api/v1/sign-in', secure: context.get('client').https });
  return state;
};
