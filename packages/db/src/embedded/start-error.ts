/** The embedded Postgres cannot be started. The message says what is wrong, where, and how to mend it. */
export class PostgresStartError extends Error {
  override readonly name = 'PostgresStartError';

  constructor(told: { what: string; where: string; mend: string }, options?: ErrorOptions) {
    super(`${told.what}\n  Where: ${told.where}\n  To mend: ${told.mend}`, options);
  }
}

/** The code of a failed system call, such as 'ENOENT'; null for any other error. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'This account may not read or write the data folder.',
  EPERM: 'This account may not read or write the data folder.',
  EROFS: 'The data folder lies on a read-only disk.',
  ENOSPC: 'The disk of the data folder is full.',
  EDQUOT: "This account's share of the disk is used up.",
  ENOTDIR: 'The path of the data folder leads through a file.',
  EEXIST: 'There is a file where the data folder should be.',
};

/**
 * Does a piece of work on files; where the system refuses, says so in a sentence that names `place`.
 * @throws PostgresStartError for a refused system call; any other error passes through
 */
export async function onFiles<Result>(place: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    throw new PostgresStartError(
      {
        what: `${reasons[code] ?? 'The system refused work on the data folder.'} (${code})`,
        where: place,
        mend:
          code === 'ENOSPC' || code === 'EDQUOT'
            ? 'make room on that disk, or set ENTHESIS_DATA to a folder on another one.'
            : 'start as the account that owns it, give it to this account (chown -R), or set ENTHESIS_DATA to a folder this account may write.',
      },
      { cause: error },
    );
  }
}
