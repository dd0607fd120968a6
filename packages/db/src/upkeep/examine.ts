import { oldestServer, schemaState } from '../migrate.ts';
import { loginRoles } from '../roles/logins.ts';
import { broken, type Check, warning, well } from './check.ts';
import type { Database } from './database.ts';

/** What can be seen from the database itself: its version, its schema, its roles, its clock. Nothing is changed. */
export const examineDatabase = async (database: Database): Promise<readonly Check[]> => [
  await server(database),
  await schema(database),
  ...(await roles(database)),
  await clock(database),
];

const server = async ({ client, embedded }: Database): Promise<Check> => {
  const { rows } = await client.query<{ number: number; words: string; size: string }>(`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as words,
           pg_size_pretty(pg_database_size(current_database())) as size`);
  const [{ number, words, size } = { number: 0, words: 'of unknown version', size: 'unknown' }] = rows;
  const found = `Postgres ${words}${embedded ? ', embedded' : ''}; the database takes ${size}`;
  return number >= oldestServer
    ? well('Postgres', found)
    : broken('Postgres', found, 'use Postgres 15 or newer, or leave DATABASE_URL out for the embedded one');
};

const schema = async ({ client }: Database): Promise<Check> => {
  const { latest, toCome, newer } = await schemaState(client);
  if (latest === null) return warning('Schema', 'there is no registry yet', 'start Enthesis: the first start makes it');
  if (newer)
    return broken('Schema', `${latest}, made by a newer Enthesis`, 'start that version of Enthesis, or a newer one');
  if (toCome > 0)
    return warning(
      'Schema',
      `${latest}; ${toCome} to come`,
      'make a backup, then start Enthesis: it brings the schema up to date',
    );
  return well('Schema', latest);
};

interface RoleRow {
  readonly role: string;
  readonly there: boolean;
  readonly login: boolean;
  readonly tooMuch: boolean;
}

const startAgain = 'start Enthesis again: each start sees to it, as the owner of the database';

const roles = async ({ client }: Database): Promise<readonly Check[]> => {
  const { rows } = await client.query<RoleRow>(
    `
    select role, rolname is not null as there, coalesce(rolcanlogin, false) as login,
           coalesce(rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls, false) as "tooMuch"
    from unnest($1::name[]) role left join pg_roles on rolname = role`,
    [[...loginRoles]],
  );
  const checks = rows.map(({ role, there, login, tooMuch }) => {
    const what = `Role ${role}`;
    if (!there) return broken(what, 'is not there', startAgain);
    if (tooMuch)
      return broken(
        what,
        'may do more than its work',
        `as the owner: alter role ${role} nosuperuser nocreaterole nocreatedb noreplication nobypassrls`,
      );
    return login
      ? well(what, 'may sign in, and no more than its work')
      : warning(what, 'cannot sign in yet', startAgain);
  });
  return [...checks, await closed(client)];
};

const closed = async (client: Database['client']): Promise<Check> => {
  const { rowCount } = await client.query(`
    select from pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba)))
    where datname = current_database() and grantee = 0 limit 1`);
  return rowCount === 0
    ? well('Other roles', 'the database is closed to them')
    : warning('Other roles', 'any role of the server may connect to the database', startAgain);
};

const tellSeconds = 5;
/** One-time codes change every 30 seconds, and are computed with the clock of this machine. */
const codesFailSeconds = 30;

const clock = async ({ client }: Database): Promise<Check> => {
  const before = Date.now();
  const { rows } = await client.query<{ ms: number }>(
    'select extract(epoch from clock_timestamp())::float8 * 1000 as ms',
  );
  const here = (before + Date.now()) / 2;
  const apart = Math.abs((rows[0]?.ms ?? Number.NaN) - here) / 1000;
  const found = `this machine's and the database's are ${apart < 1 ? 'less than a second' : `${Math.round(apart)} seconds`} apart`;
  const mend = 'have both machines follow a time server';
  if (apart < tellSeconds) return well('Clock', found);
  return apart < codesFailSeconds ? warning('Clock', found, mend) : broken('Clock', found, mend);
};
