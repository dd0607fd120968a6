import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { responders } from '@enthesis/contract';
import { csvFolder, importSource, registerClinic } from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { releaseByHand } from './release-by-hand.ts';

// 90 courses of low back pain scored 0 to 10, 30 of the knee on a scale where higher is better, and 7 of the elbow.
const made = [
  { condition: 'low-back', instrument: 'nprs', baselines: [1, 3, 3.5, 4, 5, 5, 6, 7, 8, 9], times: 9 },
  { condition: 'knee-oa', instrument: 'koos_pain', baselines: [20, 35, 40, 55, 60, 75], times: 5 },
  { condition: 'tennis-elbow', instrument: 'nprs', baselines: [6], times: 7 },
] as const;
const courses = made.flatMap(({ condition, instrument, baselines, times }) =>
  Array.from({ length: times }, (_, time) =>
    baselines.map((baseline, nth) => ({ id: `${condition}-${time}-${nth}`, condition, instrument, baseline })),
  ).flat(),
);
const files = {
  'episodes.csv': [
    'study_id,condition,course_status,due_through',
    ...courses.map(({ id, condition }) => `${id},${condition},completed,24m`),
  ],
  'sessions.csv': [
    'study_id,condition,day',
    // One, two or four of them.
    ...courses.flatMap(({ id, condition }, place) =>
      [0, 21, 42, 63].slice(0, 2 ** (place % 3)).map((day) => `${id},${condition},${day}`),
    ),
  ],
  'scores.csv': [
    'study_id,condition,day,instrument,score',
    ...courses.flatMap(({ id, condition, instrument, baseline }, place) => [
      `${id},${condition},0,${instrument},${baseline}`,
      // Who was reached is not who began high or low.
      ...(place % 4 === 0 ? [] : [`${id},${condition},182,${instrument},${place % 3 === 0 ? baseline : 2}`]),
    ]),
  ],
};

let door: Door;
let folder: string;
beforeAll(async () => {
  door = await openDoor();
  folder = await mkdtemp(join(tmpdir(), 'enthesis-model-'));
  for (const [name, lines] of Object.entries(files)) await writeFile(join(folder, name), `${lines.join('\n')}\n`);
  const { registry, dataFolder } = door;
  await registerClinic(registry, { code: 'made', name: 'Made by hand', synthetic: true, dataFolder });
  const source = { ...(await csvFolder(folder)), synthetic: true };
  expect(await importSource(registry, { clinic: 'made', source, dataFolder })).toMatchObject({ outcome: 'applied' });
});
afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

const request = async (search: string, ending = '') => {
  const headers = await door.signIn('director', 'made');
  const answer = await door.request(`/api/v1/clinic/responders${ending}?${search}`, { headers });
  expect(answer.status, search).toBe(200);
  return answer;
};
const ask = async (search: string) => responders.answerSchema.parse(await (await request(search)).json());

/** P(Z <= z), by summing the density up: another hand than the one that answers. */
const cumulative = (z: number): number => {
  const steps = 4000;
  const width = (z + 8) / steps;
  return Array.from({ length: steps }, (_, step) => {
    const at = -8 + (step + 0.5) * width;
    return (width * Math.exp(-(at ** 2) / 2)) / Math.sqrt(2 * Math.PI);
  }).reduce((sum, part) => sum + part, 0);
};

/** The model course by course, from the files themselves. */
const recount = (conditions: readonly string[], keeps: number, rho: number): number => {
  const problem = ({ instrument, baseline }: (typeof courses)[number]) =>
    instrument === 'koos_pain' ? 100 - baseline : baseline;
  const chances = courses.flatMap((course, place) => {
    const full = course.instrument === 'koos_pain' ? 100 : 10;
    const b = problem(course);
    if (place % 4 === 0 || b < 0.3 * full || !conditions.includes(course.condition)) return [];
    const all = courses.filter(({ instrument }) => instrument === course.instrument).map(problem);
    const mu = all.reduce((sum, one) => sum + one, 0) / all.length;
    const sd = Math.sqrt(all.reduce((sum, one) => sum + (one - mu) ** 2, 0) / (all.length - 1));
    return [cumulative((keeps * b - (mu + rho * (b - mu))) / (sd * Math.sqrt(1 - rho ** 2)))];
  });
  return chances.reduce((sum, one) => sum + one, 0) / chances.length;
};

test.each([
  ['r30', 0.7],
  ['r50', 0.5],
] as const)('chance alone at %s is what the model gives course by course', async (definition, keeps) => {
  const { cells, meta } = await ask(`by=condition&definition=${definition}&model=chance`);
  for (const [id, conditions] of [
    ['low-back', ['low-back']],
    ['knee-oa', ['knee-oa']],
    ['all', ['low-back', 'knee-oa', 'tennis-elbow']],
  ] as const) {
    const cell = cells.find(({ condition }) => condition?.id === id);
    const ends = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8].map((rho) => recount(conditions, keeps, rho));
    // Baselines are counted in classes, within which their spread is taken as normal.
    expect(Math.abs((cell?.chanceLower ?? Number.NaN) - Math.min(...ends)), id).toBeLessThan(0.01);
    expect(Math.abs((cell?.chanceUpper ?? Number.NaN) - Math.max(...ends)), id).toBeLessThan(0.01);
  }
  expect(meta.sentence).toMatch(/Baseline scores alone would bring \d+ % to \d+ % by chance .*a model, not a/);
  expect(meta.parameters).toContainEqual(expect.objectContaining({ name: 'model', value: 'chance' }));
});

