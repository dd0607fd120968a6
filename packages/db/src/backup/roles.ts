import pg from 'pg';
import type { Manifest } from './manifest.ts';

/** The roles of Enthesis on this server, and what runs with their rights: what a dump does not carry. */
export const rolesOf = async (client: pg.ClientBase): Promise<Pick<Manifest, 'roles' | 'owned'>> => {
  const { rows: roles } = await client.query<Manifest['roles'][number]>(`
    select rolname as role, rolconnlimit as "connectionLimit", coalesce(rolconfig, '{}') as settings
    from pg_roles where rolname like 'enthesis\\_%' order by 1`);
  const { rows: owned } = await client.query<Manifest['owned'][number]>(`
    select p.oid::regprocedure::text as function, n.nspname as schema, r.rolname as role
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
    where r.rolname like 'enthesis\\_%' order by 1`);
  return { roles, owned };
};

/** Makes the roles that the dump's grants name, where the server does not have them; no one can sign in as them yet. */
export const makeRoles = async (client: pg.ClientBase, { roles }: Pick<Manifest, 'roles'>): Promise<void> => {
  const { rows } = await client.query<{ role: string }>('select rolname as role from pg_roles');
  const there = new Set(rows.map(({ role }) => role));
  for (const { role, connectionLimit, settings } of roles) {
    if (there.has(role)) continue;
    const named = pg.escapeIdentifier(role);
    await client.query(`create role ${named} nologin noinherit connection limit ${connectionLimit}`);
    for (const setting of settings) {
      const [key = '', ...rest] = setting.split('=');
      // The one setting that is a list of names, which stand quoted where they have to be.
      const value = key === 'search_path' ? rest.join('=') : pg.escapeLiteral(rest.join('='));
      await client.query(`alter role ${named} set ${key} = ${value}`);
    }
  }
  for (const { role } of roles) await client.query(`grant ${pg.escapeIdentifier(role)} to current_user`);
};

/** Gives functions back to the roles whose rights they run with: a dump that is restored by another owner loses that. */
export const giveBack = async (client: pg.ClientBase, { owned }: Pick<Manifest, 'owned'>): Promise<void> => {
  for (const { function: signature, schema, role } of owned) {
    const [room, keeper] = [pg.escapeIdentifier(schema), pg.escapeIdentifier(role)];
    // Only who may create in a schema can own something there; it may not before, and does not after.
    await client.query(`grant create on schema ${room} to ${keeper}`);
    await client.query(`alter function ${signature} owner to ${keeper}`);
    await client.query(`revoke create on schema ${room} from ${keeper}`);
  }
};
