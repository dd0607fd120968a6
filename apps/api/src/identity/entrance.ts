import type { AuditEntry, SignInStep } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import type { AccessSettings } from '@enthesis/env';
import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem } from '../http/problem.ts';
import { audit } from './audited.ts';
import { keepSignedIn, tokenInCookie } from './cookie.ts';
import type { Limits } from './limits.ts';
import type { Mailer } from './mail.ts';
import { placesOf } from './places.ts';
import type { Sealing } from './sealing.ts';
import type { Service } from './services.ts';
import { type Account, createSignIn, endSignIn } from './sign-ins.ts';

/** What the routes that let people in work with. */
export interface Entrance {
  readonly registry: Registry;
  readonly settings: AccessSettings;
  readonly demo: boolean;
  /** Where links in mails lead. */
  readonly linkBase: () => string;
  readonly limits: Limits;
  readonly mailer: Mailer;
  readonly sealing: Sealing;
  readonly services: readonly Service[];
}

/** How somebody proved who they are. */
interface Proven {
  readonly account: Account;
  /** The clinic whose own service vouched; null for a password. */
  readonly issuerClinicId: number | null;
  readonly by: AuditEntry['detail'];
}

/**
 * Lets in whoever has proven to own an account, as far as the account goes: a password may still want a code. The
 * browser gets a token that nobody had before, and the one it came with is nobody's from here on.
 *
 * @throws {HttpProblem} 401 where the account has no role left.
 */
export const letIn = async (entrance: Entrance, context: Context<AppEnv>, proven: Proven): Promise<SignInStep> => {
  const { registry, settings } = entrance;
  const { account, issuerClinicId, by } = proven;
  const places = await placesOf(registry, account.userId, issuerClinicId);
  const [place] = places;
  if (place === undefined) {
    await audit(registry, context, 'sign-in-refused', { account, detail: { ...by, because: 'no role' } });
    throw new HttpProblem('sign-in-refused');
  }
  // A clinic's service asks for what it wants of its people; a password alone may not be enough.
  const required = settings.codesRequired || places.some(({ codesRequired }) => codesRequired);
  const step = issuerClinicId !== null ? 'done' : account.totp ? 'code' : required ? 'set-up-codes' : 'done';
  const before = tokenInCookie(context);
  if (before !== undefined) await endSignIn(registry, before);
  const { address } = context.get('client');
  const browser = context.req.header('user-agent') ?? null;
  const token = await createSignIn(registry, { account, place, issuerClinicId, step, address, browser });
  if (step === 'done')
    await audit(registry, context, 'signed-in', { account, clinic: place.code, detail: { ...by, role: place.role } });
  keepSignedIn(context, token);
  return { next: step };
};
