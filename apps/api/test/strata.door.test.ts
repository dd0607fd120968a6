import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dimensionKey, type Label, responders, stratifierIds, stratifiers } from '@enthesis/contract';
import { importFolder, importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

// Values on both sides of every bound, one course each.
const edges = [
  { symptoms: 2, injections: 4, dextrose: '12.4', baseline: '2.9' },
  { symptoms: 3, injections: 5, dextrose: '12.5', baseline: '3' },
  { symptoms: 11, injections: 9, dextrose: '15', baseline: '4.9' },
  { symptoms: 12, injections: 10, dextrose: '15.1', baseline: '5' },
  { symptoms: 59, injections: 15, dextrose: '25', baseline: '6.9' },
  { symptoms: 60, injections: 16, dextrose: '25.1', baseline: '7' },
];

let door: Door;
beforeAll(async () => {
  door = await openDoor({ minCell: 0 });
  const { registry, dataFolder } = door;
  const folder = join(dataFolder, 'edges');
  await mkdir(folder);
  const keys = edges.map((_, place) => `E-${place},low-back`);
  const write = (name: string, header: string, rows: readonly string[]) =>
    writeFile(join(folder, name), `${[header, ...rows].join('\n')}\n`);
  await write(
    'episodes.csv',
    'study_id,condition,symptom_months',
    edges.map(({ symptoms }, place) => `${keys[place]},${symptoms}`),
  );
  await write(
    'sessions.csv',
    'study_id,condition,day,injections,dextrose_percent',
    edges.map(({ injections, dextrose }, place) => `${keys[place]},0,${injections},${dextrose}`),
  );
  await write(
    'scores.csv',
    'study_id,condition,day,instrument,score',
    edges.map(({ baseline }, place) => `${keys[place]},0,nprs,${baseline}`),
  );
  await registerClinic(registry, { code: 'edges', name: 'Edges', synthetic: false, dataFolder });
  expect(await importFolder(registry, { clinic: 'edges', folder, dataFolder })).toMatchObject({ outcome: 'applied' });
  const many = syntheticClinic({ code: 'many', name: 'Many', courses: 300, seed: 9 });
  await registerClinic(registry, { code: 'many', name: 'Many', synthetic: true, dataFolder });
  await importSource(registry, { clinic: 'many', source: syntheticSource(many), dataFolder });
});
afterAll(() => door.close());

const ask = async (clinic: string, search: string) => {
  const headers = await door.signIn('director', clinic);
  const answer = await door.request(`/api/v1/clinic/responders?${search}`, { headers });
  return responders.answerSchema.parse(await answer.json()).cells;
};

test.each([
  ['symptom_months', ['0-2', '3-11', '12-59', '60+'], [1, 2, 2, 1]],
  ['injections', ['1-4', '5-9', '10-15', '16+'], [1, 2, 2, 1]],
  ['dextrose', ['0-12.4', '12.5-15', '15.1-25', '25.1+'], [1, 2, 2, 1]],
  ['baseline', ['0-2.9', '3-4.9', '5-6.9', '7-10'], [1, 2, 2, 1]],
])('%s falls into its classes exactly, bounds included', async (stratifier, ids, courses) => {
  const cells = await ask('edges', `by=${stratifier}&floor=none`);
  const labels = cells.map((cell) => (cell as Record<string, unknown>)[dimensionKey(stratifier)] as Label);
  expect(labels.map(({ id }) => id)).toEqual(ids);
  expect(cells.map(({ eligible }) => eligible)).toEqual(courses);
});

test.each(stratifierIds)('split by %s nobody is lost or counted twice', async (stratifier) => {
  const [all] = await ask('many', 'by=condition');
  const cells = await ask('many', `by=${stratifier}`);
  for (const figure of ['eligible', 'followed', 'responders'] as const) {
    expect(cells.reduce((sum, cell) => sum + (cell[figure] ?? 0), 0)).toBe(all?.[figure]);
  }
});

test('what is not recorded stands last, under a word of its own', async () => {
  const cells = await ask('edges', 'by=sex&floor=none');
  expect(cells.map(({ sex }) => sex)).toEqual([{ id: 'unknown', label: 'Not recorded' }]);
  expect(stratifiers.map(({ id }) => id)).toEqual(stratifierIds);
});
