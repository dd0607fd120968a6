import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegistry, type Registry } from '@enthesis/db';
import { freshDatabase, type TestDatabase } from '@enthesis/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enthesis } from './enthesis.ts';

let database: TestDatabase;
let caller: string;
let registry: Registry;
let env: Record<string, string>;

beforeAll(async () => {
  database = await freshDatabase();
  caller = await mkdtemp(join(tmpdir(), 'enthesis-user-'));
  registry = await openRegistry({ dataFolder: caller, databaseUrl: database.url, vocabularyFile: null });
  env = {
    DATABASE_URL: database.url,
    ENTHESIS_DATA: join(caller, 'data'),
    ENTHESIS_DEMO: '0',
    ENTHESIS_PUBLIC_URL: 'https://outcomes.example.org',
  };
});
afterAll(async () => {
  await registry.close();
  await database.drop();
  await rm(caller, { recursive: true });
});

const run = (...words: string[]) => enthesis(['user', ...words], { cwd: caller, env });

describe('enthesis user', () => {
  it('prints a one-time link, of which the registry keeps the hash, and writes that down', async () => {
    const { code, stdout } = await run('create', '--admin', '--email', 'Root@Example.org');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^This link.*\nhttps:\/\/outcomes\.example\.org\/join#[A-Za-z0-9_-]{43}\n$/);
    const { rows } = await registry.owner.query(
      `select i.email, i.role, e.actor, e.detail from identity.invitation i, audit.entry e where e.action = 'invitation-made'`,
    );
    const detail = { to: 'root@example.org', role: 'admin' };
    expect(rows).toEqual([{ email: 'root@example.org', role: 'admin', actor: 'command-line', detail }]);
  });

  it.each([
    [['--email', 'no address', '--admin'], 'not an e-mail'],
    [['--email', 'a@example.org'], 'Give --admin, or one role'],
    [['--email', 'a@example.org', '--role', 'director'], 'Give --clinic'],
    [['--email', 'a@example.org', '--role', 'director', '--clinic', 'nowhere'], 'no clinic with this code'],
  ])('create %j is refused', async (words, says) => {
    const { code, stdout, stderr } = await run('create', ...words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });

  it('makes no link where nobody knows where it would lead', async () => {
    const { ENTHESIS_PUBLIC_URL: _, ...rest } = env;
    const words = ['user', 'create', '--email', 'port@example.org', '--role', 'researcher'];
    const { code, stdout, stderr } = await enthesis(words, { cwd: caller, env: { ...rest, PORT: '0' } });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('ENTHESIS_PUBLIC_URL=');
    const { rowCount } = await registry.owner.query(`select from identity.invitation where email = 'port@example.org'`);
    expect(rowCount).toBe(0);
  });

  it('lists accounts, disables one with all that it holds, and ends its sign-ins', async () => {
    expect((await run('list')).stdout).toBe('There is no account yet.\n');
    await registry.owner.query(`
      with u as (insert into identity.user (email, display_name) values ('ada@example.org', 'Ada') returning user_id),
      m as (insert into identity.membership (user_id, role) select user_id, 'researcher' from u returning *),
      t as (insert into identity.token (token_sha256, membership_id, name, scope, expires_at)
            select '\\x01', membership_id, 'x', 'network:read', now() + interval '1 day' from m)
      insert into identity.sign_in (token_sha256, user_id, demo, role, membership_id)
      select n::bytea, user_id, false, role, membership_id from m, (values ('\\x02'), ('\\x03')) v (n)`);
    expect((await run('list')).stdout).toBe(
      'EMAIL            STATE    CODES     ROLES\nada@example.org  enabled  no codes  researcher\n',
    );
    expect((await run('sign-out', '--email', 'ADA@example.org')).stdout).toBe('Ended 2 sign-ins.\n');
    expect((await run('disable', '--email', 'ada@example.org')).code).toBe(0);
    expect((await run('list')).stdout).toContain('disabled');
    expect((await registry.owner.query('select from identity.token')).rowCount).toBe(0);
    expect((await run('disable', '--enable', '--email', 'ada@example.org')).stdout).toBe('Enabled.\n');
    expect(await run('disable', '--email', 'nobody@example.org')).toMatchObject({ code: 2, stdout: '' });
  });
});
