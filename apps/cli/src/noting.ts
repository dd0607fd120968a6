import type { AuditAction, AuditEntry } from '@enthesis/contract';
import { type Queries, recordAuditIn } from '@enthesis/db';

/** Writes what a command did into the log of who did what; of whoever typed it the log knows nothing but that. */
export const noting =
  (action: AuditAction, clinic: string | null, detail: AuditEntry['detail'] = {}) =>
  (client: Queries): Promise<void> =>
    recordAuditIn(client, { action, actor: 'command-line', clinic, detail });
