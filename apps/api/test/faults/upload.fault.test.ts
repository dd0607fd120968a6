import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, readdir, stat } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importAcceptedSchema, importListSchema } from '@enthesis/contract';
import { rowsIn } from '@enthesis/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, listen } from '../../src/listen.ts';
import { ended, handIn, importsPath, jobOf, multipart, post, send } from '../uploads.ts';
import {
  begin,
  expectAsBefore,
  expectNoStudyId,
  type FaultRoom,
  hold,
  openFaultRoom,
  registryOf,
  seeded,
  untilReading,
} from './room.ts';
import { noSmallDisk, smallDisk } from './small-disk.ts';

let room: FaultRoom;
let server: Listening;
const children: ChildProcess[] = [];
beforeAll(async () => {
  room = await openFaultRoom();
  server = await listen(room.door.app, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await server.close();
  await room.close();
});

const jobs = async () => (await room.door.registry.owner.query('select from registry.import_job')).rows.length;
const filesLeft = () => readdir(join(room.door.dataFolder, 'uploads'));

test('an upload of which half is sent', async ({ task }) => {
  const before = await room.state();
  const known = await jobs();
  const { hostname, port } = new URL(server.address);
  const socket = createConnection(Number(port), hostname);
  const part = `--x\r\nContent-Disposition: form-data; name="scores"; filename="s"\r\n\r\nstudy_id\n${seeded}-1,`;
  socket.write(
    `POST ${importsPath} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${room.clinic.manager.cookie}\r\n` +
      `Sec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n${part}`,
  );
  await expect.poll(jobs).toBe(known + 1);
  await expect.poll(async () => (await filesLeft()).length).toBe(1);
  socket.destroy();
  await expect.poll(jobs, { timeout: 20_000 }).toBe(known);
  await expect.poll(filesLeft).toEqual([]);
  task.meta.fault = {
    fault: 'upload cut in half',
    injectedAt: 'body, by its socket',
    ...(await expectAsBefore(room, before, registryOf(41, 2))),
  };
});

test('a client that is gone once its files are there', async ({ task }) => {
  const before = await room.state();
  const answer = await fetch(new URL(importsPath, server.address), {
    method: 'POST',
    headers: room.clinic.manager,
    body: multipart(registryOf(42, 2)),
  });
  const { id } = importAcceptedSchema.parse(await answer.json());
  await server.close();
  server = await listen(room.door.app, { host: '127.0.0.1', port: 0 });
  const job = await ended(room.door, room.clinic.manager, id);
  expect(job).toMatchObject({ state: 'done', report: { outcome: 'applied', added: { episodes: 1 } } });
  await expectNoStudyId(room);
  const after = await room.state();
  expect(rowsIn(after)).toBeGreaterThan(rowsIn(before));
  task.meta.fault = {
    fault: 'client gone after the upload',
    injectedAt: 'answer 202; the import is done',
    rowsBefore: rowsIn(before),
    rowsAfter: rowsIn(after),
    repairedByHand: 'no',
  };
});

test('the same files twice at once, and a third import meanwhile', async ({ task }) => {
  const before = await room.state();
  const { door, clinic } = room;
  const held = await hold(door.registry, 'intake.score');
  const parts = registryOf(43, 2);
  const ids = [await begin(room, parts), await begin(room, parts)];
  await held.untilWaitedFor();
  const third = await send(door, clinic.director, registryOf(1, 1));
  expect([third.status, third.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)]);
  held.letGo();
  const ends = await Promise.all(ids.map((id) => ended(door, clinic.manager, id)));
  expect(new Set(ends.map(({ report }) => report?.outcome))).toEqual(new Set(['applied', 'unchanged']));
  expect(await handIn(door, clinic.manager, parts)).toMatchObject({ report: { outcome: 'unchanged' } });
  await expectNoStudyId(room);
  const after = await room.state();
  task.meta.fault = {
    fault: 'the same files twice at once',
    injectedAt: 'two jobs of one clinic; one is applied',
    rowsBefore: rowsIn(before),
    rowsAfter: rowsIn(after),
    repairedByHand: 'no',
  };
});

