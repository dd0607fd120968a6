import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quality } from '@enthesis/contract';
import { csvFolder, importSource, registerClinic } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

// Rows made by hand, each with one thing to find.

const episodes = `study_id,condition,side,year,due_through
AAA1,knee-oa,left,2024,6m
AAA2,knee-oa,left,2024,6m
AAA3,knee-oa,left,2025,6m
AAA4,knee-oa,left,2025,6m
`;
const sessions = `study_id,condition,side,day
AAA1,knee-oa,left,0
AAA1,knee-oa,left,200
AAA2,knee-oa,left,0
AAA3,knee-oa,left,0
`;
const scores = `study_id,condition,side,day,instrument,score
AAA1,knee-oa,left,0,nprs,7
AAA1,knee-oa,left,180,nprs,2
AAA2,knee-oa,left,-40,nprs,7
AAA2,knee-oa,left,180,vas100,40
AAA3,knee-oa,left,-3,vas100,63
AAA3,knee-oa,left,500,vas100,20
`;

let door: Door;
let folder: string;
beforeAll(async () => {
  door = await openDoor({ minCell: 0 });
  folder = await mkdtemp(join(tmpdir(), 'enthesis-quality-'));
  for (const [name, text] of Object.entries({ episodes, sessions, scores })) {
    await writeFile(join(folder, `${name}.csv`), text);
  }
  const { registry, dataFolder } = door;
  await registerClinic(registry, { code: 'made', name: 'Made by hand', synthetic: false, dataFolder });
  await importSource(registry, { clinic: 'made', source: await csvFolder(folder), dataFolder });
});
afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

const counted = async (search = '', clinic = 'made') => {
  const headers = await door.signIn('data-manager', clinic);
  const answer = await door.request(`/api/v1/clinic/quality${search}`, { headers });
  const { cells, meta } = quality.answerSchema.parse(await answer.json());
  return { cells, meta };
};

test('each finding is counted once, of all years and by year of start', async () => {
  const { cells } = await counted();
  const rows = Object.fromEntries(
    cells.map(({ finding, year, import: by, lookedAt, found }) => [
      `${finding?.id} ${by?.id === 'all' ? year?.id : `import ${by?.id}`}`,
      [lookedAt, found],
    ]),
  );
  expect(rows).toMatchObject({
    'no-baseline all': [4, 1],
    'no-baseline 2025': [2, 1],
    'baseline-too-old all': [4, 1],
    'baseline-too-old 2024': [2, 1],
    'no-baseline import 1': [4, 1],
    'no-session all': [4, 1],
    'no-score-6m all': [2, 1],
    'no-score-6m 2024': [1, 0],
    'no-score-3m all': [2, 2],
    'long-gap all': [4, 1],
    'long-gap 2025': [1, 0],
    'out-of-window all': [6, 2],
    'heaping all': [3, 2],
  });
  expect(rows['no-score-12m all']).toEqual([null, null]);
});

test('the sentence names what is most frequent', async () => {
  const { meta } = await counted('?condition=knee-oa');
  expect(meta.sentence).toMatch(
    /^Found most often in courses of knee osteoarthritis: no score at 6 weeks, 2 of 2 courses \(100 %\); /,
  );
});

test('courses look alike where all that describes them is known and the same, and so are their sessions', async () => {
  const { registry, dataFolder } = door;
  const alike = await mkdtemp(join(tmpdir(), 'enthesis-alike-'));
  const described = [
    ['B1', 'knee-oa,left,male,40-49,2023', [0, 28]],
    ['B2', 'knee-oa,left,male,40-49,2023', [0, 28]],
    ['B3', 'knee-oa,left,male,40-49,2023', [0, 29]],
    ['B4', 'knee-oa,right,male,40-49,2023', [0, 28]],
    ['B5', 'knee-oa,left,male,50-59,2023', [0, 28]],
    ['B6', 'knee-oa,left,,40-49,2023', [0, 28]],
    ['B7', 'knee-oa,left,male,40-49,2023', [0]],
    ['B8', 'knee-oa,left,male,40-49,2023', [0]],
  ] as const;
  const about = (id: string, [condition, side]: readonly string[]) => `${id},${condition},${side}`;
  const files = {
    episodes: ['study_id,condition,side,sex,age_band,year', ...described.map(([id, text]) => `${id},${text}`)],
    sessions: [
      'study_id,condition,side,day',
      ...described.flatMap(([id, text, days]) => days.map((day) => `${about(id, text.split(','))},${day}`)),
    ],
    scores: ['study_id,condition,side,day,instrument,score'],
  };
  for (const [name, lines] of Object.entries(files))
    await writeFile(join(alike, `${name}.csv`), `${lines.join('\n')}\n`);
  await registerClinic(registry, { code: 'alike', name: 'Alike', synthetic: false, dataFolder });
  await importSource(registry, { clinic: 'alike', source: await csvFolder(alike), dataFolder });
  await rm(alike, { recursive: true });
  const { cells } = await counted('', 'alike');
  const found = cells.filter(({ finding }) => finding?.id === 'look-alike');
  expect(found.map(({ year, import: by, lookedAt, found: like }) => [year?.id, by?.id, lookedAt, like])).toEqual([
    ['all', 'all', 5, 1],
    ['2023', 'all', 5, 1],
    ['all', '1', 5, 1],
  ]);
});

test('nothing is found where nothing was imported', async () => {
  const { cells, meta } = await counted('?condition=hip-labrum');
  expect(new Set(cells.map(({ status }) => status))).toEqual(new Set(['empty']));
  expect(meta.sentence).toBe('No course of hip labral tear has been imported.');
});

test('of fewer courses than the smallest group shown, no sentence says that nothing is wrong', async () => {
  const strict = await openDoor({ minCell: 5 });
  try {
    const { registry, dataFolder } = strict;
    await registerClinic(registry, { code: 'made', name: 'Made by hand', synthetic: false, dataFolder });
    await importSource(registry, { clinic: 'made', source: await csvFolder(folder), dataFolder });
    const headers = await strict.signIn('data-manager', 'made');
    const answer = await strict.request('/api/v1/clinic/quality', { headers });
    const { meta } = quality.answerSchema.parse(await answer.json());
    expect(meta.sentence).toBe('Fewer than 5 courses: too few to show.');
  } finally {
    await strict.close();
  }
});
