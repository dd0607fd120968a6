import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ended, post } from '../uploads.ts';
import { begin, expectAsBefore, type FaultRoom, hold, openFaultRoom, registryOf, untilReading } from './room.ts';

let room: FaultRoom;
beforeAll(async () => {
  room = await openFaultRoom({ silentMs: 3_000 });
});
afterAll(() => room.close());

/** Large enough that it is still being read when the fault comes. */
const many = registryOf(3_000, 60, 1);
let handedIn = 0;
/** Another small import each time: the same one again would change nothing, and so meet no fault. */
const another = () => {
  handedIn += 1;
  return registryOf(50 + handedIn, 4, handedIn);
};
/** Where an import can be met: while it reads, before it changes rows, between roll-ups, and at its very end. */
const places = ['reading', 'intake.episode', 'intake.score', 'rollup.course', 'rollup.trajectory'] as const;
type Place = (typeof places)[number];

/** Begins an import and does something to it at a place; gives the job as it ended. */
const meet = async (place: Place, act: (id: string) => Promise<unknown>) => {
  const { door, clinic } = room;
  if (place === 'reading') {
    const id = await begin(room, many);
    await untilReading(room, id);
    await act(id);
    return ended(door, clinic.manager, id);
  }
  const held = await hold(door.registry, place);
  const id = await begin(room, another());
  try {
    await held.untilWaitedFor();
    await act(id);
  } finally {
    held.letGo();
  }
  return ended(door, clinic.manager, id);
};

const backend = async () => {
  await room.door.registry.owner.query(`
    select pg_terminate_backend(pid) from pg_stat_activity
    where pid <> pg_backend_pid() and xact_start is not null and state <> 'idle'
      and exists (select from pg_locks l where l.pid = pg_stat_activity.pid and l.locktype = 'advisory')`);
};

describe.each(places)('an import met at %s', (place) => {
  test('is cancelled', async ({ task }) => {
    const before = await room.state();
    const job = await meet(place, async (id) => {
      const { door, clinic } = room;
      expect((await post(door, clinic.manager, `/${id}/cancel`)).status).toBe(202);
      expect(await ended(door, clinic.manager, id)).toMatchObject({ state: 'cancelled', report: null });
    });
    expect(job.state).toBe('cancelled');
    task.meta.fault = {
      fault: 'import cancelled',
      injectedAt: place,
      ...(await expectAsBefore(room, before, another())),
    };
  });

  test('loses its connection', async ({ task }) => {
    const before = await room.state();
    const job = await meet(place, backend);
    expect(job).toMatchObject({ state: 'failed', report: null });
    expect(job.failure).toContain('nothing was imported');
    const measured = await expectAsBefore(room, before, another());
    task.meta.fault = { fault: 'connection of the import ended', injectedAt: place, ...measured };
  });

  test('is cut off by a database that falls silent', async ({ task }) => {
    const before = await room.state();
    const job = await meet(place, async () => {
      room.proxy.stall();
      const asked = await room.door.request('/readyz');
      expect(asked.status).toBe(503);
      const givenUp = () => room.door.logged.filter((line) => line.includes('"reason":"silent"')).length;
      const sofar = givenUp();
      await expect.poll(givenUp, { timeout: 60_000 }).toBe(sofar + 1);
      room.proxy.resume();
    });
    expect(job).toMatchObject({ state: 'failed', report: null });
    task.meta.fault = {
      fault: 'database silent',
      injectedAt: place,
      ...(await expectAsBefore(room, before, another())),
    };
  });

  test('loses Postgres to kill -9', async ({ task }) => {
    const before = await room.state();
    const job = await meet(place, () => room.killPostgres());
    expect(job).toMatchObject({ state: 'failed', report: null });
    task.meta.fault = {
      fault: 'kill -9 of Postgres',
      injectedAt: place,
      ...(await expectAsBefore(room, before, another())),
    };
  });
});
