import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPostgres, migrate, openRegistry, type RunningPostgres, recordAudit, verifyAudit } from '@enthesis/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, onCluster } from './postgres.ts';

// A server of somebody else's, where whoever owns the registry's database is not its superuser.

let folder: string;
let server: RunningPostgres;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'enthesis-owner-'));
  await chmod(folder, 0o755); // under root, Postgres runs as another account, which must enter it
  server = await launchPostgres({ folder, throwaway: true });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const ownedBy = async (owner: string, attributes: string): Promise<string> => {
  await onCluster(server.url, `create role ${owner} login ${attributes} password 'a secret'`);
  const url = new URL(await createDatabase(server.url, `of_${owner}`));
  await onCluster(server.url, `alter database of_${owner} owner to ${owner}`);
  url.username = owner;
  url.password = 'a secret';
  return url.href;
};
const open = (databaseUrl: string) => openRegistry({ dataFolder: folder, databaseUrl, vocabularyFile: null });

test('an owner who may not create roles is told who can let it', async () => {
  await expect(open(await ownedBy('powerless', 'nocreaterole'))).rejects.toThrow(/may not create roles.*CREATEROLE/);
});

test('an owner who may create roles is enough', async () => {
  const url = await ownedBy('plain', 'createrole');
  for (const time of ['first', 'second']) {
    const registry = await open(url);
    await recordAudit(registry, { action: 'denied', actor: time });
    expect(await verifyAudit(registry)).toEqual({ days: 1, brokenAt: null });
    await registry.close();
  }
});

test('roles that another owner made are not taken from it, and the sentence says so', async () => {
  await expect(open(await ownedBy('another', 'createrole'))).rejects.toThrow(/made by another owner/);
});

// Their roles are the same ones, and changed in the order in which each schema comes to them.
test('registries of one server are brought up to date at once, from whatever schema', async () => {
  const starts = ['0001-registry', '0009-treatment', '0010-readers-held', '0011-releases'];
  const begun = await Promise.all(
    Array.from({ length: 8 }, (_, place) => createDatabase(server.url, `at_once_${place}`)),
  );
  for (const [place, url] of begun.entries()) await migrate(url, () => {}, starts[place % starts.length]);
  await Promise.all(begun.map((url) => migrate(url)));
  for (const url of begun) {
    const applied: string[] = [];
    await migrate(url, (line) => applied.push(line));
    expect(applied).toEqual([]);
    await (await open(url)).close();
  }
});
