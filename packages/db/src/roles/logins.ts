import { createHmac } from 'node:crypto';
import pg from 'pg';
import { type Connections, connectionsTo, withoutJit } from './connections.ts';
import { rolesInTurn } from './turn.ts';

interface Login {
  /** What it may do with the database as a whole. */
  readonly onDatabase: 'connect' | 'connect, temporary';
  readonly pool: Pick<
    pg.PoolConfig,
    'max' | 'min' | 'connectionTimeoutMillis' | 'query_timeout' | 'idleTimeoutMillis' | 'pipeline'
  >;
}

/** How long a question, a look-up or a note in the log may take before the registry counts as not answering. */
const answerWithinMs = 10_000;

/**
 * The roles that Enthesis signs in as, each for one kind of work alone. A connection that only took a role on could put
 * it off again; one that signed in with it cannot. What each may do is granted in migrations, and a test pins all of it.
 *
 * `min` is how many connections stay open while nobody asks: to sign in to the database takes longer than most answers.
 */
export const logins = {
  // A question's queries are sent together: none waits for the answer of another.
  enthesis_reader_clinic: {
    onDatabase: 'connect',
    pool: { max: 8, min: 4, connectionTimeoutMillis: 5_000, query_timeout: answerWithinMs, pipeline: true },
  },
  enthesis_reader_network: {
    onDatabase: 'connect',
    pool: { max: 8, min: 2, connectionTimeoutMillis: 5_000, query_timeout: answerWithinMs },
  },
  // An import may take as long as its file does. What one plans over a few episodes, the next finds planned.
  enthesis_intake: {
    onDatabase: 'connect, temporary',
    pool: { max: 6, connectionTimeoutMillis: 10_000, idleTimeoutMillis: 600_000 },
  },
  // One release at a time, and it may take as long as it counts; one that waits for it; and one to end either. It counts on
  // connections beside these.
  enthesis_release: { onDatabase: 'connect, temporary', pool: { max: 3, connectionTimeoutMillis: 10_000 } },
  // The log is held against its seals for an administrator: over years of it, that takes longer than a look-up.
  enthesis_identity: {
    onDatabase: 'connect',
    pool: { max: 4, min: 2, connectionTimeoutMillis: 5_000, query_timeout: 3 * answerWithinMs },
  },
  // Entries are added one at a time: more connections would only wait for each other.
  enthesis_audit_insert: {
    onDatabase: 'connect',
    pool: { max: 2, min: 1, connectionTimeoutMillis: 5_000, query_timeout: answerWithinMs },
  },
} as const satisfies Readonly<Record<string, Login>>;

export type LoginRole = keyof typeof logins;
export const loginRoles = Object.keys(logins) as readonly LoginRole[];

/**
 * The address of the same database for one of the roles. Its password follows from the owner's, so that every process which
 * may act as the owner finds it, none has to keep it, and it changes with the owner's.
 *
 * @param at another address of the same database, such as that of a copy of it
 * @throws {Error} where the owner has no password for it to follow from.
 */
export const addressOf = (ownerUrl: string, role: LoginRole, at: string = ownerUrl): string => {
  const { password } = new pg.Client({ connectionString: ownerUrl });
  if (typeof password !== 'string' || password === '') {
    throw new Error(
      'The owner of the database signs in without a password, so that the roles of Enthesis would have none either. ' +
        'Give it one, in DATABASE_URL or in PGPASSWORD.',
    );
  }
  const url = new URL(at);
  url.username = role;
  url.password = createHmac('sha256', password).update(`enthesis ${role}`).digest('hex');
  return url.href;
};

const refused = new Set(['28P01', '28000']);

const letsIn = async (connections: Connections): Promise<boolean> => {
  try {
    (await connections.connect()).release();
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code !== undefined && refused.has(error.code)) return false;
    throw error;
  }
};

const mostAttempts = 20;

/**
 * Signs in as every role at once, and gives each its password first where it is not let in with it.
 *
 * @throws {Error} where the owner may not change the roles, or the database lets one in from nowhere near here.
 */
export const openLogins = async (
  owner: pg.Pool,
  ownerUrl: string,
  applicationName: string,
): Promise<Readonly<Record<LoginRole, Connections>>> => {
  const opened = loginRoles.map((role) => {
    const url = addressOf(ownerUrl, role);
    const connections = connectionsTo({
      connectionString: url,
      application_name: applicationName,
      options: withoutJit,
      ...logins[role].pool,
    });
    return { role, password: pg.escapeLiteral(new URL(url).password), connections };
  });
  try {
    for (let attempt = 0; ; attempt += 1) {
      const tried = await Promise.all(
        opened.map(async (login) => ({ ...login, isIn: await letsIn(login.connections) })),
      );
      const shut = tried.filter(({ isIn }) => !isIn);
      if (shut.length === 0) break;
      const names = shut.map(({ role }) => role).join(', ');
      if (attempt === mostAttempts) {
        throw new Error(`The database does not let ${names} in. Let them in where it lets the owner in: pg_hba.conf.`);
      }
      const changes = shut.map(({ role, password }) => `alter role ${role} login noinherit password ${password}`);
      await owner.query(`${rolesInTurn} ${changes.join(';\n')}`);
    }
  } catch (error) {
    await Promise.all(opened.map(({ connections }) => connections.end()));
    throw error;
  }
  return Object.fromEntries(opened.map(({ role, connections }) => [role, connections])) as Record<
    LoginRole,
    Connections
  >;
};

/**
 * Closes the database to whoever is nobody in particular, who may otherwise connect and make temporary tables. It stands
 * with the database and not in its schema, so that a copy does not bring it along: it is seen to whenever a registry is
 * opened. Where the whole server is ours, so is the template of its databases.
 */
export const closeToOthers = async (owner: pg.Pool, serverIsOurs: boolean): Promise<void> => {
  const { rows } = await owner.query<{ database: string; ours: boolean }>(
    `
    select quote_ident(datname) as database, datname = current_database() as ours from pg_database
    where (datname = current_database() or $3 and datname = 'template1')
      and (exists (select from aclexplode(coalesce(datacl, acldefault('d', datdba))) where grantee = 0)
           or datname = current_database() and exists (
             select from unnest($1::name[], $2::text[]) login (role, may), string_to_table(may, ', ') one
             where not has_database_privilege(role, datname, one)))`,
    [loginRoles, loginRoles.map((role) => logins[role].onDatabase), serverIsOurs],
  );
  for (const { database, ours } of rows) {
    const grants = loginRoles.map((role) => `grant ${logins[role].onDatabase} on database ${database} to ${role}`);
    const changes = [`revoke all on database ${database} from public`, ...(ours ? grants : [])];
    await owner.query(`${rolesInTurn} ${changes.join(';\n')}`);
  }
};
