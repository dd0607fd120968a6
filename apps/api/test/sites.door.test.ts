import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SitesCell, sites } from '@enthesis/contract';
import { csvFolder, importSource, registerClinic } from '@enthesis/intake';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { releaseByHand } from './release-by-hand.ts';

// 40 courses of knee OA of which 24 responded, 20 of low back pain of which 5 did, 6 of tennis elbow of which 3 did, and
// 8 fractures of which all did. Over all clinics: 200 of 400, 120 of 300, and of the two elbows pooled 60 of 100.
const made = [
  ['knee-oa', 40, 24],
  ['low-back', 20, 5],
  ['tennis-elbow', 6, 3],
  ['fracture', 8, 8],
] as const;
const published = [
  { id: 'knee-oa', met: 200, notMet: 200 },
  { id: 'low-back', met: 120, notMet: 180 },
  { id: 'other-elbow', conditions: ['tennis-elbow', 'golfers-elbow'], met: 60, notMet: 40 },
];
const courses = made.flatMap(([condition, of, met]) =>
  Array.from({ length: of }, (_, place) => ({ id: `${condition}-${place}`, condition, responds: place < met })),
);
const files = {
  'episodes.csv': [
    'study_id,condition,side,year,course_status,due_through',
    ...courses.map(({ id, condition }) => `${id},${condition},left,2024,completed,24m`),
  ],
  'sessions.csv': ['study_id,condition,side,day', ...courses.map(({ id, condition }) => `${id},${condition},left,0`)],
  'scores.csv': [
    'study_id,condition,side,day,instrument,score',
    ...courses.flatMap(({ id, condition, responds }) => [
      `${id},${condition},left,0,nprs,8`,
      `${id},${condition},left,182,nprs,${responds ? 2 : 8}`,
    ]),
  ],
};

let door: Door;
let folder: string;
beforeAll(async () => {
  door = await openDoor();
  folder = await mkdtemp(join(tmpdir(), 'enthesis-sites-'));
  for (const [name, lines] of Object.entries(files)) await writeFile(join(folder, name), `${lines.join('\n')}\n`);
  const { registry, dataFolder } = door;
  await registerClinic(registry, { code: 'made', name: 'Made by hand', synthetic: true, dataFolder });
  // Synthetic, because the demonstration holds no real clinic against anything.
  const source = { ...(await csvFolder(folder)), synthetic: true };
  await importSource(registry, { clinic: 'made', source, dataFolder });
});
afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

const request = async (search = '', ending = '') =>
  door.request(`/api/v1/clinic/sites${ending}${search}`, { headers: await door.signIn('director', 'made') });
const ask = async (search = '') => sites.answerSchema.parse(await (await request(search)).json());
const ownOf = (cells: readonly SitesCell[], condition: string) =>
  cells.find((cell) => cell.point?.id === 'clinic' && cell.condition?.id === condition);

test('without a release there is nothing to be held against', async () => {
  const { cells, meta } = await ask();
  expect(cells).toEqual([]);
  expect(meta).toMatchObject({ withheld: 'no-release' });
});

test('a real clinic is not held against made-up ones', async () => {
  const { registry, dataFolder } = door;
  await registerClinic(registry, { code: 'real', name: 'Real', synthetic: false, dataFolder });
  await importSource(registry, { clinic: 'real', source: await csvFolder(folder), dataFolder });
  await releaseByHand(registry, 1, published);
  const answer = await door.request('/api/v1/clinic/sites', { headers: await door.signIn('director', 'real') });
  expect(sites.answerSchema.parse(await answer.json()).meta.withheld).toBe('no-release');
});

