import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';

const isHttps = (context: Context): boolean => new URL(context.req.url).protocol === 'https:';

/** Over https the cookie is bound to this host by its prefix; on loopback http browsers take only a plain name. */
export const cookieName = (context: Context): string => (isHttps(context) ? '__Host-sid' : 'sid');

export const keepSignedIn = (context: Context, token: string): void =>
  setCookie(context, cookieName(context), token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: isHttps(context),
  });

export const forgetSignIn = (context: Context): void => {
  deleteCookie(context, cookieName(context), { path: '/', secure: isHttps(context) });
};
