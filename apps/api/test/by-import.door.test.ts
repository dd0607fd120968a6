import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byImport, captions, responders } from '@enthesis/contract';
import {
  csvFolder,
  eraseStudyId,
  importSource,
  registerClinic,
  syntheticClinic,
  syntheticSource,
  undoLatest,
} from '@enthesis/intake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

let door: Door;
let folder: string;
beforeAll(async () => {
  door = await openDoor();
  folder = await mkdtemp(join(tmpdir(), 'enthesis-by-import-'));
});
afterAll(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

const begin = (code: string, synthetic: boolean) =>
  registerClinic(door.registry, { code, name: code, synthetic, dataFolder: door.dataFolder });

const ask = async (clinic: string) => {
  const headers = await door.signIn('director', clinic);
  const answer = await door.request('/api/v1/clinic/by-import', { headers });
  return byImport.answerSchema.parse(await answer.json());
};

/** What the first page says of the same clinic at this moment: another query, by another role. */
const firstPage = async (clinic: string) => {
  const headers = await door.signIn('director', clinic);
  const answer = await door.request('/api/v1/clinic/responders?by=condition', { headers });
  const { cells, meta } = responders.answerSchema.parse(await answer.json());
  const [all] = cells;
  const { enrolled, noBaseline, notDue, belowFloor } = meta.denominators;
  expect(all?.condition?.id).toBe('all');
  return {
    enrolled,
    eligible: all?.eligible,
    followed: all?.followed,
    responders: all?.responders,
    rate: all?.rate,
    noBaseline,
    notDue,
    belowFloor,
  };
};

test('before and after an import stand the counts of the first page as they were then', async () => {
  await begin('made-up', true);
  const import_ = async (courses: number) => {
    const clinic = syntheticClinic({ code: 'made-up', name: 'made-up', courses, seed: 4 });
    await importSource(door.registry, {
      clinic: 'made-up',
      source: syntheticSource(clinic),
      dataFolder: door.dataFolder,
    });
    return firstPage('made-up');
  };
  const first = await import_(150);
  const second = await import_(320);
  const { cells, meta } = await ask('made-up');
  expect(second.followed).toBeGreaterThan((first.followed ?? 0) + 20);
  expect(cells).toMatchObject([
    {
      import: { id: '2', label: 'Import 2' },
      status: 'shown',
      enrolledBefore: first.enrolled,
      enrolledAfter: second.enrolled,
      eligibleBefore: first.eligible,
      eligibleAfter: second.eligible,
      followedBefore: first.followed,
      followedAfter: second.followed,
      respondersBefore: first.responders,
      respondersAfter: second.responders,
      rateBefore: first.rate,
      rateAfter: second.rate,
    },
    { import: { id: '1' }, enrolledBefore: 0, rateBefore: null, enrolledAfter: first.enrolled, rateAfter: first.rate },
  ]);
  // Those below the floor that are not due yet are in neither of the first page's two counts.
  const { enrolledAfter, baselineAfter, eligibleAfter } = cells[0] ?? {};
  const nan = Number.NaN;
  expect((enrolledAfter ?? nan) - (baselineAfter ?? nan)).toBeGreaterThanOrEqual(
    (second.noBaseline ?? nan) + (second.belowFloor ?? nan),
  );
  expect((baselineAfter ?? nan) - (eligibleAfter ?? nan)).toBeLessThanOrEqual(second.notDue ?? nan);
  expect(meta.sentence).toMatch(
    /^Import 2: [\d,]+ new scores, \d+ more courses followed at 6 months\. Share that responded \(pain: [^)]*\): \d+ % \(\d+ of \d+; 95 % CI \d+ % to \d+ %\) before, \d+ % \(\d+ of \d+; 95 % CI \d+ % to \d+ %\) after\.$/,
  );
  expect(meta.captions).toContain(captions.imports);
});

