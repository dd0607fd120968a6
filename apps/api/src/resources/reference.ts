import type { Clinic, Me } from '@enthesis/contract';
import { roleIds, tokenScopes } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { inWordsAsked } from '../http/language.ts';
import { requireRole } from '../identity/access.ts';
import { directedBy } from '../identity/directed.ts';
import { ownPlaces } from '../identity/places.ts';

const publicClinic = ({ code, name, synthetic }: Clinic): Clinic => ({ code, name, synthetic });

/** What stands beside the questions: who is signed in, the vocabulary. */
export const reference = (registry: Registry): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .get('/me', async (context) => {
      const signIn = requireRole(context.get('signIn'), roleIds);
      const { role, clinic, opened, demo, account, placeId } = signIn;
      const directs = (await directedBy(registry, signIn)).map(publicClinic);
      const me: Me = {
        role,
        clinic: clinic === null ? null : publicClinic(clinic),
        opened,
        demo,
        user:
          account === null
            ? null
            : {
                displayName: account.displayName,
                email: account.email,
                totp: account.totp,
                language: account.language,
              },
        place: placeId,
        places: [...(await ownPlaces(registry, signIn))],
        directs,
      };
      return context.json(me);
    })
    .get('/vocabulary', (context) => {
      requireRole(context.get('signIn'), roleIds, tokenScopes);
      return context.body(inWordsAsked(registry.vocabulary), 200, { 'content-type': 'application/json' });
    });
