import type { AuditEntry } from '@enthesis/contract';
import type { Registry } from '../open.ts';

/** A file that was downloaded, as the log remembers it. */
export interface LoggedDownload {
  readonly at: Date;
  /** Code of the clinic it is about; null for the network. */
  readonly clinic: string | null;
  /** What was asked: question, search, release. */
  readonly detail: AuditEntry['detail'];
}

/** The first download of a file with these bytes, by their SHA-256 in hexadecimal; null where the log has none. */
export const downloadWithHash = async ({ identity }: Registry, sha256: string): Promise<LoggedDownload | null> => {
  const { rows } = await identity.query<LoggedDownload>(
    `select at, clinic, detail from audit.entry
     where action = 'download' and detail->>'sha256' = $1 order by number limit 1`,
    [sha256],
  );
  return rows[0] ?? null;
};