test('an import that waits its turn behind another is cancelled', async ({ task }) => {
  const before = await room.state();
  const { door, clinic } = room;
  const held = await hold(door.registry, 'intake.score');
  const [first, second] = [await begin(room, registryOf(44, 2, 1)), await begin(room, registryOf(44, 2, 2))];
  await held.untilWaitedFor();
  for (const id of [first, second]) expect((await post(door, clinic.manager, `/${id}/cancel`)).status).toBe(202);
  for (const id of [first, second]) expect((await ended(door, clinic.manager, id)).state).toBe('cancelled');
  held.letGo();
  task.meta.fault = {
    fault: 'two imports at once, both cancelled',
    injectedAt: 'intake.score',
    ...(await expectAsBefore(room, before, registryOf(44, 2))),
  };
});

/** The real server as a process of its own, over the same registry and data folder. */
const startServer = async (): Promise<ChildProcess & { readonly base: string }> => {
  const url = new URL(room.postgres().url);
  const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: url.href,
      ENTHESIS_DATA: room.door.dataFolder,
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const base = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString();
      const [, address] = /ready: (http\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.on('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
  return Object.assign(child, { base });
};

test('kill -9 of the server while it imports', async ({ task }) => {
  const { door, clinic } = room;
  const first = await startServer();
  const before = await room.state();
  const parts = registryOf(3_000, 60, 1);
  const answer = await fetch(new URL(importsPath, first.base), {
    method: 'POST',
    headers: clinic.manager,
    body: multipart(parts),
  });
  const { id } = importAcceptedSchema.parse(await answer.json());
  await untilReading(room, id);
  first.kill('SIGKILL');
  await once(first, 'exit');
  expect(await filesLeft()).toEqual([id]);
  const second = await startServer();
  await expect.poll(filesLeft).toEqual([]);
  const job = await jobOf(door, clinic.manager, id);
  expect(job).toMatchObject({ state: 'failed', report: null });
  expect(job.failure).toContain('The server stopped; nothing was imported');
  second.kill('SIGTERM');
  expect(await once(second, 'exit')).toEqual([0, null]);
  task.meta.fault = {
    fault: 'kill -9 of the server',
    injectedAt: 'reading',
    ...(await expectAsBefore(room, before, registryOf(45, 2))),
  };
});

test('a full disk under the tables', async ({ task, skip }) => {
  const disk = await smallDisk(24);
  if (disk === null) return skip(noSmallDisk);
  const { door, clinic } = room;
  try {
    // The account that Postgres runs under.
    const { uid, gid } = await stat(room.postgres().folder);
    await chown(disk.folder, uid, gid);
    const { owner } = door.registry;
    await owner.query(`create tablespace small location '${disk.folder}'`);
    await owner.query('alter table intake.score set tablespace small');
    const before = await room.state();
    const id = await begin(room, registryOf(6_000, 60, 3));
    const job = await ended(door, clinic.manager, id);
    expect(job).toMatchObject({ state: 'failed', report: null });
    expect(job.failure).toContain('disk is full; nothing was imported');
    disk.grow(256);
    task.meta.fault = {
      fault: 'disk full',
      injectedAt: 'the tablespace of intake.score',
      ...(await expectAsBefore(room, before, registryOf(46, 2))),
    };
    await owner.query('alter table intake.score set tablespace pg_default');
    await owner.query('drop tablespace small');
  } finally {
    await disk.remove();
  }
});

test('a full disk under the uploads', async ({ task, skip }) => {
  const { door, clinic } = room;
  const before = await room.state();
  const uploads = join(door.dataFolder, 'uploads');
  await mkdir(uploads, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', uploads], { stdio: 'ignore' });
  } catch {
    return skip(noSmallDisk);
  }
  try {
    const answer = await send(door, clinic.manager, registryOf(3_000, 60));
    expect(answer.status).toBe(507);
    expect(await filesLeft()).toEqual([]);
    const history = importListSchema.parse(await (await door.request(importsPath, { headers: clinic.manager })).json());
    expect(history.underWay).toEqual([]);
  } finally {
    execFileSync('umount', ['-l', uploads]);
  }
  task.meta.fault = {
    fault: 'disk full',
    injectedAt: 'the upload, by 507',
    ...(await expectAsBefore(room, before, registryOf(47, 2))),
  };
});
