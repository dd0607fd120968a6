import { copyFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerHref, fromSearch, questions } from '@enthesis/contract';
import {
  type Backup,
  backUp,
  type Database,
  forgetOldBackups,
  latestBackup,
  listClinics,
  openDatabase,
  type PostgresTools,
  postgresTools,
  readBackup,
  restoreBackup,
} from '@enthesis/db';
import { startDebianPostgres } from '@enthesis/db/testing';
import { examineKeys, importSource, keyFile, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { handIn, importsPath, type Parts, realClinic } from './uploads.ts';

// Two servers of their own with owners of different names, as after a move to another machine.
const [before, after] = [await startDebianPostgres('keeper'), await startDebianPostgres('heir')];

const containing = (text: string): unknown => expect.stringContaining(text);

const code = 'drill';
const first: Parts = {
  episodes: 'study_id,condition\nA-1,knee-oa\nB-2,low-back\n',
  sessions: 'study_id,condition,day\nA-1,knee-oa,0\nB-2,low-back,0\n',
  scores: 'study_id,condition,day,instrument,score\nA-1,knee-oa,0,nprs,7\nA-1,knee-oa,180,nprs,3\n',
};
const later: Parts = { ...first, scores: `${String(first.scores)}B-2,low-back,0,nprs,6\n` };

describe.skipIf(before === null || after === null)('a backup', () => {
  let source: Door;
  let folder: string;
  let tools: PostgresTools;
  let made: Backup;

  const on = async <T>(url: string, work: (database: Database) => Promise<T>): Promise<T> => {
    const database = await openDatabase({ databaseUrl: url, dataFolder: folder });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  };
  const url = (server: typeof before) => server?.url ?? '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enthesis-backup-'));
    tools = await postgresTools(before?.programs ?? null);
    source = await openDoor({ databaseUrl: url(before) });
    const { registry, dataFolder } = source;
    const clinic = syntheticClinic({ code, name: code, courses: 300, seed: 3, interimScores: 0.9 });
    await registerClinic(registry, { code, name: code, synthetic: true, dataFolder });
    await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
    await handIn(source, (await realClinic(source, 'north')).manager, first);
    made = await on(url(before), (database) => backUp(database, tools, folder));
  });

  afterAll(async () => {
    await source.close();
    await Promise.all([before?.stop(), after?.stop()]);
    await rm(folder, { recursive: true });
  });

  it('is made while the registry is in use, whole, for its owner alone, and holds no key', async () => {
    expect((await latestBackup(folder))?.folder).toBe(made.folder);
    const key = await readFile(keyFile(source.dataFolder, 'north'));
    for (const name of await readdir(made.folder)) {
      const path = join(made.folder, name);
      expect((await stat(path)).mode & 0o077).toBe(0);
      const content = await readFile(path);
      expect(content.includes(key) || content.includes(key.toString('hex'))).toBe(false);
    }
    expect((await readdir(folder)).length).toBe(1);
  });

  it('is refused by a database that is in use or holds a registry, and by tools that are too old', async () => {
    const refused = (work: Promise<unknown>) => expect(work).rejects;
    await on(url(before), async (database) => {
      const how = { backup: made, replace: true };
      await refused(restoreBackup(database, tools, how)).toThrow('is in use');
      await refused(backUp(database, { ...tools, major: 9 }, folder)).toThrow('of version 9, which cannot read it');
    });
    await expect(postgresTools(join(folder, 'nowhere'))).rejects.toThrow('Debian: postgresql-client');
  });

  it('that is stopped in the middle ends at once, and leaves nothing behind', async () => {
    const stopped = join(folder, 'stopped');
    const stop = new AbortController();
    const stoppable = await postgresTools(before?.programs ?? null, stop.signal);
    await source.registry.owner.transaction(async (client) => {
      await client.query('lock table intake.score in access exclusive mode');
      const ended = expect(on(url(before), (database) => backUp(database, stoppable, stopped))).rejects.toThrow(
        'pg_dump was stopped.',
      );
      const dumping = `select count(*)::int as waiting from pg_stat_activity where application_name = 'pg_dump' and wait_event_type = 'Lock'`;
      await expect
        .poll(async () => (await source.registry.owner.query<{ waiting: number }>(dumping)).rows, { timeout: 20_000 })
        .toEqual([{ waiting: 1 }]);
      stop.abort();
      await ended;
    });
    expect(await readdir(stopped)).toEqual([]);
    await rm(stopped, { recursive: true });
  });

  it('that was damaged is told, and nothing is touched', async () => {
    const damaged = join(folder, 'damaged');
    await rm(damaged, { recursive: true, force: true });
    const { folder: copy } = await on(url(before), (database) => backUp(database, tools, damaged));
    await truncate(join(copy, 'registry.dump'), 1000);
    await on(url(after), async (database) => {
      const how = { backup: await readBackup(copy), replace: true };
      await expect(restoreBackup(database, tools, how)).rejects.toThrow('is not the file that the manifest');
    });
    await rm(damaged, { recursive: true });
  });

  describe('restored on another server, by another owner', () => {
    let target: Door;
    const key = (door: Door) => keyFile(door.dataFolder, 'north');

    beforeAll(async () => {
      await on(url(after), (database) => restoreBackup(database, tools, { backup: made, replace: false }));
      target = await openDoor({ databaseUrl: url(after) });
      await registerClinic(target.registry, {
        code: 'other',
        name: 'Other',
        synthetic: false,
        dataFolder: target.dataFolder,
      });
    });
    afterAll(() => target.close());

    const files = async (door: Door): Promise<readonly string[]> => {
      const headers = await door.signIn('director', code);
      const texts: string[] = [];
      for (const question of questions) {
        const selection = fromSearch(question, door.registry.vocabulary, '');
        const answer = await door.request(answerHref(question, selection, 'csv'), { headers });
        expect(answer.status).toBe(200);
        texts.push(await answer.text());
      }
      return texts;
    };
    const managerOf = async (door: Door) => ({
      ...(await door.signIn('data-manager', 'north')),
      'sec-fetch-site': 'same-origin',
    });

    it('answers every question with the same bytes', async () => {
      expect(await files(target)).toEqual(await files(source));
    });

    it('has roles with the same settings, and functions that run with the same rights', async () => {
      const again = await on(url(after), (database) => backUp(database, tools, join(folder, 'again')));
      expect({ roles: again.manifest.roles, owned: again.manifest.owned }).toEqual({
        roles: made.manifest.roles,
        owned: made.manifest.owned,
      });
      expect(made.manifest.roles.length).toBeGreaterThan(0);
      await rm(join(folder, 'again'), { recursive: true });
    });

    it('waits with imports for the right key, tells a wrong one apart, and reads on meanwhile', async () => {
      const headers = await managerOf(target);
      const waits = { state: 'failed', failure: containing('key is missing or not the right one') };
      const told = async () => {
        const checks = await examineKeys(await listClinics(target.registry), target.dataFolder);
        return checks.find(({ what }) => what === 'Key of north');
      };
      expect(await handIn(target, headers, later)).toMatchObject(waits);
      expect(await told()).toMatchObject({ state: 'broken', mend: containing('is missing') });
      await copyFile(keyFile(target.dataFolder, 'other'), key(target));
      expect(await handIn(target, headers, later)).toMatchObject(waits);
      expect(await told()).toMatchObject({ state: 'broken', found: containing('is not the one') });
      expect(await target.request(importsPath, { headers })).toMatchObject({ status: 200 });
    });

    it('knows its patients again under the right key', async () => {
      await rm(key(target));
      await copyFile(key(source), key(target));
      const headers = await managerOf(target);
      expect(await handIn(target, headers, first)).toMatchObject({ report: { outcome: 'unchanged' } });
      expect(await handIn(target, headers, later)).toMatchObject({
        state: 'done',
        report: { outcome: 'applied', added: { episodes: 0, sessions: 0, scores: 1 } },
      });
    });
  });

  it('beyond those that are kept is removed, oldest first', async () => {
    const kept = join(folder, 'kept');
    await on(url(before), (database) => backUp(database, tools, kept));
    expect(await readdir(kept)).toEqual([containing('enthesis-')]);
    const newer = join(kept, 'enthesis-29990101T000000Z');
    await on(url(before), async (database) => {
      await backUp(database, tools, newer);
    });
    await writeFile(join(kept, 'notes.txt'), 'not a backup');
    expect(await forgetOldBackups(kept, 1)).toBe(1);
    expect((await readdir(kept)).sort()).toEqual(['enthesis-29990101T000000Z', 'notes.txt']);
    await rm(kept, { recursive: true });
  });
});
