import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CohortCell, cohort } from '@enthesis/contract';
import { importFolder, registerClinic } from '@enthesis/intake';
import { meanChange, moments } from '@enthesis/stats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

/** Baselines of low back pain: pain on nprs or else vas100, function on odi, and whether the course was ever scored again. */
const courses: ReadonlyArray<{
  readonly nprs?: number;
  readonly vas100?: number;
  readonly odi?: number;
  readonly again?: true;
}> = [
  { nprs: 0, odi: 20 },
  { nprs: 7, vas100: 65, odi: 44, again: true },
  { nprs: 8, odi: 62, again: true },
  { nprs: 6 },
  { vas100: 40 },
  { vas100: 90, odi: 30, again: true },
  {},
];

let door: Door;
beforeAll(async () => {
  door = await openDoor({ minCell: 0 });
  const { registry, dataFolder } = door;
  const folder = join(dataFolder, 'baselines');
  const rows = {
    episodes: ['study_id,condition'],
    sessions: ['study_id,condition,day'],
    scores: ['study_id,condition,day,instrument,score'],
  };
  for (const [place, { again, ...baselines }] of courses.entries()) {
    const key = `S-${place},low-back`;
    rows.episodes.push(key);
    rows.sessions.push(`${key},0`);
    for (const [instrument, score] of Object.entries(baselines)) {
      // An older one is not the baseline.
      rows.scores.push(`${key},-9,${instrument},5`, `${key},0,${instrument},${score}`);
      if (again === true) rows.scores.push(`${key},182,${instrument},1`);
    }
  }
  await mkdir(folder, { recursive: true });
  for (const [name, lines] of Object.entries(rows))
    await writeFile(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
  await registerClinic(registry, { code: 'baselines', name: 'Baselines', synthetic: false, dataFolder });
  expect(await importFolder(registry, { clinic: 'baselines', folder, dataFolder })).toMatchObject({
    outcome: 'applied',
  });
});
afterAll(() => door.close());

const ask = async (search: string) => {
  const headers = await door.signIn('director', 'baselines');
  const answer = await door.request(`/api/v1/clinic/cohort?${search}`, { headers });
  expect(answer.status, search).toBe(200);
  return cohort.answerSchema.parse(await answer.json());
};

const rowsOf = (cells: readonly CohortCell[], id: string) =>
  cells.filter(({ characteristic }) => characteristic?.id === id);

const expectScores = (cell: CohortCell | undefined, scores: readonly number[]) => {
  const { mean, sd } = meanChange(moments(scores));
  expect(cell).toMatchObject({ courses: scores.length, share: scores.length / courses.length });
  expect(cell?.mean).toBeCloseTo(mean ?? Number.NaN, 10);
  expect(cell?.sd).toBeCloseTo(sd ?? Number.NaN, 10);
};

test('pain and function at baseline: mean and sd on the first instrument of each course, the best score included', async () => {
  const { cells, meta } = await ask('');
  const [nprs, vas, noPain] = rowsOf(cells, 'baseline_pain');
  expectScores(nprs, [0, 7, 8, 6]);
  expectScores(vas, [40, 90]);
  expect(noPain).toMatchObject({ stratum: { id: 'unknown' }, courses: 1, mean: null, sd: null });
  const [odi, noFunction] = rowsOf(cells, 'baseline_function');
  expectScores(odi, [20, 44, 62, 30]);
  expect(noFunction).toMatchObject({ stratum: { id: 'unknown' }, courses: 3 });
  expect(meta.captions.join(' ')).toContain('in points of the instrument');
});

test('they are of all courses, whatever is asked about the followed ones, and of the condition asked for', async () => {
  const scores = async (search: string) =>
    (await ask(search)).cells.filter(({ characteristic }) => characteristic?.id.startsWith('baseline_'));
  expect(await scores('measure=function&floor=4&horizon=3m')).toEqual(await scores(''));
  expect(await scores('condition=low-back')).toEqual(await scores(''));
  expect(await scores('condition=knee-oa')).toEqual([]);
  const [row] = await scores('');
  expect([row?.followed, row?.notFollowedShare, row?.standardisedDifference]).toEqual([null, null, null]);
});

test('rows that are no score have no mean', async () => {
  const { cells } = await ask('');
  for (const { characteristic, mean, sd } of cells) {
    if (characteristic?.id.startsWith('baseline_') !== true) expect([mean, sd]).toEqual([null, null]);
  }
});
