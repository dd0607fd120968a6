import { type Registry, sha256Of } from '@enthesis/db';
import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { notFound } from '../http/problem.ts';
import { audit } from './audited.ts';
import { callbackPath } from './callback.ts';
import type { Entrance, letIn } from './entrance.ts';
import { acceptForSubject, findInvitation } from './invitations.ts';
import type { Service, Subject } from './services.ts';
import type { Account } from './sign-ins.ts';

type Proven = Parameters<typeof letIn>[2];

/** Sends the browser to a clinic's service, and keeps what its return has to match. */
export const beginFlow = async (
  { registry }: Entrance,
  context: Context<AppEnv>,
  service: Service,
  invitation: string | undefined,
): Promise<{ readonly location: string; readonly state: string }> => {
  const invited = invitation === undefined ? null : await findInvitation(registry, invitation);
  // A clinic's service vouches for the people of that clinic and for no other.
  if (invitation !== undefined && invited?.code !== service.clinic) throw notFound();
  const { location, state, nonce, verifier } = await service.begin(redirectUri(context));
  await registry.identity.query(`delete from identity.provider_flow where created_at < now() - interval '10 minutes'`);
  await registry.identity.query(
    `insert into identity.provider_flow (state_sha256, provider, nonce, verifier, invitation_id)
     values ($1, $2, $3, $4, $5)`,
    [sha256Of(state), service.id, nonce, verifier, invited?.invitationId ?? null],
  );
  return { location, state };
};

interface Flow {
  readonly provider: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly invitationId: string | null;
}

/** What a service answered about the browser that comes back from it; null where it is refused, for whatever reason. */
export const finishFlow = async (
  entrance: Entrance,
  context: Context<AppEnv>,
  state: string | undefined,
): Promise<Proven | null> => {
  const { registry, services } = entrance;
  const url = new URL(context.req.url);
  const flow = state === undefined || state !== url.searchParams.get('state') ? null : await takeFlow(registry, state);
  const service = services.find(({ id }) => id === flow?.provider);
  const refused = async (because: string, account: Account | null = null) => {
    await audit(registry, context, 'sign-in-refused', { account, detail: { by: service?.id ?? 'service', because } });
    return null;
  };
  if (state === undefined || flow === null || service === undefined) return refused('not begun in this browser');
  const returned = new URL(redirectUri(context));
  returned.search = url.search;
  const subject = await service.finish(returned, { state, ...flow }).catch(() => null);
  if (subject === null) return refused('not vouched for');
  const clinicId = await clinicIdOf(registry, service.clinic);
  if (clinicId === null) return refused('no such clinic');
  if (flow.invitationId !== null && !(await acceptForSubject(entrance, context, flow.invitationId, subject))) {
    return refused('the invitation is void or for an account with a password');
  }
  const account = await accountOf(registry, subject);
  return account === null ? refused('not invited') : { account, issuerClinicId: clinicId, by: { by: service.id } };
};

const takeFlow = async ({ identity }: Registry, state: string): Promise<Flow | null> => {
  const { rows } = await identity.query<Flow>(
    `delete from identity.provider_flow where state_sha256 = $1 and created_at > now() - interval '10 minutes'
     returning provider, nonce, verifier, invitation_id as "invitationId"`,
    [sha256Of(state)],
  );
  return rows[0] ?? null;
};

const accountOf = async ({ identity }: Registry, { issuer, subject }: Subject): Promise<Account | null> => {
  const { rows } = await identity.query<Account>(
    `select user_id as "userId", email, display_name as "displayName", totp_confirmed_at is not null as totp, language
     from identity.external_login join identity.user using (user_id)
     where issuer = $1 and subject = $2 and disabled_at is null`,
    [issuer, subject],
  );
  return rows[0] ?? null;
};

const clinicIdOf = async ({ identity }: Registry, code: string): Promise<number | null> => {
  const { rows } = await identity.query<{ clinicId: number }>(
    'select clinic_id as "clinicId" from registry.clinic where code = $1',
    [code],
  );
  return rows[0]?.clinicId ?? null;
};

const redirectUri = (context: Context<AppEnv>): string => new URL(callbackPath, context.get('client').origin).href;
