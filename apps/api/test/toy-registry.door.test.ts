import { join } from 'node:path';
import { type ResponseBySessionCell, responders, responseBySession } from '@enthesis/contract';
import { importFolder, registerClinic } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { writeToyFolder } from './toy-registry.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor({ minCell: 0 });
  const { registry, dataFolder } = door;
  for (const [code, interim] of [
    ['toy', true],
    ['stripped', false],
  ] as const) {
    const folder = join(dataFolder, code);
    await writeToyFolder(folder, { interim });
    await registerClinic(registry, { code, name: code, synthetic: false, dataFolder });
    expect(await importFolder(registry, { clinic: code, folder, dataFolder })).toMatchObject({ outcome: 'applied' });
  }
});
afterAll(() => door.close());

const ask = async (clinic: string, search: string) => {
  const headers = await door.signIn('director', clinic);
  const answer = await door.request(`/api/v1/clinic/response-by-session?definition=r50&${search}`, { headers });
  return responseBySession.answerSchema.parse(await answer.json());
};
const column = (cells: readonly ResponseBySessionCell[], figure: keyof ResponseBySessionCell) =>
  cells.map((cell) => cell[figure]);
const expectClose = (found: readonly unknown[], expected: readonly number[]) => {
  expect(found).toHaveLength(expected.length);
  for (const [place, value] of found.entries()) expect(value).toBeCloseTo(expected[place] ?? Number.NaN, 6);
};

test('view C: Aalen-Johansen, with those who stopped kept in the count', async () => {
  const { cells, meta } = await ask('toy', '');
  expect(meta.withheld).toBeNull();
  expect(column(cells, 'session')).toEqual([1, 2, 3, 4, 5, 6]);
  expect(column(cells, 'atRisk')).toEqual([20, 15, 11, 7, 5, 3]);
  expectClose(column(cells, 'cumulativeIncidence'), [0.15, 0.25, 0.359091, 0.421429, 0.483766, 0.483766]);
  expectClose(column(cells, 'cumulativeStopped'), [0.1, 0.15, 0.204545, 0.266883, 0.329221, 0.453896]);
  expectClose([cells[4]?.standardError, cells[4]?.ci95Lower, cells[4]?.ci95Upper], [0.117598, 0.28578, 0.727182]);
  expect(new Set(column(cells, 'status'))).toEqual(new Set(['shown']));
  expect(meta.captions.join(' ')).toContain('does not show that later sessions do anything');
});

test('the same as if nobody had stopped: Kaplan-Meier, optimistic and captioned', async () => {
  const { cells, meta } = await ask('toy', 'view=km');
  expectClose(column(cells, 'cumulativeIncidence'), [0.15, 0.263333, 0.397273, 0.483377, 0.586701, 0.586701]);
  expectClose([cells[5]?.ci95Lower, cells[5]?.ci95Upper], [0.342339, 0.844794]);
  expect(meta.captions.join(' ')).toContain('optimistic');
});

test('view B: after exactly k sessions, among those scored then', async () => {
  const { cells } = await ask('toy', 'view=b');
  expect(column(cells, 'assessed')).toEqual([20, 15, 11, 7, 5, 3]);
  expect(column(cells, 'responded')).toEqual([3, 2, 2, 1, 1, 0]);
  expectClose(column(cells, 'rate'), [0.15, 0.133333, 0.181818, 0.142857, 0.2, 0]);
});

test('view A: by sessions received at 6 months, courses still in treatment left out', async () => {
  const { cells, meta } = await ask('toy', 'view=a');
  expect(column(cells, 'assessed')).toEqual([5, 3, 3, 2, 2, 2]);
  expectClose(column(cells, 'rate'), [0.6, 2 / 3, 2 / 3, 0.5, 0.5, 0]);
  expectClose([cells[0]?.ci95Lower, cells[5]?.ci95Upper], [0.230724, 0.65762]);
  expect(meta.denominators.ongoingLeftOut).toBe(3);
  expect(meta.captions.join(' ')).toContain('not the effect of more sessions');
});

test('the test for trend over the sessions received, with every number of sessions of its row and without a split by them', async () => {
  const headers = await door.signIn('director', 'toy');
  const rates = async (search: string) => {
    const answer = await door.request(`/api/v1/clinic/responders?definition=r50&${search}`, { headers });
    return responders.answerSchema.parse(await answer.json()).cells;
  };
  for (const search of ['by=sessions', 'by=condition,sessions']) {
    const cells = await rates(search);
    expectClose([...new Set(cells.map(({ trendZ }) => trendZ))], [-1.254911]);
    expectClose([...new Set(cells.map(({ trendP }) => trendP))], [0.209511]);
  }
  expect(await rates('by=condition')).toMatchObject([{ trendZ: null, trendP: null }, { trendZ: null }]);
});

test('without scores between sessions view C is refused in words, and view A still answers', async () => {
  const { cells, meta } = await ask('stripped', '');
  expect(cells).toEqual([]);
  expect(meta.withheld).toBe('not-recorded-between-sessions');
  expect(meta.sentence).toContain('not known');
  expect((await ask('stripped', 'view=a')).cells).toHaveLength(6);
});

test('by condition the curve stands for each, after that of all', async () => {
  const { cells } = await ask('toy', 'by=condition');
  expect(new Set(cells.map((cell) => cell.condition?.id))).toEqual(new Set(['all', 'low-back']));
  expect(cells).toHaveLength(12);
});
