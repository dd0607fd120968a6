import { createHmac } from 'node:crypto';
import pg from 'pg';

/**
 * Roles of the database that Enthesis signs in as for one kind of work alone. A connection that only took a role on could
 * put it off again; one that signed in with it cannot.
 */
export const loginRoles = ['enthesis_reader_clinic', 'enthesis_reader_network', 'enthesis_release'] as const;
export type LoginRole = (typeof loginRoles)[number];

/** Those of them that count step by step, in temporary tables. */
const countingRoles = ['enthesis_release'] as const satisfies readonly LoginRole[];

/**
 * The address of the same database for one of the roles. Its password follows from the owner's, so that every process which
 * may act as the owner finds it, none has to keep it, and it changes with the owner's.
 *
 * @throws {Error} where the owner has no password for it to follow from.
 */
export const addressOf = (ownerUrl: string, role: LoginRole): string => {
  const { password } = new pg.Client({ connectionString: ownerUrl });
  if (typeof password !== 'string' || password === '') {
    throw new Error(
      'The owner of the database signs in without a password, so that the roles of Enthesis would have none either. ' +
        'Give it one, in DATABASE_URL or in PGPASSWORD.',
    );
  }
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = createHmac('sha256', password).update(`enthesis ${role}`).digest('hex');
  return url.href;
};

const refused = new Set(['28P01', '28000']);

const letsIn = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 }).on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code !== undefined && refused.has(error.code)) return false;
    throw error;
  } finally {
    await client.end();
  }
};

// Roles and databases belong to the whole server: of processes that change one at the same moment, one is refused.
const unlessByAnother = (change: Promise<unknown>): Promise<unknown> =>
  change.catch((error: unknown) => {
    if (!(error instanceof pg.DatabaseError && /tuple concurrently updated/.test(error.message))) throw error;
  });

/**
 * Closes the database to whoever is nobody in particular, who may otherwise connect and make temporary tables. It stands with
 * the database and not in its schema, so that a copy does not bring it along: it is seen to whenever a registry is opened.
 */
export const closeToOthers = async (owner: pg.Pool): Promise<void> => {
  const { rows } = await owner.query<{ open: boolean; database: string }>(
    `
    select quote_ident(current_database()) as database,
           exists (select from pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba)))
                   where datname = current_database() and grantee = 0)
           or exists (select from unnest($1::name[]) role where not has_database_privilege(role, current_database(), 'connect'))
           or exists (select from unnest($2::name[]) role where not has_database_privilege(role, current_database(), 'temporary'))
             as open`,
    [[...loginRoles], [...countingRoles]],
  );
  for (const { open, database } of rows) {
    if (!open) continue;
    await unlessByAnother(
      owner.query(`
        revoke all on database ${database} from public;
        grant connect on database ${database} to ${loginRoles.join(', ')};
        grant temporary on database ${database} to ${countingRoles.join(', ')}`),
    );
  }
};

const mostAttempts = 20;

/**
 * Lets a role sign in with its password, where it cannot already, and gives its address.
 *
 * @throws {Error} where the owner may not change roles.
 */
export const openLogin = async (owner: pg.Pool, ownerUrl: string, role: LoginRole): Promise<string> => {
  const url = addressOf(ownerUrl, role);
  const password = pg.escapeLiteral(decodeURIComponent(new URL(url).password));
  for (let attempt = 0; !(await letsIn(url)); attempt += 1) {
    if (attempt === mostAttempts) throw new Error(`The database does not let ${role} in.`);
    await unlessByAnother(owner.query(`alter role ${role} login noinherit password ${password}`));
  }
  return url;
};
