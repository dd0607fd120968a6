import { execFileSync } from 'node:child_process';
import { readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importsPath } from '../uploads.ts';
import { begin, expectAsBefore, type FaultRoom, openFaultRoom, registryOf } from './room.ts';
import { noSmallDisk, type SmallDisk, smallDisk } from './small-disk.ts';

let room: FaultRoom;
beforeAll(async () => {
  room = await openFaultRoom();
});
afterAll(() => room.close());

/** Lets Postgres write its log ahead to a disk that has room for little more than it holds. */
const moveLogAhead = async (disk: SmallDisk): Promise<void> => {
  const { folder } = room.postgres();
  const data = join(folder, 'data');
  process.kill(Number.parseInt(await readFile(join(data, 'postmaster.pid'), 'utf8'), 10), 'SIGKILL');
  execFileSync('cp', ['-a', join(data, 'pg_wal'), disk.folder]);
  await rm(join(data, 'pg_wal'), { recursive: true });
  await symlink(join(disk.folder, 'pg_wal'), join(data, 'pg_wal'));
  await room.startPostgres();
};

const ready = async () => (await room.door.request('/readyz')).status;
const jobIn = async (id: string) => {
  const answer = await room.door.request(`${importsPath}/${id}`, { headers: room.clinic.manager });
  return answer.status === 200 ? ((await answer.json()) as { state: string; failure: string | null }) : null;
};

test('a full disk under the log that Postgres writes ahead', { timeout: 180_000 }, async ({ task, skip }) => {
  const disk = await smallDisk(96);
  if (disk === null) return skip(noSmallDisk);
  try {
    await moveLogAhead(disk);
    const before = await room.state();
    const id = await begin(room, registryOf(14_000, 60, 3));
    // Postgres panics, and takes everybody's connection with it.
    await expect.poll(ready, { timeout: 120_000, interval: 5 }).toBe(503);
    disk.grow(1_024);
    // It starts itself again; where that met the full disk too and ended it, whoever runs it does.
    await room.startPostgres();
    await expect.poll(ready, { timeout: 60_000 }).toBe(200);
    await expect.poll(async () => (await jobIn(id))?.state, { timeout: 60_000 }).toBe('failed');
    expect((await jobIn(id))?.failure).toContain('nothing was imported');
    task.meta.fault = {
      fault: 'disk full',
      injectedAt: "Postgres' log ahead; answers 503 meanwhile",
      ...(await expectAsBefore(room, before, registryOf(48, 2))),
    };
  } finally {
    await disk.remove();
  }
});
