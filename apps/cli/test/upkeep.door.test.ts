import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@enthesis/db';
import { emptyDatabase, freshDatabase, startDebianPostgres, type TestDatabase } from '@enthesis/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enthesis } from './enthesis.ts';

const debian = await startDebianPostgres('keeper');

let database: TestDatabase;
let caller: string;
let env: Record<string, string>;
const run = (words: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  enthesis(words, { cwd: caller, env: { ...env, ...more } });
const keyOf = (clinic: string) => join(caller, 'data', 'keys', `${clinic}.key`);

beforeAll(async () => {
  database = await freshDatabase();
  caller = await mkdtemp(join(tmpdir(), 'enthesis-upkeep-'));
  env = { DATABASE_URL: database.url, ENTHESIS_DATA: join(caller, 'data') };
  await run(['clinic', 'add', 'north-harbor', 'North Harbor']);
});
afterAll(async () => {
  await database.drop();
  await debian?.stop();
  await rm(caller, { recursive: true });
});

describe('enthesis doctor', () => {
  it('finds a registry well, but for what nobody has seen to yet', async () => {
    const { code, stdout } = await run(['doctor']);
    expect(code).toBe(0);
    for (const what of ['Postgres', 'Schema', 'Role enthesis_reader_clinic', 'Key of north-harbor', 'Disk', 'Clock']) {
      expect(stdout).toMatch(new RegExp(`^(ok|LOOK) +${what}: `, 'm'));
    }
    expect(stdout).toMatch(/^LOOK +Backup: there is none in .*\n +To mend: enthesis backup/m);
    expect(stdout).toMatch(/^ok +Mail: none is sent/m);
    expect(stdout).toMatch(/\n\d+ well, \d+ to look at, 0 broken\.\n$/);
  });

  it('tells a key that others may read, a key that is lost, and a mail server that is not there', async () => {
    await run(['clinic', 'add', 'south-harbor', 'South Harbor']);
    await chmod(keyOf('north-harbor'), 0o644);
    await rm(keyOf('south-harbor'));
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const address = closed.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    await new Promise((resolve) => closed.close(resolve));
    const smtp = `smtp://a:s3cret@127.0.0.1:${port}`;
    const { code, stdout } = await run(['doctor'], { ENTHESIS_SMTP: smtp, ENTHESIS_PUBLIC_URL: 'http://localhost' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^BROKEN +Key of north-harbor: .*imports wait for it\n +To mend: .*chmod 400 /m);
    expect(stdout).toMatch(/^BROKEN +Key of south-harbor: .*imports wait for it\n +To mend: .*from your backup/m);
    expect(stdout).toMatch(/^BROKEN +Mail: the server does not take mails/m);
    expect(stdout).not.toContain('s3cret');
    await chmod(keyOf('north-harbor'), 0o400);
  });

  it('says of an empty database that there is no registry, and makes none', async () => {
    const empty = await emptyDatabase();
    for (const _ of [1, 2]) {
      const { code, stdout } = await run(['doctor'], { DATABASE_URL: empty.url });
      expect(code).toBe(0);
      expect(stdout).toMatch(/^LOOK +Schema: there is no registry yet/m);
    }
    await empty.drop();
  });
});

describe('enthesis backup and restore', () => {
  it('without programs for it says what to install', async () => {
    const { code, stdout, stderr } = await run(['backup'], { ENTHESIS_POSTGRES_TOOLS: join(caller, 'none') });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('pg_dump is not to be found, or does not run. To mend: install');
  });

  // On a server of its own: roles belong to all databases of a server.
  it.skipIf(debian === null)(
    'brings a dropped registry back, names the keys that are missing, and tells roles that may do too much',
    async () => {
      const data = join(caller, 'own');
      const own = {
        DATABASE_URL: debian?.url ?? '',
        ENTHESIS_DATA: data,
        ENTHESIS_POSTGRES_TOOLS: debian?.programs ?? '',
      };
      await run(['clinic', 'add', 'west-harbor', 'West Harbor'], own);
      const backedUp = await run(['backup'], own);
      expect(backedUp.code).toBe(0);
      expect(backedUp.stdout).toContain(`The keys in ${data}/keys are not in it`);
      expect((await run(['doctor'], own)).stdout).toMatch(/^ok +Backup: the latest in .* is 0 hours old/m);
      expect(await run(['restore', 'latest'], own)).toMatchObject({ code: 2, stdout: '' });
      await run(['clinic', 'add', 'gone-again', 'Gone Again'], own);
      await rm(join(data, 'keys', 'west-harbor.key'));
      const restored = await run(['restore', 'latest', '--replace'], own);
      expect(restored.code).toBe(0);
      expect(restored.stdout).toContain('Key of west-harbor: cannot be used, and imports wait for it.');
      expect((await run(['clinic', 'list'], own)).stdout).not.toContain('gone-again');
      const upkeep = await openDatabase({ dataFolder: data, databaseUrl: own.DATABASE_URL });
      await upkeep.client.query('alter role enthesis_reader_clinic bypassrls');
      await upkeep.close();
      const toldOnRoles = /^BROKEN +Role enthesis_reader_clinic: may do more .*\n +To mend: .*nobypassrls/m;
      expect((await run(['doctor'], own)).stdout).toMatch(toldOnRoles);
    },
  );
});
