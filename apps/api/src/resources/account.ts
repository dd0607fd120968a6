import {
  changePasswordSchema,
  confirmCodesSchema,
  endCodesSchema,
  newRecoveryCodesSchema,
  type OwnSignIn,
  roleIds,
  setLanguageSchema,
} from '@enthesis/contract';
import { endSignInsOf, type Registry } from '@enthesis/db';
import { say } from '@enthesis/languages';
import { type Context, Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { bodyOf } from '../http/body.ts';
import { idIn } from '../http/ids.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { requireAccount } from '../identity/access.ts';
import { audit } from '../identity/audited.ts';
import { beginCodes, confirmCodes, endCodes, recoveryCodesLeft, renewRecoveryCodes } from '../identity/codes.ts';
import { forgetSignIn, keepSignedIn } from '../identity/cookie.ts';
import { findCredentials } from '../identity/credentials.ts';
import type { Entrance } from '../identity/entrance.ts';
import { hashPassword, isPassword, requireGoodPassword } from '../identity/passwords.ts';
import { placesOf } from '../identity/places.ts';
import { type Account, completeSignIn } from '../identity/sign-ins.ts';

/** What everybody does with an account of their own: sign-ins, password, one-time codes. */
export const account = (entrance: Entrance): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route('/account', ownSignIns(entrance.registry))
    .route('/account', language(entrance.registry))
    .route('/account', password(entrance))
    .route('/account', codes(entrance))
    .route('/account', recovery(entrance));

const listed = `
select sign_in_id as id, sign_in_id = $2 as current, role, c.name as clinic, browser, address,
       s.created_at as "signedInAt", seen_at as "seenAt"
from identity.sign_in s left join registry.clinic c using (clinic_id)
where user_id = $1 and step = 'done' and seen_at > now() - interval '30 minutes'
  and s.created_at > now() - interval '12 hours'
order by seen_at desc`;

const ownSignIns = (registry: Registry) =>
  new Hono<AppEnv>()
    .get('/sign-ins', async (context) => {
      const { account: own, signInId } = requireAccount(context.get('signIn'), roleIds);
      const { rows } = await registry.identity.query<OwnSignIn>(listed, [own.userId, signInId]);
      return context.json({ signIns: rows });
    })
    .delete('/sign-ins/:id', async (context) => {
      const { account: own, signInId } = requireAccount(context.get('signIn'), roleIds);
      const id = idIn(context);
      const { rowCount } = await registry.identity.query(
        'delete from identity.sign_in where user_id = $1 and sign_in_id = $2',
        [own.userId, id],
      );
      if (rowCount !== 1) throw notFound();
      await audit(registry, context, 'sign-ins-ended', { detail: { ended: 1 } });
      if (id === signInId) forgetSignIn(context);
      return context.body(null, 204);
    })
    .delete('/sign-ins', async (context) => {
      const { account: own } = requireAccount(context.get('signIn'), roleIds);
      const ended = await endSignInsOf(registry.identity, own.userId);
      await audit(registry, context, 'sign-ins-ended', { detail: { ended } });
      forgetSignIn(context);
      return context.body(null, 204);
    });

const language = (registry: Registry) =>
  new Hono<AppEnv>().post('/language', async (context) => {
    const { account: own } = requireAccount(context.get('signIn'), roleIds);
    const { language: chosen } = await bodyOf(context, setLanguageSchema);
    await registry.identity.query('update identity.user set language = $2 where user_id = $1', [own.userId, chosen]);
    return context.body(null, 204);
  });

/** @throws {HttpProblem} 401 where the password is not the account's; tries are counted. */
const requirePassword = async (
  { registry, limits }: Entrance,
  context: Context<AppEnv>,
  { email }: Account,
  given: string,
): Promise<void> => {
  await limits.tryOnce('password', { account: email, address: context.get('client').address });
  const held = await findCredentials(registry, email);
  if (!(await isPassword(given, held?.passwordHash ?? null)))
    throw new HttpProblem('sign-in-refused', { parameter: 'password', detail: say('The password is not right.') });
  await limits.succeeded('password', email);
};

const password = (entrance: Entrance) => {
  const { registry } = entrance;
  return new Hono<AppEnv>().post('/password', async (context) => {
    const { account: own, signInId } = requireAccount(context.get('signIn'), roleIds);
    const body = await bodyOf(context, changePasswordSchema);
    await requirePassword(entrance, context, own, body.password);
    requireGoodPassword(body.newPassword, own.email);
    const passwordHash = await hashPassword(body.newPassword);
    await registry.identity.transaction(async (client) => {
      await client.query('update identity.user set password_hash = $2 where user_id = $1', [own.userId, passwordHash]);
      await endSignInsOf(client, own.userId, signInId);
    });
    await audit(registry, context, 'password-set', { detail: { by: 'account' } });
    keepSignedIn(context, await completeSignIn(registry, signInId));
    return context.body(null, 204);
  });
};

/** Somebody signed in, or somebody who has to set codes up before that. */
const settingUp = (context: Context<AppEnv>): { readonly account: Account; readonly signInId: string } => {
  const pending = context.get('pending');
  return pending?.step === 'set-up-codes' ? pending : requireAccount(context.get('signIn'), roleIds);
};

const codes = (entrance: Entrance) => {
  const { registry, sealing, limits } = entrance;
  return new Hono<AppEnv>()
    .post('/codes', async (context) => {
      const { account: own } = settingUp(context);
      if (own.totp)
        throw new HttpProblem('conflict', { detail: say('One-time codes are set up already: end them first.') });
      return context.json(await beginCodes(registry, sealing, own));
    })
    .post('/codes/confirm', async (context) => {
      const { account: own, signInId } = settingUp(context);
      if (own.totp)
        throw new HttpProblem('conflict', { detail: say('One-time codes are set up already: end them first.') });
      const { code } = await bodyOf(context, confirmCodesSchema);
      await limits.tryOnce('code', { account: own.userId, address: context.get('client').address });
      const recoveryCodes = await confirmCodes(registry, sealing, own, code);
      if (recoveryCodes === null) {
        throw new HttpProblem('invalid-body', {
          parameter: 'code',
          detail: say('This is not the code of the app now.'),
        });
      }
      await limits.succeeded('code', own.userId);
      await endSignInsOf(registry.identity, own.userId, signInId);
      await audit(registry, context, 'codes-set-up', { account: own });
      if (context.get('signIn') === null) {
        await audit(registry, context, 'signed-in', { account: own, detail: { by: 'password and code' } });
      }
      keepSignedIn(context, await completeSignIn(registry, signInId));
      return context.json({ recoveryCodes });
    })
    .delete('/codes', async (context) => {
      const { signIn, account: own } = requireAccount(context.get('signIn'), roleIds);
      const body = await bodyOf(context, endCodesSchema);
      const places = await placesOf(registry, own.userId, signIn.issuerClinicId);
      if (entrance.settings.codesRequired || places.some(({ codesRequired }) => codesRequired)) {
        throw new HttpProblem('conflict', {
          detail: say('One-time codes are required here; an administrator can reset them.'),
        });
      }
      await requirePassword(entrance, context, own, body.password);
      await endCodes(registry, own.userId);
      await audit(registry, context, 'codes-ended');
      return context.body(null, 204);
    });
};

const recovery = (entrance: Entrance) => {
  const { registry } = entrance;
  return new Hono<AppEnv>()
    .get('/codes', async (context) => {
      const { account: own } = requireAccount(context.get('signIn'), roleIds);
      return context.json({ on: own.totp, recoveryCodesLeft: await recoveryCodesLeft(registry, own) });
    })
    .post('/recovery-codes', async (context) => {
      const { account: own } = requireAccount(context.get('signIn'), roleIds);
      const body = await bodyOf(context, newRecoveryCodesSchema);
      if (!own.totp)
        throw new HttpProblem('conflict', { detail: say('One-time codes are not set up: set them up first.') });
      await requirePassword(entrance, context, own, body.password);
      const recoveryCodes = await renewRecoveryCodes(registry, own);
      await audit(registry, context, 'recovery-codes-made');
      return context.json({ recoveryCodes });
    });
};
