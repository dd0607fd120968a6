import { expect, test } from 'vitest';
import { answerIn } from './states.ts';

const cell = {
  condition: { id: 'knee-oa', label: 'Knee' },
  session: 1,
  rate: 0.5,
  status: 'shown',
  because: null,
  flags: ['few'],
};
const meta = { scope: 'clinic', asOf: { import: 3, at: '2026-11-20T08:00:00.000Z' }, withheld: null };
const ask = async () => new Response(JSON.stringify({ cells: [cell], meta }));
const bodyIn = async (state: Parameters<typeof answerIn>[0]): Promise<unknown> =>
  (await answerIn(state, 0, ask)).json();

test('a filled answer comes as the server gave it, but for the day of its import, which is always the same', async () => {
  const asOf = { import: 1, at: '2026-01-05T09:00:00.000Z' };
  expect(await bodyIn('filled')).toEqual({ cells: [cell], meta: { ...meta, asOf } });
});

test('a hidden cell keeps its names and loses its figures, with the reason', async () => {
  const hidden = { ...cell, rate: null, status: 'hidden', because: 'under-minimum', flags: [] };
  expect(await bodyIn('hidden')).toMatchObject({ cells: [hidden] });
});

test('before the first import there is neither a cell nor a date', async () => {
  expect(await bodyIn('unimported')).toMatchObject({ cells: [], meta: { asOf: null } });
});

test('before the first release there is neither a cell nor a release', async () => {
  expect(await bodyIn('unreleased')).toMatchObject({ cells: [], meta: { release: null } });
});

test('what is stale came once; without a connection nothing comes', async () => {
  expect((await answerIn('stale', 0, ask)).status).toBe(200);
  await expect(answerIn('stale', 1, ask)).rejects.toThrow(TypeError);
  await expect(answerIn('offline', 0, ask)).rejects.toThrow(TypeError);
});

test('a refusal has the status it is named after', async () => {
  expect((await answerIn('too-many', 0, ask)).status).toBe(429);
  expect((await answerIn('internal', 0, ask)).status).toBe(500);
});
