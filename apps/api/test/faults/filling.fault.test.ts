import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { demoClinicsSchema, networkResponders } from '@enthesis/contract';
import { demoClinics, registerClinic } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from '../door.ts';
import { type Serving, serve } from './serving.ts';

// The demonstration is filled behind a server that answers already, clinic by clinic.

let door: Door;
const children: ChildProcess[] = [];

beforeAll(async () => {
  door = await openDoor();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await door.close();
});

const start = async (): Promise<Serving> => {
  const serving = await serve(door);
  children.push(serving.child);
  return serving;
};
const stop = async ({ child }: Serving) => {
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
};

/** Courses and imports of every synthetic clinic that has any. */
const held = async () => {
  const { rows } = await door.registry.owner.query<{ code: string; courses: number; imports: number }>(`
    select code, sum(courses)::int as courses,
           (select count(*) from registry.import i where i.clinic_id = c.clinic_id)::int as imports
    from registry.clinic c join rollup.course using (clinic_id)
    where synthetic and stratifier = 'none' group by c.clinic_id`);
  return rows.toSorted((a, b) => (a.code < b.code ? -1 : 1));
};
const whole = (codes: readonly string[]) =>
  demoClinics
    .filter(({ code }) => codes.includes(code))
    .map(({ code, courses }) => ({ code, courses, imports: 1 }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));

const everyCode = demoClinics.map(({ code }) => code);
const courses = async () => (await held()).reduce((sum, clinic) => sum + clinic.courses, 0);

test('who comes early is told how far it is, and meets whole clinics alone', async ({ task }) => {
  const serving = await start();
  const ready = await fetch(new URL('/readyz', serving.base));
  expect(await ready.text()).toMatch(/^{"status":"ready","filling":"\d+ of 12 clinics"}$/);
  const { clinics, filling } = demoClinicsSchema.parse(await (await serving.asked('/api/v1/demo/clinics')).json());
  const codes = clinics.map(({ code }) => code);
  expect(codes).toContain('harbor-spine');
  expect(filling).toEqual({ filled: codes.length, of: 12 });
  expect(codes.length).toBeLessThan(12);
  expect((await held()).filter(({ code }) => codes.includes(code))).toEqual(whole(codes));

  const network = await (await serving.asked('/api/v1/network/responders')).json();
  const { meta } = networkResponders.answerSchema.parse(network);
  expect(meta).toMatchObject({ release: null, making: true });
  expect(meta.reason).toMatch(/^The demonstration is being filled: \d+ of 12 clinics so far/);

  await stop(serving);
  const left = await held();
  expect(left).toEqual(whole(left.map(({ code }) => code)));
  expect(left.length).toBeLessThan(12);
  task.meta.fault = {
    fault: 'SIGTERM during the first start',
    injectedAt: 'while the demonstration is filled',
    rowsBefore: 0,
    rowsAfter: await courses(),
    repairedByHand: 'no',
  };
});

test('the next start goes on, whatever was added meanwhile and though the database ends connections', async ({
  task,
}) => {
  const rowsBefore = await courses();
  await registerClinic(door.registry, { code: 'north', name: 'A real clinic', synthetic: false, ...door });
  const serving = await start();
  const importsEnded = async () =>
    (
      await door.registry.owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and usename = 'enthesis_intake' and state = 'active' and backend_xid is not null`,
      )
    ).rowCount;
  await expect.poll(importsEnded, { interval: 20, timeout: 60_000 }).toBeGreaterThan(0);
  const filling = async () => (await fetch(new URL('/readyz', serving.base))).json();
  await expect.poll(filling, { timeout: 300_000 }).toEqual({ status: 'ready' });
  expect(await held()).toEqual(whole(everyCode));
  await stop(serving);
  task.meta.fault = {
    fault: 'connections of the first start ended',
    injectedAt: 'while the demonstration is filled',
    rowsBefore,
    rowsAfter: await courses(),
    repairedByHand: 'no',
  };
}, 400_000);
