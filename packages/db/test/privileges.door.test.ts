import { fileURLToPath } from 'node:url';
import { openRegistry, type Registry } from '@enthesis/db';
import { freshDatabase } from '@enthesis/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loginRoles } from '../src/roles/logins.ts';

// Everything that each role of Enthesis may do with everything in the database, whether by its own grants, by somebody's
// whose member it is, or as anybody may. Whatever is new is a line here, even where nobody may touch it.

let registry: Registry;
let close: () => Promise<void>;
beforeAll(async () => {
  const database = await freshDatabase();
  registry = await openRegistry({
    dataFolder: fileURLToPath(new URL('.', import.meta.url)),
    databaseUrl: database.url,
    vocabularyFile: null,
  });
  close = async () => {
    await registry.close();
    await database.drop();
  };
});
afterAll(() => close());

const roles = ['public', 'enthesis_audit_keeper', ...loginRoles].toSorted();

/** Objects with what each role may do; column-level rights name their columns. */
const rights = `
with role as (select unnest($1::name[]) as role),
ours as (select oid, nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'),
held as (
  select 'database' as object, role, privilege, has_database_privilege(role, current_database(), privilege) as may
  from role, unnest(array['CONNECT', 'CREATE', 'TEMPORARY']) privilege
  union all
  select 'schema ' || nspname, role, privilege, has_schema_privilege(role, ours.oid, privilege)
  from ours, role, unnest(array['USAGE', 'CREATE']) privilege
  union all
  select format('function %s.%s(%s)%s', nspname, proname, pg_get_function_identity_arguments(p.oid),
                case when prosecdef then ', as ' || case when proowner = n.nspowner then 'the owner' else proowner::regrole::text end else '' end),
         role, 'EXECUTE', has_function_privilege(role, p.oid, 'EXECUTE')
  from pg_proc p join (select ours.*, nspowner from ours join pg_namespace using (oid, nspname)) n on n.oid = pronamespace, role
  union all
  select format('sequence %s.%s', nspname, relname), role, privilege, has_sequence_privilege(role, c.oid, privilege)
  from pg_class c join ours on ours.oid = relnamespace and relkind = 'S', role,
       unnest(array['USAGE', 'SELECT', 'UPDATE']) privilege
  union all
  select format('table %s.%s%s', nspname, relname, case when relrowsecurity then ', by rows' else '' end), role,
         privilege || case when has_table_privilege(role, c.oid, privilege) then '' else (
           select ' (' || string_agg(attname, ', ' order by attname) || ')' from pg_attribute
           where attrelid = c.oid and attnum > 0 and not attisdropped
             and has_column_privilege(role, c.oid, attnum, privilege)) end,
         has_any_column_privilege(role, c.oid, privilege)
  from pg_class c join ours on ours.oid = relnamespace and relkind in ('r', 'v', 'm', 'p', 'f'), role,
       unnest(array['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) privilege
  union all
  select format('table %s.%s%s', nspname, relname, case when relrowsecurity then ', by rows' else '' end), role,
         privilege, has_table_privilege(role, c.oid, privilege)
  from pg_class c join ours on ours.oid = relnamespace and relkind in ('r', 'v', 'm', 'p', 'f'), role,
       unnest(array['DELETE', 'TRUNCATE', 'TRIGGER']) privilege
)
select object, coalesce(string_agg(format(E'\\n  %s: %s', role, may), '' order by role) filter (where may is not null),
                        E'\\n  nobody') as may
from (
  select object, role, string_agg(privilege, ', ' order by privilege) filter (where may) as may from held group by object, role
) by_role
group by object order by object collate "C"`;

const policies = `
select format(E'rows of %s.%s\\n  %s: %s where %s', schemaname, tablename, array_to_string(roles, ', '), cmd,
              concat_ws(', written where ', qual, with_check)) as line
from pg_policies order by schemaname collate "C", tablename collate "C", policyname collate "C"`;

/** What a role is, whose rights it shares, and what of the server's own is given to it by name. */
const attributes = `
select format(E'role %s\\n  %s\\n  member of: %s\\n  of the server: %s\\n  held to: %s', rolname,
         concat_ws(', ', case when rolcanlogin then 'signs in' else 'signs in nowhere' end,
           case when rolsuper then 'superuser' end, case when rolcreaterole then 'makes roles' end,
           case when rolcreatedb then 'makes databases' end, case when rolreplication then 'replicates' end,
           case when rolbypassrls then 'sees all rows' end),
         coalesce((select string_agg(roleid::regrole::text, ', ') from pg_auth_members where member = r.oid), 'none'),
         coalesce((select string_agg(what, ', ') from (
           select relname as what from pg_class, aclexplode(relacl) a where relnamespace = 'pg_catalog'::regnamespace and a.grantee = r.oid
           union all
           select proname from pg_proc, aclexplode(proacl) a where pronamespace = 'pg_catalog'::regnamespace and a.grantee = r.oid
         ) given), 'nothing'),
         coalesce(array_to_string(rolconfig, ', '), 'nothing')) as line
from pg_roles r where rolname = any($1::name[]) order by rolname collate "C"`;

test('each role may do what is listed, and nothing else at all', async () => {
  const { rows: objects } = await registry.owner.query<{ object: string; may: string }>(rights, [roles]);
  const { rows: rules } = await registry.owner.query<{ line: string }>(policies);
  const { rows: who } = await registry.owner.query<{ line: string }>(attributes, [roles]);
  const lines = [...who.map(({ line }) => line), ...objects.map(({ object, may }) => object + may)];
  const list = `${[...lines, ...rules.map(({ line }) => line)].join('\n')}\n`;
  await expect(list).toMatchFileSnapshot('./privileges.txt');
});
