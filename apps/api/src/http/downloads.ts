import type { AuditEntry } from '@enthesis/contract';
import type { Registry } from '@enthesis/db';
import type { Context } from 'hono';
import { audit } from '../identity/audited.ts';
import { askerOf } from '../identity/sign-ins.ts';
import type { AppEnv } from './app-env.ts';
import { atOnce } from './at-once.ts';

/** A file that is about to be handed out. */
interface Made {
  readonly sha256: string;
  readonly rows: number | null;
}

/**
 * Makes a file for whoever asks, a few at a time for each, and writes down who took it before its first byte is sent: an
 * entry for each clinic it is about, where that is not the one signed in to.
 */
export type Downloads = <File extends Made>(
  context: Context<AppEnv>,
  asked: AuditEntry['detail'],
  make: () => Promise<File>,
  clinics?: readonly string[],
) => Promise<File>;

/** Files that are made for one account at a time. */
const filesAtOnce = 4;

export const downloadsFrom = (registry: Registry): Downloads => {
  const inTurn = atOnce(filesAtOnce);
  return (context, asked, make, clinics) =>
    inTurn(askerOf(context.get('signIn')), async () => {
      const file = await make();
      const detail = { ...asked, rows: file.rows, sha256: file.sha256 };
      if (clinics === undefined) await audit(registry, context, 'download', { detail });
      else for (const clinic of clinics) await audit(registry, context, 'download', { detail, clinic });
      return file;
    });
};
