import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

// Answers are kept as long as what they were counted from stands, and not a moment longer.

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  for (const code of ['alder', 'birch']) {
    await registerClinic(registry, { code, name: `${code} clinic`, synthetic: true, dataFolder });
    await fill(code, 60);
  }
});
afterAll(() => door.close());

const fill = async (code: string, courses: number) => {
  const { registry, dataFolder } = door;
  const clinic = syntheticClinic({ code, name: `${code} clinic`, courses, seed: courses });
  await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
};

const path = '/api/v1/clinic/responders';
const ask = (headers: Record<string, string>, ending = '') => door.request(`${path}${ending}`, { headers });
const etagOf = (answer: Response) => answer.headers.get('etag') ?? '';

test('an asker who has the answer is told so, in every form; one who has another is sent it', async () => {
  const director = await door.signIn('director', 'alder');
  for (const ending of ['', '.csv', '.metadata.json']) {
    const first = await ask(director, ending);
    const again = await ask({ ...director, 'if-none-match': etagOf(first) }, ending);
    expect([again.status, await again.text(), etagOf(again)]).toEqual([304, '', etagOf(first)]);
    const other = await ask({ ...director, 'if-none-match': '"another"' }, ending);
    expect(await other.text()).toBe(await first.text());
  }
});

test('what is kept for one clinic is never sent to another, and never without a sign-in', async () => {
  const alder = await ask(await door.signIn('director', 'alder'));
  const birch = await ask(await door.signIn('director', 'birch'));
  expect(await birch.text()).not.toBe(await alder.text());
  expect((await ask({})).status).toBe(401);
  expect((await ask(await door.signIn('researcher'))).status).toBe(403);
});

test('an import is seen at once', async () => {
  const director = await door.signIn('director', 'alder');
  const before = await ask(director);
  await fill('alder', 75);
  const after = await ask({ ...director, 'if-none-match': etagOf(before) });
  expect(after.status).toBe(200);
  expect(await after.text()).not.toBe(await before.text());
});
