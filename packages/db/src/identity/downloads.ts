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

/** How many files a brief rests on: by condition and by sessions, of one measure or of two. */
const filesOfBriefs = [2, 4];

/**
 * The files of a printed brief, in turn, by the hash in its footer: the SHA-256 of the files' own in hexadecimal, written one
 * after the other. They are the downloads of one person from one clinic that follow each other and have that hash together;
 * null where the log has none.
 */
export const briefWithHash = async (
  { identity }: Registry,
  sha256: string,
): Promise<readonly LoggedDownload[] | null> => {
  const runs = filesOfBriefs.map(
    (files) => `
    select number, numbers from (
      select number, array_agg(number) over run as numbers, count(*) over run as files,
             encode(sha256(convert_to(string_agg(detail->>'sha256', '') over run, 'UTF8')), 'hex') as together
      from audit.entry where action = 'download' and detail ? 'sha256'
      window run as (partition by actor, user_id, clinic order by number rows between ${files - 1} preceding and current row)
    ) taken where files = ${files} and together = $1`,
  );
  const { rows } = await identity.query<LoggedDownload>(
    `select at, clinic, detail from audit.entry
     where number = any ((select numbers from (${runs.join(' union all ')}) run order by number limit 1)::bigint[])
     order by number`,
    [sha256],
  );
  return rows.length === 0 ? null : rows;
};