/** A folder of patients, followed at 6 months, of whom every second one responded. */
const patients = async (from: number, to: number) => {
  const ids = Array.from({ length: to - from + 1 }, (_, place) => from + place);
  const study = (id: number) => `p-${String(id).padStart(4, '0')}`;
  const files = {
    'episodes.csv': ['study_id,condition,side', ...ids.map((id) => `${study(id)},knee-oa,left`)],
    'sessions.csv': ['study_id,condition,side,day', ...ids.map((id) => `${study(id)},knee-oa,left,0`)],
    'scores.csv': [
      'study_id,condition,side,day,instrument,score',
      ...ids.flatMap((id) => [
        `${study(id)},knee-oa,left,0,nprs,8`,
        `${study(id)},knee-oa,left,182,nprs,${id % 2 === 0 ? 2 : 7}`,
      ]),
    ],
  };
  for (const [name, lines] of Object.entries(files)) await writeFile(join(folder, name), `${lines.join('\n')}\n`);
  return csvFolder(folder);
};

const hand = async (clinic: string, from: number, to: number) =>
  importSource(door.registry, { clinic, source: await patients(from, to), dataFolder: door.dataFolder });

const brief = ({ cells }: Awaited<ReturnType<typeof ask>>) =>
  cells.map((cell) => [cell.import?.label, cell.status, cell.scores, cell.followedBefore, cell.followedAfter]);

test('an import about few stands together with its neighbour, and so does what lies between two imports', async () => {
  await begin('real', false);
  await hand('real', 1, 30);
  await hand('real', 31, 42);
  expect(brief(await ask('real'))).toEqual([
    ['Import 2', 'shown', 24, 30, 42],
    ['Import 1', 'shown', 60, 0, 30],
  ]);
  await hand('real', 43, 44);
  const together = await ask('real');
  expect(brief(together)).toEqual([
    ['Import 2 to import 3', 'shown', 28, 30, 44],
    ['Import 1', 'shown', 60, 0, 30],
  ]);
  expect(together.meta.sentence).toMatch(
    /^Import 2 to import 3, together because one alone would be about too few courses: 28 new scores, 14 more courses/,
  );
  await eraseStudyId(door.registry, { clinic: 'real', dataFolder: door.dataFolder, studyId: 'p-0007' });
  await hand('real', 51, 60);
  expect(brief(await ask('real'))).toEqual([
    ['Import 3 to import 4', 'shown', 24, 42, 53],
    ['Import 2', 'shown', 24, 30, 42],
    ['Import 1', 'shown', 60, 0, 30],
  ]);
});

test('what is undone stands in the list as well, and takes away what it had brought', async () => {
  await begin('undone', false);
  await hand('undone', 1, 20);
  await hand('undone', 21, 40);
  const undo = { clinic: 'undone', number: null, by: 'director' } as const;
  await undoLatest(door.registry, undo);
  expect(brief(await ask('undone'))).toEqual([
    ['Import 2 undone', 'shown', -40, 40, 20],
    ['Import 2', 'shown', 40, 20, 40],
    ['Import 1', 'shown', 40, 0, 20],
  ]);
  const { meta } = await ask('undone');
  expect(meta.sentence).toMatch(/^Import 2 undone: 40 scores fewer, 20 fewer courses followed at 6 months\./);
});

test('of fewer courses than the smallest group nothing is told, and of fewer than 10 followed no rate in words', async () => {
  await begin('few', false);
  await hand('few', 1, 3);
  const few = await ask('few');
  expect(few.cells).toMatchObject([{ status: 'hidden', because: 'under-minimum', scores: null, enrolledAfter: null }]);
  expect(few.meta.sentence).toBe('Fewer than 5 courses: too few to show.');
  await hand('few', 4, 9);
  const low = await ask('few');
  expect(brief(low)).toEqual([['Import 1 to import 2', 'low', 18, 0, 9]]);
  expect(low.meta.sentence).toMatch(/: nobody followed before, 4 of 9 after\.$/);
});

test('before the first import there is nothing', async () => {
  await begin('empty', false);
  const { cells, meta } = await ask('empty');
  expect(cells).toEqual([]);
  expect(meta.sentence).toBe('No import has been applied yet.');
});
