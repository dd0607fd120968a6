import type pg from 'pg';
import { recordAuditIn } from '../identity/audit.ts';
import { schemaState } from '../migrate.ts';

/** Writes down that a copy was made or put back, unless the log is an older one: copies are taken before upgrades too. */
export const noteInLog = async (client: pg.Client, action: 'backup-made' | 'backup-restored'): Promise<void> => {
  const { toCome, newer } = await schemaState(client);
  if (toCome > 0 || newer) return;
  await client.query('begin');
  await recordAuditIn(client, { action, actor: 'command-line' });
  await client.query('commit');
};
