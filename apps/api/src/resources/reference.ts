import type { Me } from '@enthesis/contract';
import { roleIds } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import type { AppEnv } from '../http/app-env.ts';
import { requireRole } from '../identity/access.ts';
import { cookieName, forgetSignIn } from '../identity/cookie.ts';
import { endSignIn } from '../identity/sign-ins.ts';

/** What stands beside the questions: who is signed in, the vocabulary. */
export const reference = (registry: Registry): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/me', (context) => {
      const { role, clinic, demo } = requireRole(context.get('signIn'), roleIds);
      const me: Me = {
        role,
        clinic: clinic === null ? null : { code: clinic.code, name: clinic.name, synthetic: clinic.synthetic },
        demo,
        opened: false,
        user: null,
        place: null,
        places: [],
      };
      return context.json(me);
    })
    .get('/vocabulary', (context) => {
      requireRole(context.get('signIn'), roleIds);
      return context.json(registry.vocabulary);
    })
    .post('/sign-out', async (context) => {
      const token = getCookie(context, cookieName(context));
      if (token !== undefined) await endSignIn(registry, token);
      forgetSignIn(context);
      return context.body(null, 204);
    });
