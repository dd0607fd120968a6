import type { AuditAction, AuditEntry, RoleId } from '@enthesis/contract';
import { type Registry, recordAudit } from '@enthesis/db';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { AppEnv } from '../http/app-env.ts';
import { HttpProblem, kindOf } from '../http/problem.ts';

/** What was done, where the request alone does not say it. */
export interface Deed {
  readonly detail?: AuditEntry['detail'];
  /** Code of the clinic it is about, where that is not the one signed in to. */
  readonly clinic?: string | null;
  /** Who did it, where nobody is signed in yet. */
  readonly account?: { readonly userId: string; readonly email: string } | null;
  /** The role taken in the demonstration, which has no accounts. */
  readonly demoRole?: RoleId;
}

/** Who is signed in, as an entry of the log that is written elsewhere names them. */
export const doneBy = (context: Context<AppEnv>) => {
  const signIn = context.get('signIn');
  return {
    actor: signIn ? (signIn.account?.email ?? (signIn.demo ? 'demo' : 'command-line')) : null,
    userId: signIn?.account?.userId ?? null,
    role: signIn?.role ?? null,
    address: context.get('client').address,
    requestId: context.get('requestId'),
  };
};

/**
 * Adds an entry to the log of who did what. It is committed when this returns: call it before the first byte of what
 * is handed out, and after what was done.
 *
 * @throws {HttpProblem} 503 where it cannot be written: what cannot be logged is not handed out.
 */
export const audit = async (
  registry: Registry,
  context: Context<AppEnv>,
  action: AuditAction,
  { detail = {}, clinic, account, demoRole }: Deed = {},
): Promise<void> => {
  const signIn = context.get('signIn');
  const by = doneBy(context);
  try {
    await recordAudit(registry, {
      ...by,
      action,
      actor: account?.email ?? by.actor ?? (demoRole === undefined ? null : 'demo'),
      userId: account?.userId ?? by.userId,
      role: by.role ?? demoRole ?? null,
      clinic: clinic === undefined ? (signIn?.clinic?.code ?? null) : clinic,
      detail: signIn?.scope == null ? detail : { ...detail, scope: signIn.scope },
    });
  } catch (error) {
    throw new HttpProblem('unavailable', {}, { cause: error });
  }
};

/**
 * Writes down that somebody who is signed in was refused a route. A refusal hands nothing out, so it stands even where
 * it cannot be written down.
 */
export const noteDenied = async (
  registry: Registry,
  context: Context<AppEnv>,
  error: unknown,
  log: Logger,
): Promise<void> => {
  // Where the very first gates failed, nobody has been looked for yet.
  if (!(error instanceof HttpProblem) || error.code !== 'forbidden' || !context.get('signIn')) return;
  const { method, routePath } = context.req;
  await audit(registry, context, 'denied', { detail: { route: `${method} ${routePath}` } }).catch((fault: unknown) =>
    log.error(kindOf(fault), 'A refusal could not be written down'),
  );
};
