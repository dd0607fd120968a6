import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

// More questions than Postgres takes at once wait a while, then are refused with a time to come back: nobody waits for ever.

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  const clinic = syntheticClinic({ code: 'alder', name: 'Alder', courses: 40, seed: 1 });
  await registerClinic(registry, { ...clinic, synthetic: true, dataFolder });
  await importSource(registry, { clinic: 'alder', source: syntheticSource(clinic), dataFolder });
});
afterAll(() => door.close());

/** As many connections as the clinic's reader has. */
const most = 8;

/** Takes every connection of the clinic's reader; gives them back when called. */
const takeAll = async (): Promise<() => Promise<unknown>> => {
  let giveBack = () => {};
  const given = new Promise<void>((resolve) => {
    giveBack = resolve;
  });
  const holds = Array.from({ length: most }, () => {
    let taken = () => {};
    const isTaken = new Promise<void>((resolve) => {
      taken = resolve;
    });
    const ended = (async () => {
      const reader = await door.registry.reader.connect();
      taken();
      await given;
      reader.release();
    })();
    return { isTaken, ended };
  });
  await Promise.all(holds.map(({ isTaken }) => isTaken));
  return () => {
    giveBack();
    return Promise.all(holds.map(({ ended }) => ended));
  };
};

test('with no reader free a question is refused with a time to wait, and answered once there is one', async () => {
  const director = await door.signIn('director', 'alder');
  const ask = () => door.request('/api/v1/clinic/responders', { headers: director });
  const giveBack = await takeAll();
  const refused = await Promise.all(Array.from({ length: 20 }, ask));
  for (const answer of refused) {
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  await giveBack();
  const answers = await Promise.all(Array.from({ length: 20 }, ask));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});
