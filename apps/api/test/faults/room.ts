import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPostgres, type Registry, type RunningPostgres } from '@enthesis/db';
import { everythingHeld, type FaultRow, rowsIn } from '@enthesis/db/testing';
import { expect } from 'vitest';
import { type Door, openDoor } from '../door.ts';
import { handIn, jobOf, type Parts, type RealClinic, realClinic, send } from '../uploads.ts';
import { openProxy, type Tap } from './proxy.ts';

/** What every study id of these tests begins with, so that it is found wherever it should not be. */
export const seeded = 'Zq9Seeded';

/** A cluster of a test's own, reached through a proxy of its own, and the API over it. */
export interface FaultRoom {
  readonly door: Door;
  readonly proxy: Tap;
  readonly clinic: RealClinic;
  readonly folder: string;
  postgres(): RunningPostgres;
  /** Kills Postgres with all that is in its memory, and starts it again. */
  killPostgres(): Promise<void>;
  /** Starts Postgres where it has ended, as whoever runs it does. */
  startPostgres(): Promise<void>;
  /** Every row held. */
  state(): Promise<ReadonlyMap<string, readonly string[]>>;
  close(): Promise<void>;
}

export const openFaultRoom = async ({ silentMs = 60_000 } = {}): Promise<FaultRoom> => {
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-fault-'));
  await chmod(folder, 0o755); // under root, Postgres runs as another account, which must enter it
  const launch = () => launchPostgres({ folder, throwaway: true });
  let postgres = await launch();
  const proxy = await openProxy(postgres.port);
  const url = new URL(postgres.url);
  url.port = String(proxy.port);
  const startPostgres = async () => {
    postgres = await launch();
    proxy.leadTo(postgres.port);
    proxy.resume();
  };
  const door = await openDoor({ databaseUrl: url.href, uploadBytes: 64 * 1024 ** 2, silentMs });
  const clinic = await realClinic(door, 'north');
  const first = await handIn(door, clinic.manager, registryOf(40, 2));
  expect(first).toMatchObject({ state: 'done', report: { outcome: 'applied' } });
  return {
    door,
    proxy,
    clinic,
    folder,
    postgres: () => postgres,
    killPostgres: async () => {
      const pid = Number.parseInt(await readFile(join(postgres.folder, 'data', 'postmaster.pid'), 'utf8'), 10);
      process.kill(pid, 'SIGKILL');
      await startPostgres();
    },
    startPostgres,
    state: () => everythingHeld(door.registry),
    close: async () => {
      await door.close();
      await proxy.close();
      await postgres.stop({ evenIfAttached: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** The parts of an import of so many episodes, each with so many scores; `shift` makes other scores of them. */
export const registryOf = (episodes: number, scores: number, shift = 0): Parts => {
  const each = Array.from({ length: episodes }, (_, number) => `${seeded}-${number}`);
  const rows = (header: string, lines: readonly string[]) => `${header}\n${lines.join('\n')}\n`;
  return {
    episodes: rows(
      'study_id,condition',
      each.map((id) => `${id},knee-oa`),
    ),
    sessions: rows(
      'study_id,condition,day',
      each.map((id) => `${id},knee-oa,0`),
    ),
    scores: rows(
      'study_id,condition,day,instrument,score',
      each.flatMap((id, number) =>
        Array.from(
          { length: scores },
          (__, place) => `${id},knee-oa,${place * 3},nprs,${(number + place + shift) % 11}`,
        ),
      ),
    ),
  };
};

/** Hands an import in and gives the id of its job, without waiting for its end. */
export const begin = async ({ door, clinic }: FaultRoom, parts: Parts): Promise<string> => {
  const answer = await send(door, clinic.manager, parts);
  expect(answer.status).toBe(202);
  return ((await answer.json()) as { id: string }).id;
};

/** Waits until a job has read some rows. */
export const untilReading = async ({ door, clinic }: FaultRoom, id: string): Promise<void> => {
  for (;;) {
    const { state, progress } = await jobOf(door, clinic.manager, id);
    if (progress.rows > 0) return expect(state).toBe('checking');
    expect(['uploading', 'checking']).toContain(state);
  }
};

/** Holds a table against changes, so that an import stops when it comes there. */
export const hold = async (registry: Registry, table: string) => {
  const holder = await registry.owner.connect();
  await holder.query(`begin; lock table ${table} in share mode`);
  return {
    /** Waits until somebody waits for the table. */
    untilWaitedFor: async (): Promise<void> => {
      for (;;) {
        const { rowCount } = await holder.query(
          `select from pg_locks where relation = '${table}'::regclass and not granted limit 1`,
        );
        if (rowCount !== 0) return;
      }
    },
    letGo: () => holder.release(true),
  };
};

/** Checks that the registry is as before, that the same import can now be done, and that no study id is anywhere. */
export const expectAsBefore = async (
  room: FaultRoom,
  before: ReadonlyMap<string, readonly string[]>,
  again: Parts,
): Promise<Pick<FaultRow, 'rowsBefore' | 'rowsAfter' | 'repairedByHand'>> => {
  const after = await room.state();
  expect(after).toEqual(before);
  expect(await handIn(room.door, room.clinic.manager, again)).toMatchObject({
    state: 'done',
    report: { outcome: 'applied' },
  });
  await expectNoStudyId(room);
  return { rowsBefore: rowsIn(before), rowsAfter: rowsIn(after), repairedByHand: 'no' };
};

/** Looks for a study id in everything that was written: logs, the data folder, and the cluster's own files and log. */
export const expectNoStudyId = async ({ door, folder }: FaultRoom): Promise<void> => {
  await expect.poll(() => readdir(join(door.dataFolder, 'uploads'))).toEqual([]);
  expect(door.logged.join('')).not.toContain(seeded);
  await door.registry.owner.query('checkpoint');
  const needle = Buffer.from(seeded);
  let files = 0;
  for (const root of [door.dataFolder, folder]) {
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const content = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
      files += 1;
      expect(content.includes(needle), `a study id is in ${entry.name}`).toBe(false);
    }
  }
  expect(files).toBeGreaterThan(100);
};
