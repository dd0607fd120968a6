import { changeUserSchema, grantSchema, type OneTimeLink, type User, userListSchema } from '@enthesis/contract';
import {
  endSignInsOf,
  findClinic,
  findUser,
  listUsers,
  makePasswordLink,
  passwordLink,
  type Registry,
  setDisabled,
  takeMembership,
  type UserRow,
} from '@enthesis/db';
import { say } from '@enthesis/languages';
import { type Context, Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { bodyOf } from '../http/body.ts';
import { idIn } from '../http/ids.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { requireRole } from '../identity/access.ts';
import { audit } from '../identity/audited.ts';
import { endCodes } from '../identity/codes.ts';
import type { Entrance } from '../identity/entrance.ts';
import { passwordMail } from '../identity/mail.ts';

/** Accounts, as administrators keep them. */
export const users = (entrance: Entrance): Hono<AppEnv> =>
  new Hono<AppEnv>()
    .route('/users', kept(entrance.registry))
    .route('/users', rescued(entrance))
    .route('/users', roles(entrance.registry));

const userOf = ({ userId, memberships, createdAt, signedInAt, ...user }: UserRow): User => ({
  ...user,
  id: userId,
  memberships: memberships.map((membership) => ({ ...membership, opened: false })),
  createdAt: createdAt.toISOString(),
  signedInAt: signedInAt?.toISOString() ?? null,
});

/** The account in the path, for an administrator. */
const asked = async (registry: Registry, context: Context<AppEnv>): Promise<UserRow> => {
  requireRole(context.get('signIn'), ['admin']);
  const user = await findUser(registry, idIn(context));
  if (user === null) throw notFound();
  return user;
};

/** @throws {HttpProblem} 409 where a registry would be left without anybody who administers it. */
const refuseLastAdmin = async (registry: Registry, without: { readonly userId: string }): Promise<void> => {
  const { rowCount } = await registry.identity.query(
    `select from identity.membership join identity.user using (user_id)
     where role = 'admin' and disabled_at is null and user_id <> $1 limit 1`,
    [without.userId],
  );
  if (rowCount === 0)
    throw new HttpProblem('conflict', { detail: say('This is the last administrator: make another first.') });
};

const kept = (registry: Registry) =>
  new Hono<AppEnv>()
    .get('/', async (context) => {
      requireRole(context.get('signIn'), ['admin']);
      return context.json(userListSchema.parse({ users: (await listUsers(registry)).map(userOf) }));
    })
    .patch('/:id', async (context) => {
      const user = await asked(registry, context);
      const { disabled } = await bodyOf(context, changeUserSchema);
      if (disabled && user.memberships.some(({ role }) => role === 'admin')) await refuseLastAdmin(registry, user);
      await setDisabled(registry, user.userId, disabled);
      await audit(registry, context, disabled ? 'account-disabled' : 'account-enabled', { detail: { of: user.email } });
      return context.body(null, 204);
    })
    .delete('/:id/sign-ins', async (context) => {
      const user = await asked(registry, context);
      const ended = await endSignInsOf(registry.identity, user.userId);
      await audit(registry, context, 'sign-ins-ended', { detail: { of: user.email, ended } });
      return context.body(null, 204);
    });

const rescued = ({ registry, mailer, linkBase }: Entrance) =>
  new Hono<AppEnv>()
    .post('/:id/password-link', async (context) => {
      const user = await asked(registry, context);
      const { secret, expiresAt } = await makePasswordLink(registry, user.userId);
      await audit(registry, context, 'reset-link-made', { detail: { of: user.email } });
      const link = passwordLink(linkBase(), secret);
      const mailed = await mailer.send(await passwordMail(registry, user.email, link));
      const answer: OneTimeLink = { mailed, link: mailed ? null : link, expiresAt: expiresAt.toISOString() };
      return context.json(answer, 201);
    })
    .delete('/:id/codes', async (context) => {
      const user = await asked(registry, context);
      await endCodes(registry, user.userId);
      await endSignInsOf(registry.identity, user.userId);
      await audit(registry, context, 'codes-ended', { detail: { of: user.email } });
      return context.body(null, 204);
    });

const roles = (registry: Registry) =>
  new Hono<AppEnv>()
    .post('/:id/memberships', async (context) => {
      const user = await asked(registry, context);
      const { role, clinic: code } = await bodyOf(context, grantSchema);
      const clinic = code === undefined ? null : await findClinic(registry, code);
      if (code !== undefined && clinic === null) {
        throw new HttpProblem('invalid-body', {
          parameter: 'clinic',
          detail: say('There is no clinic with this code.'),
        });
      }
      const { rowCount } = await registry.identity.query(
        'insert into identity.membership (user_id, role, clinic_id) values ($1, $2, $3) on conflict do nothing',
        [user.userId, role, clinic?.clinicId ?? null],
      );
      if (rowCount === 1) {
        await endSignInsOf(registry.identity, user.userId);
        await audit(registry, context, 'role-given', {
          clinic: clinic?.code ?? null,
          detail: { to: user.email, role },
        });
      }
      return context.body(null, 204);
    })
    .delete('/:id/memberships/:membership', async (context) => {
      const user = await asked(registry, context);
      const membership = user.memberships.find(({ id }) => id === context.req.param('membership'));
      if (membership === undefined) throw notFound();
      const { id, role, clinic } = membership;
      if (role === 'admin') await refuseLastAdmin(registry, user);
      await takeMembership(registry.identity, id);
      await endSignInsOf(registry.identity, user.userId);
      await audit(registry, context, 'role-taken', {
        clinic: clinic?.code ?? null,
        detail: { from: user.email, role },
      });
      return context.body(null, 204);
    });
