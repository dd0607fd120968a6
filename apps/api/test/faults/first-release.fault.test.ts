import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { networkResponders } from '@enthesis/contract';
import { currentRelease } from '@enthesis/db';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from '../door.ts';
import { hold } from './room.ts';
import { type Serving, serve } from './serving.ts';

// The first release is made behind a server that answers already: whoever stops the server then need not wait for it.

let door: Door;
const children: ChildProcess[] = [];
const network = { series: 'network', synthetic: true, clinicId: null } as const;
const pressesAtWork = `select from pg_stat_activity
  where datname = current_database() and usename = 'enthesis_release' and state <> 'idle' limit 1`;

const publishedRows = async (): Promise<number> => {
  const { rows } = await door.registry.owner.query<{ rows: number }>(
    `select (select count(*) from published.release) + (select count(*) from published.block)
          + (select count(*) from published.file) + (select count(*) from secret.snapshot) as rows`,
  );
  return Number(rows[0]?.rows);
};

beforeAll(async () => {
  door = await openDoor();
  for (const [place, code] of ['alder', 'birch', 'cedar'].entries()) {
    const clinic = syntheticClinic({ code, name: `${code} clinic`, courses: 200, seed: place });
    await registerClinic(door.registry, { code, name: clinic.name, synthetic: true, dataFolder: door.dataFolder });
    await importSource(door.registry, { clinic: code, source: syntheticSource(clinic), dataFolder: door.dataFolder });
  }
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await door.close();
});

const startServer = async () => {
  const serving = await serve(door);
  children.push(serving.child);
  return serving;
};

const figures = async (serving: Serving) => {
  const answer = await serving.asked('/api/v1/network/responders');
  expect(answer.status).toBe(200);
  return networkResponders.answerSchema.parse(await answer.json());
};

test.for([
  { signal: 'SIGTERM', table: 'intake.member', at: 'counted' },
  { signal: 'SIGINT', table: 'published.release', at: 'written' },
] as const)('$signal while the first release is $at', async ({ signal, table, at }, { task }) => {
  const held = await hold(door.registry, table);
  const serving = await startServer();
  const { child } = serving;
  const { cells, meta } = await figures(serving);
  expect(cells).toEqual([]);
  expect(meta).toMatchObject({ release: null, making: true });
  expect(meta.reason).toContain('is being made now');
  await held.untilWaitedFor();
  child.kill(signal);
  // The table is still held: were the statement waited for, this would not end.
  expect(await once(child, 'exit')).toEqual([0, null]);
  await expect.poll(async () => (await door.registry.owner.query(pressesAtWork)).rowCount).toBe(0);
  held.letGo();
  expect(await currentRelease(door.registry, network)).toBeNull();
  task.meta.fault = {
    fault: `${signal} during the first release`,
    injectedAt: `while it is ${at}`,
    rowsBefore: 0,
    rowsAfter: await publishedRows(),
    repairedByHand: 'no',
  };
  expect(task.meta.fault.rowsAfter).toBe(0);
});

test('the next start makes it', async () => {
  const serving = await startServer();
  const { child, said } = serving;
  expect(await said(/as release (\d+)/)).toBe('1');
  expect((await figures(serving)).meta).toMatchObject({ release: { number: 1 }, making: false, reason: null });
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(await currentRelease(door.registry, network)).toMatchObject({ number: 1, isCurrent: true });
});
