import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { PostgresStartError } from './start-error.ts';

/** The system account a server program runs under. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account to run Postgres under: null = the one we run under. Postgres refuses to run as root, so root lends it
 * the account that already owns the cluster, else `postgres`, else `nobody`.
 * @param cluster the cluster's folder, which need not exist
 * @throws PostgresStartError when we are root and the machine has none of these accounts
 */
export async function serverAccount(cluster: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const account = (await ownerOf(cluster)) ?? (await accountNamed('postgres')) ?? (await accountNamed('nobody'));
  if (account !== null) return account;
  throw new PostgresStartError({
    what: 'Postgres refuses to run as root, and this machine has neither an account "postgres" nor "nobody" to lend it.',
    where: cluster,
    mend: 'start Enthesis as an ordinary user, or make an account named postgres (useradd --system postgres).',
  });
}

async function ownerOf(folder: string): Promise<Account | null> {
  const owner = await stat(folder).catch(() => null);
  return owner === null || owner.uid === 0 ? null : { uid: owner.uid, gid: owner.gid };
}

const run = promisify(execFile);

async function accountNamed(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null; // `id` fails for a name that does not exist
  }
}

/** Whether `account` may enter every folder down to `path`, and enter or run `path` itself. */
export async function canReach(account: Account, path: string): Promise<boolean> {
  for (let place = path; ; place = dirname(place)) {
    const { mode, uid, gid } = await stat(place);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (place === dirname(place)) return true;
  }
}