test('it stands where the rate stands: not beside counts of few, not unasked, not in the figures themselves', async () => {
  const [asked, plain] = [await ask('by=condition&model=chance'), await ask('by=condition')];
  const few = asked.cells.filter(({ status }) => status !== 'shown');
  expect(few.length).toBeGreaterThan(0);
  for (const { chanceLower, chanceUpper } of [...few, ...plain.cells])
    expect([chanceLower, chanceUpper]).toEqual([null, null]);
  expect(asked.cells.map((cell) => ({ ...cell, chanceLower: null, chanceUpper: null }))).toEqual(plain.cells);
  expect(plain.meta.sentence).not.toContain('chance');
  expect(await (await request('by=condition&model=chance', '.csv')).text()).toMatch(/chance_lower,chance_upper/);
});

test.each(['mcid', 'painfree', 'both', 'worse', 'confirmed'])(
  'at %s there is a band, or the reason for none',
  async (definition) => {
    const { cells, meta } = await ask(`by=session_band&definition=${definition}&model=chance`);
    const bands = cells.filter(({ chanceLower }) => chanceLower !== null);
    expect(bands.length > 0).toBe(definition === 'mcid');
    if (definition !== 'mcid') expect(meta.sentence).toContain('modelled for these definitions only');
  },
);

test('over all clinics nothing of the kind can be asked', async () => {
  const headers = await door.signIn('director', 'made');
  const answer = await door.request('/api/v1/network/responders?model=chance', { headers });
  expect(answer.status).toBe(400);
});

test('pooled with all clinics: before a release, and where releases count otherwise, absent with the reason', async () => {
  const { cells, meta } = await ask('by=condition&model=pooled');
  expect(cells.every(({ pooledRate, networkRate }) => pooledRate === null && networkRate === null)).toBe(true);
  expect(meta.sentence).toContain('no release of all clinics yet');
  expect(meta.release).toBeUndefined();
  for (const search of ['definition=painfree', 'floor=4', 'instrument=nprs'])
    expect((await ask(`by=condition&model=pooled&${search}`)).meta.sentence).toContain('no rate counted in this way');
});

test('each condition that a release has alone is drawn towards it, by hand: a new release is a new answer', async () => {
  const elbows = { id: 'other-elbow', conditions: ['tennis-elbow', 'golfers-elbow'], met: 60, notMet: 40 };
  await releaseByHand(door.registry, 1, [{ id: 'low-back', met: 120, notMet: 180 }, elbows]);
  const { cells, meta } = await ask('by=condition&model=pooled');
  const of = (id: string) => cells.find(({ condition }) => condition?.id === id);
  const { responders: met, followed } = of('low-back') ?? {};
  expect(of('low-back')?.networkRate).toBe(0.4);
  expect(of('low-back')?.pooledRate).toBeCloseTo(((met ?? Number.NaN) + 8) / ((followed ?? Number.NaN) + 20), 12);
  // Not in the release, pooled there, or a sum of several.
  for (const id of ['knee-oa', 'tennis-elbow', 'all']) expect(of(id)?.pooledRate, id).toBeNull();
  expect(meta.release).toMatchObject({ number: 1 });
  expect(await (await request('by=condition&model=pooled', '.csv')).text()).toMatch(
    /network_rate,pooled_rate,.*release/,
  );
  const named = await ask('by=condition&condition=low-back&model=pooled');
  expect(named.cells[0]?.pooledRate).toBe(of('low-back')?.pooledRate);
  const bands = await ask('by=session_band&condition=low-back&model=pooled');
  expect(bands.cells.every(({ pooledRate }) => pooledRate === null)).toBe(true);
});

test('numbers of sessions are drawn towards the same numbers: only where whole blocks are just about them', async () => {
  await releaseByHand(door.registry, 2, [
    { id: 'low-back', levels: ['1'], met: 30, notMet: 70 },
    { id: 'low-back', levels: ['2', '3'], met: 50, notMet: 50 },
    { id: 'low-back', levels: ['4-5'], met: 30, notMet: 20 },
    { id: 'low-back', levels: ['6+'], met: 40, notMet: 10 },
    { id: 'knee-oa', levels: ['1'], met: 60, notMet: 40 },
    { id: 'knee-oa', levels: ['2', '3', '4-5', '6+'], met: 60, notMet: 40 },
  ]);
  const others = (ids: readonly string[]) => ids.map((id) => [id, null]);
  const rates = async (search: string) => {
    const { cells } = await ask(`by=session_band&model=pooled${search}`);
    return cells.map(({ sessionBand, followed, responders: met, networkRate, pooledRate }) => {
      if (typeof networkRate === 'number')
        expect(pooledRate).toBeCloseTo(((met ?? Number.NaN) + 20 * networkRate) / ((followed ?? Number.NaN) + 20), 12);
      return [sessionBand?.id, networkRate];
    });
  };
  expect(await rates('')).toEqual([['1', 0.45], ...others(['2', '3', '4-5', '6+'])]);
  const { cells } = await ask('by=session_band&model=pooled&condition=low-back');
  const shown = cells.filter(({ status }) => status === 'shown');
  expect(shown.map(({ sessionBand, networkRate }) => [sessionBand?.id, networkRate])).toEqual([
    ['1', 0.3],
    ['2', null],
    ['4-5', 0.6],
  ]);
});

test('where no number of sessions can be told from the others, the way out is said', async () => {
  await releaseByHand(door.registry, 3, [{ id: 'low-back', met: 120, notMet: 180 }]);
  expect((await ask('by=sessions&condition=low-back&model=pooled')).meta.sentence).toContain('in bands only');
  const { cells, meta } = await ask('by=session_band&model=pooled');
  expect(cells.every(({ networkRate, pooledRate }) => networkRate === null && pooledRate === null)).toBe(true);
  expect(meta.sentence).toContain('choose one condition');
});
