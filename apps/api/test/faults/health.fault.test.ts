import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultRoom, openFaultRoom } from './room.ts';

let room: FaultRoom;
beforeAll(async () => {
  room = await openFaultRoom();
});
afterAll(() => room.close());

const asked = async (path: string): Promise<{ readonly status: number; readonly ms: number }> => {
  const started = performance.now();
  const { status } = await room.door.request(path);
  return { status, ms: performance.now() - started };
};

/** Two seconds are what the registry may take; the rest is for a busy machine. */
const boundMs = 5_000;

describe('while the database says nothing', () => {
  it('says that it lives, and in bounded time that it is not ready, however often it is asked', async () => {
    expect(await asked('/readyz')).toMatchObject({ status: 200 });
    room.proxy.stall();
    for (let round = 0; round < 3; round += 1) {
      const probes = await Promise.all(Array.from({ length: 20 }, () => asked('/readyz')));
      expect(new Set(probes.map(({ status }) => status))).toEqual(new Set([503]));
      expect(Math.max(...probes.map(({ ms }) => ms))).toBeLessThan(boundMs);
      const alive = await asked('/healthz');
      expect(alive.status).toBe(200);
      expect(alive.ms).toBeLessThan(boundMs);
    }
  });

  it('is ready again by itself once the database answers', async () => {
    room.proxy.resume();
    await expect.poll(() => asked('/readyz'), { timeout: 30_000 }).toMatchObject({ status: 200 });
  });
});
