import {
  type Accept,
  acceptSchema,
  type Invitation,
  type Invited,
  inviteSchema,
  lookSchema,
  type OneTimeLink,
  roleLabels,
} from '@enthesis/contract';
import { findClinic, findUserByEmail, invitationLink, linkHours, makeInvitation } from '@enthesis/db';
import { say } from '@enthesis/languages';
import { type Context, Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { bodyOf } from '../http/body.ts';
import { idIn } from '../http/ids.ts';
import { inLanguage, languageAsked } from '../http/language.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { requireRole } from '../identity/access.ts';
import { audit } from '../identity/audited.ts';
import { findCredentials } from '../identity/credentials.ts';
import { type Entrance, letIn } from '../identity/entrance.ts';
import { findInvitation, giveRole, makeAccount, type OpenInvitation, useUp } from '../identity/invitations.ts';
import { mailLanguage, mails } from '../identity/mail.ts';
import { hashPassword, isPassword, requireGoodPassword } from '../identity/passwords.ts';
import type { Account } from '../identity/sign-ins.ts';

/** Invitations: the only way to an account. Administrators make them, whoever holds the link accepts. */
export const invitations = (entrance: Entrance): Hono<AppEnv> =>
  new Hono<AppEnv>().route('/invitations', made(entrance)).route('/invitations', followed(entrance));

const listed = `
select i.invitation_id as id, i.email, i.role, u.display_name as "invitedBy",
       i.created_at as "createdAt", i.expires_at as "expiresAt",
       case when c.clinic_id is not null
            then jsonb_build_object('code', c.code, 'name', c.name, 'synthetic', c.synthetic) end as clinic
from identity.invitation i
left join registry.clinic c using (clinic_id)
left join identity.user u on u.user_id = i.invited_by
where i.expires_at > now() order by i.created_at desc`;

const made = ({ registry, mailer, linkBase }: Entrance) =>
  new Hono<AppEnv>()
    .get('/', async (context) => {
      requireRole(context.get('signIn'), ['admin']);
      const { rows } = await registry.identity.query<Invitation>(listed);
      return context.json({ invitations: rows });
    })
    .post('/', async (context) => {
      const { account } = requireRole(context.get('signIn'), ['admin']);
      const { email, role, clinic: code } = await bodyOf(context, inviteSchema);
      const clinic = code === undefined ? null : await findClinic(registry, code);
      if (code !== undefined && clinic === null) {
        throw new HttpProblem('invalid-body', {
          parameter: 'clinic',
          detail: say('There is no clinic with this code.'),
        });
      }
      const { secret, expiresAt } = await makeInvitation(registry, {
        email,
        role,
        clinicId: clinic?.clinicId ?? null,
        invitedBy: account?.userId ?? null,
        hours: linkHours.invitation,
      });
      await audit(registry, context, 'invitation-made', { clinic: clinic?.code ?? null, detail: { to: email, role } });
      const link = invitationLink(linkBase(), secret);
      // Who has no account yet is written to in the language of who invites.
      const language = (await mailLanguage(registry, email)) ?? languageAsked();
      const mailed = await mailer.send(
        inLanguage(language, () => {
          const as = say(roleLabels[role]);
          return mails.invitation(email, link, clinic === null ? as : say`${as} of ${clinic.name}`);
        }),
      );
      const answer: OneTimeLink = { mailed, link: mailed ? null : link, expiresAt: expiresAt.toISOString() };
      return context.json(answer, 201);
    })
    .delete('/:id', async (context) => {
      requireRole(context.get('signIn'), ['admin']);
      const { rows } = await registry.identity.query<{ email: string | null; role: string }>(
        'delete from identity.invitation where invitation_id = $1 returning email, role',
        [idIn(context)],
      );
      const [gone] = rows;
      if (gone === undefined) throw notFound();
      await audit(registry, context, 'invitation-withdrawn', { detail: { to: gone.email, role: gone.role } });
      return context.body(null, 204);
    });

const followed = (entrance: Entrance) => {
  const { registry, limits, services } = entrance;
  /** The invitation of the link in hand; guesses are counted. */
  const opened = async (context: Context<AppEnv>, token: string): Promise<OpenInvitation> => {
    await limits.tryOnce('link', { address: context.get('client').address });
    const invited = await findInvitation(registry, token);
    if (invited === null) throw notFound();
    return invited;
  };
  return new Hono<AppEnv>()
    .post('/look', async (context) => {
      const { email, role, code, name, synthetic } = await opened(context, (await bodyOf(context, lookSchema)).token);
      const answer: Invited = {
        email,
        role,
        clinic: code === null || name === null || synthetic === null ? null : { code, name, synthetic },
        hasAccount: email !== null && (await findUserByEmail(registry, email)) !== null,
        providers: services.filter(({ clinic }) => clinic === code).map(({ id, label }) => ({ id, label })),
      };
      return context.json(answer);
    })
    .post('/accept', async (context) => {
      const body = await bodyOf(context, acceptSchema);
      const invited = await opened(context, body.token);
      const account = await accepted(entrance, context, invited, body);
      const detail = { to: account.email, role: invited.role };
      await audit(registry, context, 'role-given', { account, clinic: invited.code, detail });
      return context.json(await letIn(entrance, context, { account, issuerClinicId: null, by: { by: 'invitation' } }));
    });
};

/** The account that takes up an invitation: a new one, or the one of that address once it has proven its password. */
const accepted = (
  entrance: Entrance,
  context: Context<AppEnv>,
  invited: OpenInvitation,
  body: Accept,
): Promise<Account> =>
  'newPassword' in body ? newAccount(entrance, context, invited, body) : sameAccount(entrance, context, invited, body);

const newAccount = async (
  { registry }: Entrance,
  context: Context<AppEnv>,
  invited: OpenInvitation,
  body: Extract<Accept, { readonly newPassword: string }>,
): Promise<Account> => {
  const { displayName, newPassword } = body;
  // The address is the one invited; only the link that sets a registry up leaves it open.
  const email = invited.email ?? body.email;
  if (email === undefined || (invited.email !== null && body.email !== undefined && body.email !== invited.email)) {
    throw new HttpProblem('invalid-body', { parameter: 'email', detail: say('Give the address that was invited.') });
  }
  requireGoodPassword(newPassword, email);
  const passwordHash = await hashPassword(newPassword);
  const userId = await registry.identity.transaction(async (client) => {
    if (!(await useUp(client, invited))) throw notFound();
    const made = await makeAccount(client, { email, displayName, passwordHash });
    if (made === null)
      throw new HttpProblem('conflict', { detail: say('This address has an account: give its password.') });
    await giveRole(client, made, invited);
    return made;
  });
  const account: Account = { userId, email, displayName, totp: false, language: null };
  await audit(registry, context, 'account-made', { account, detail: { by: 'invitation' } });
  return account;
};

const sameAccount = async (
  { registry, limits }: Entrance,
  context: Context<AppEnv>,
  invited: OpenInvitation,
  { password }: Extract<Accept, { readonly password: string }>,
): Promise<Account> => {
  const { email } = invited;
  await limits.tryOnce('password', { account: email ?? '', address: context.get('client').address });
  const held = email === null ? null : await findCredentials(registry, email);
  const right = await isPassword(password, held?.passwordHash ?? null);
  if (held === null || !right) throw new HttpProblem('sign-in-refused', { detail: say('The password is not right.') });
  await limits.succeeded('password', held.account.email);
  await registry.identity.transaction(async (client) => {
    if (!(await useUp(client, invited))) throw notFound();
    await giveRole(client, held.account.userId, invited);
  });
  return held.account;
};