test('the own counts against what each condition does over all clinics, worked out on paper', async () => {
  const { cells, meta } = await ask();
  const overall = ownOf(cells, 'all');
  // 40 × 0.5 + 20 × 0.4 + 6 × 0.6 = 31.6 expected; 24 + 5 + 3 = 32 seen; 380 of 800 over all clinics.
  expect(overall).toMatchObject({ status: 'shown', followed: 66, responders: 32, leftOut: 8, networkFollowed: 800 });
  expect(overall?.networkRate).toBeCloseTo(0.475, 12);
  expect(overall?.expected).toBeCloseTo(31.6, 12);
  expect(overall?.standardisedRate).toBeCloseTo((32 / 31.6) * 0.475, 12);
  expect(overall).toMatchObject({ position: 'inside', phi: null, widened95Lower: null });
  expect(meta.release).toMatchObject({ number: 1, series: 'network' });
  expect(meta.sentence).toContain(
    'Standardised to all clinics by condition it is 48 %, which lies inside the 95 % limits',
  );
  expect(meta.sentence).toContain('Too few sites to say whether clinics differ by more than chance');

  const back = ownOf(cells, 'low-back');
  expect(back).toMatchObject({ followed: 20, responders: 5, rate: 0.25, networkRate: 0.4, leftOut: null });
  expect(back?.standardisedRate).toBeCloseTo(0.25, 12);
  // A condition that the release has only within a pool has no row of its own; one it lacks is not named.
  expect(ownOf(cells, 'tennis-elbow')).toBeUndefined();
  expect(ownOf(cells, 'fracture')).toBeUndefined();
  expect(ownOf((await ask('?condition=fracture')).cells, 'fracture')).toMatchObject({
    status: 'hidden',
    because: 'not-in-release',
    followed: null,
  });
});

test('the funnel is that of sizes, and no other clinic is in it', async () => {
  const { cells } = await ask('?condition=knee-oa');
  expect(cells.filter(({ point }) => point?.id === 'clinic')).toHaveLength(1);
  const limits = cells.filter(({ point }) => point?.id === 'limits');
  expect(limits.length).toBeGreaterThan(15);
  expect(limits.every(({ responders, rate }) => responders === null && rate === null)).toBe(true);
  const own = ownOf(cells, 'knee-oa');
  const same = limits.find(({ followed }) => followed === own?.followed);
  expect(same).toMatchObject({ limit95Lower: own?.limit95Lower, limit998Upper: own?.limit998Upper });
  // Around one half the limits are alike at both ends.
  for (const { limit95Lower, limit95Upper } of limits) {
    expect((limit95Lower ?? Number.NaN) + (limit95Upper ?? Number.NaN)).toBeCloseTo(1, 9);
  }
});

test('where clinics differ by more than chance the limits are widened by the root of phi, and a release may be named', async () => {
  const low = published.map((block) => ({ ...block, met: 300, notMet: 40 }));
  const spread = { variable: 'outcome-pain@6m', definition: 'r30', phi: 6.3, isOverdispersed: true };
  await releaseByHand(door.registry, 2, low, [spread]);
  const { cells, meta } = await ask();
  const overall = ownOf(cells, 'all');
  const half = 1.959963984540054 * Math.sqrt((6.3 * (300 / 340) * (40 / 340)) / 66);
  expect(overall?.widened95Lower).toBeCloseTo(300 / 340 - half, 9);
  expect(overall).toMatchObject({ phi: 6.3, position: 'beyond-99.8' });
  expect(meta.sentence).toContain('Clinics differ by more than chance (phi 6.3), so that the limits are widened.');
  expect((await ask('?condition=knee-oa')).cells[0]).toMatchObject({ phi: null, widened95Lower: null });
  const pinned = await ask('?release=1');
  expect([pinned.meta.release?.number, pinned.meta.search]).toEqual([1, 'release=1']);
  expect(ownOf(pinned.cells, 'all')?.networkRate).toBeCloseTo(0.475, 12);
  expect((await request('?release=99')).status).toBe(404);
});

test('the file holds the same cells, and names the release', async () => {
  const { cells } = await ask('?release=1');
  const file = await request('?release=1', '.csv');
  expect(file.headers.get('content-disposition')).toContain('sites_made_r30_6m_import-1_release-1_synthetic.csv');
  const rows = parse<Record<string, string>>(await file.text(), { columns: true });
  expect(rows).toHaveLength(cells.length);
  cells.forEach((cell, place) => {
    expect(rows[place]).toMatchObject({
      release: '1',
      point_id: cell.point?.id,
      condition_id: cell.condition?.id,
      followed: String(cell.followed ?? ''),
      standardised_rate: String(cell.standardisedRate ?? ''),
      limit95_lower: String(cell.limit95Lower ?? ''),
      position: cell.position ?? '',
    });
  });
});
