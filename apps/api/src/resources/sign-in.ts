import {
  codeSchema,
  forgotPasswordSchema,
  passwordSignInSchema,
  providerSignInSchema,
  resetPasswordSchema,
  roleIds,
  type SignInStep,
  type SignInWays,
  switchSchema,
} from '@enthesis/contract';
import { endSignInsOf, findUserByEmail, makePasswordLink, passwordLink, sha256Of } from '@enthesis/db';
import { say } from '@enthesis/languages';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { bodyOf } from '../http/body.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { requireAccount } from '../identity/access.ts';
import { audit } from '../identity/audited.ts';
import { takeCode } from '../identity/codes.ts';
import { forgetSignIn, keepFlow, keepSignedIn, takeFlow, tokenInCookie } from '../identity/cookie.ts';
import { findCredentials } from '../identity/credentials.ts';
import { type Entrance, letIn } from '../identity/entrance.ts';
import { passwordMail } from '../identity/mail.ts';
import { hashPassword, isPassword, requireGoodPassword } from '../identity/passwords.ts';
import { placeId, placesOf } from '../identity/places.ts';
import { beginFlow, finishFlow } from '../identity/provider-flow.ts';
import { completeSignIn, endSignIn, moveSignIn } from '../identity/sign-ins.ts';

const done: SignInStep = { next: 'done' };

/** Signing in, by password or through a clinic's service, and out again. */
export const signIn = (entrance: Entrance): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route('/', ways(entrance))
    .route('/', byPassword(entrance))
    .route('/', byService(entrance))
    .route('/', whileSignedIn(entrance))
    .route('/', forgotten(entrance));

const ways = ({ demo, mailer, services }: Entrance) =>
  new Hono<AppEnv>().get('/sign-in/ways', (context) => {
    const answer: SignInWays = {
      demo,
      mail: mailer.sends,
      providers: services.map(({ id, label }) => ({ id, label })),
    };
    return context.json(answer);
  });

const byPassword = (entrance: Entrance) => {
  const { registry, limits, sealing } = entrance;
  return new Hono<AppEnv>()
    .post('/sign-in', async (context) => {
      const { email, password } = await bodyOf(context, passwordSignInSchema);
      await limits.tryOnce('password', { account: email, address: context.get('client').address });
      const held = await findCredentials(registry, email);
      const right = await isPassword(password, held?.passwordHash ?? null);
      if (held === null || !right) {
        // The address given is kept only where it is an account's: whoever mistypes may type a password there.
        await audit(registry, context, 'sign-in-refused', { account: held?.account ?? null, clinic: null });
        throw new HttpProblem('sign-in-refused', { detail: say('The e-mail or the password is not right.') });
      }
      await limits.succeeded('password', email);
      return context.json(
        await letIn(entrance, context, { account: held.account, issuerClinicId: null, by: { by: 'password' } }),
      );
    })
    .post('/sign-in/code', async (context) => {
      const pending = context.get('pending');
      if (pending?.step !== 'code') throw new HttpProblem('not-signed-in');
      const given = await bodyOf(context, codeSchema);
      const { account, signInId } = pending;
      await limits.tryOnce('code', { account: account.userId, address: context.get('client').address });
      if (!(await takeCode(registry, sealing, account, given))) {
        await audit(registry, context, 'sign-in-refused', { account, detail: { by: 'code' } });
        throw new HttpProblem('sign-in-refused', { detail: say('The code is not right, or it was used before.') });
      }
      await limits.succeeded('code', account.userId);
      if ('recoveryCode' in given) await audit(registry, context, 'recovery-code-used', { account });
      await audit(registry, context, 'signed-in', { account, detail: { by: 'password and code' } });
      keepSignedIn(context, await completeSignIn(registry, signInId));
      return context.json(done);
    });
};

const byService = (entrance: Entrance) =>
  new Hono<AppEnv>()
    .post('/sign-in/providers/:provider', async (context) => {
      const { invitation } = await bodyOf(context, providerSignInSchema);
      const service = entrance.services.find(({ id }) => id === context.req.param('provider'));
      if (service === undefined) throw notFound();
      await entrance.limits.tryOnce('service', { address: context.get('client').address });
      const { location, state } = await beginFlow(entrance, context, service, invitation);
      keepFlow(context, state);
      return context.json({ location });
    })
    .get('/sign-in/callback', async (context) => {
      // Each is written down, and the log is never emptied.
      await entrance.limits.tryOnce('service-return', { address: context.get('client').address });
      const proven = await finishFlow(entrance, context, takeFlow(context));
      const isIn = proven !== null && (await letIn(entrance, context, proven).then(() => true, unlessRefused));
      return context.redirect(isIn ? '/' : '/sign-in#refused');
    });

/** A refusal leads back to the sign-in page; anything else is a fault. */
const unlessRefused = (error: unknown): false => {
  if (error instanceof HttpProblem && error.code === 'sign-in-refused') return false;
  throw error;
};

const whileSignedIn = ({ registry }: Entrance) =>
  new Hono<AppEnv>()
    .post('/sign-in/switch', async (context) => {
      const { signIn: present, account, signInId } = requireAccount(context.get('signIn'), roleIds);
      const { place: wanted } = await bodyOf(context, switchSchema);
      const places = await placesOf(registry, account.userId, present.issuerClinicId);
      const place = places.find((candidate) => placeId(candidate) === wanted);
      if (place === undefined) throw notFound();
      // The place may ask for codes only since this sign-in began.
      if (place.codesRequired && present.issuerClinicId === null && !account.totp) {
        throw new HttpProblem('conflict', { detail: say('This clinic requires one-time codes: set them up first.') });
      }
      const detail = { role: place.role, clinic: place.code, opened: place.openingId !== null };
      await audit(registry, context, 'place-switched', { detail });
      keepSignedIn(context, await moveSignIn(registry, signInId, place));
      return context.body(null, 204);
    })
    .post('/sign-out', async (context) => {
      const token = tokenInCookie(context);
      if (context.get('signIn') !== null) await audit(registry, context, 'signed-out');
      if (token !== undefined) await endSignIn(registry, token);
      forgetSignIn(context);
      return context.body(null, 204);
    });

const forgotten = ({ registry, limits, mailer, linkBase }: Entrance) =>
  new Hono<AppEnv>()
    .post('/password/forgot', async (context) => {
      const { email } = await bodyOf(context, forgotPasswordSchema);
      await limits.tryOnce('forgotten', { account: email, address: context.get('client').address });
      const user = mailer.sends ? await findUserByEmail(registry, email) : null;
      if (user !== null && !user.disabled) {
        const { secret } = await makePasswordLink(registry, user.userId);
        await audit(registry, context, 'reset-link-made', { account: user, detail: { by: 'mail' } });
        // Not waited for: how long the mail server takes would tell that there is an account.
        void mailer.send(await passwordMail(registry, email, passwordLink(linkBase(), secret)));
      }
      return context.body(null, 202);
    })
    .post('/password/reset', async (context) => {
      const { token, newPassword } = await bodyOf(context, resetPasswordSchema);
      await limits.tryOnce('link', { address: context.get('client').address });
      const passwordHash = await hashPassword(newPassword);
      const account = await registry.identity.transaction(async (client) => {
        const { rows } = await client.query<{ userId: string; email: string }>(
          `delete from identity.password_link l using identity.user u
           where l.link_sha256 = $1 and l.expires_at > now() and u.user_id = l.user_id and u.disabled_at is null
           returning u.user_id as "userId", u.email`,
          [sha256Of(token)],
        );
        const [row] = rows;
        if (row === undefined) return null;
        requireGoodPassword(newPassword, row.email);
        await client.query('update identity.user set password_hash = $2 where user_id = $1', [
          row.userId,
          passwordHash,
        ]);
        await endSignInsOf(client, row.userId);
        return row;
      });
      if (account === null) throw notFound();
      await audit(registry, context, 'password-set', { account, detail: { by: 'link' } });
      return context.body(null, 204);
    });
