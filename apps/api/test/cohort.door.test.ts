import { type CohortCell, cohort, coverage, responders } from '@enthesis/contract';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { standardisedDifference } from '@enthesis/stats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

const openClinic = async (minCell: number): Promise<Door> => {
  const door = await openDoor({ minCell });
  const { registry, dataFolder } = door;
  const clinic = syntheticClinic({ code: 'table', name: 'table', courses: 260, seed: 11 });
  await registerClinic(registry, { code: 'table', name: 'table', synthetic: true, dataFolder });
  await importSource(registry, { clinic: 'table', source: syntheticSource(clinic), dataFolder });
  return door;
};

const ask = async (door: Door, address: string): Promise<unknown> => {
  const answer = await door.request(`/api/v1/clinic/${address}`, { headers: await door.signIn('director', 'table') });
  expect(answer.status, address).toBe(200);
  return answer.json();
};

const characteristics = (cells: readonly CohortCell[]) =>
  [...new Set(cells.map(({ characteristic }) => characteristic?.id))].map((id) => ({
    id,
    strata: cells.filter(({ characteristic }) => characteristic?.id === id),
  }));

/** Scores at baseline are of all courses, followed or not. */
const isScore = (id: string | undefined): boolean => id === 'baseline_pain' || id === 'baseline_function';

const sum = (strata: readonly CohortCell[], figure: 'courses' | 'followed' | 'notFollowed') =>
  strata.reduce((all, cell) => all + (cell[figure] ?? Number.NaN), 0);

describe('with everything shown', () => {
  let door: Door;
  beforeAll(async () => {
    door = await openClinic(0);
  });
  afterAll(() => door.close());

  test.each([
    '',
    'measure=function&horizon=3m',
    'condition=low-back&definition=confirmed',
    'instrument=nprs&floor=none',
  ])(
    'every characteristic adds up to the courses of coverage and the eligible ones of responders: %s',
    async (search) => {
      const { cells } = cohort.answerSchema.parse(await ask(door, `cohort?${search}`));
      const [enrolled] = coverage.answerSchema.parse(await ask(door, `coverage?by=condition&${search}`)).cells;
      const [counted] = responders.answerSchema.parse(await ask(door, `responders?by=condition&${search}`)).cells;
      expect(characteristics(cells).map(({ id }) => id)).toEqual([
        'sex',
        'age_band',
        'year',
        'side',
        'symptom_months',
        'baseline',
        'baseline_pain',
        'baseline_function',
        'prior_care',
        'hypermobile',
        'activity',
        'diet_advice_followed',
        'instructions_followed',
        'payer',
        'guidance',
        'injections',
        'dextrose',
        'alignment_checked',
        'sessions',
      ]);
      for (const { id, strata } of characteristics(cells)) {
        expect(sum(strata, 'courses'), id).toBe(enrolled?.enrolled);
        if (isScore(id)) continue;
        expect(sum(strata, 'followed'), id).toBe(counted?.followed);
        expect(sum(strata, 'followed') + sum(strata, 'notFollowed'), id).toBe(counted?.eligible);
      }
    },
  );

  test('a stratum holds as many followed as the responders question finds in it', async () => {
    const { cells } = cohort.answerSchema.parse(await ask(door, 'cohort'));
    for (const dimension of ['sex', 'baseline', 'prior_care'] as const) {
      const split = responders.answerSchema.parse(await ask(door, `responders?by=${dimension}`)).cells;
      const own = cells.filter(({ characteristic }) => characteristic?.id === dimension);
      const key = dimension === 'prior_care' ? 'priorCare' : dimension;
      for (const cell of split) {
        const stratum = own.find((candidate) => candidate.stratum?.id === cell[key]?.id);
        if (cell.status !== 'empty') expect(stratum?.followed, cell[key]?.id).toBe(cell.followed);
      }
    }
  });

  test('shares are those of the characteristic, and the difference is the standardised one of the two shares', async () => {
    const { cells, meta } = cohort.answerSchema.parse(await ask(door, 'cohort'));
    for (const { id, strata } of characteristics(cells)) {
      if (isScore(id)) continue;
      const [followed, notFollowed] = [sum(strata, 'followed'), sum(strata, 'notFollowed')];
      for (const cell of strata) {
        expect(cell.share).toBe((cell.courses ?? Number.NaN) / sum(strata, 'courses'));
        expect(cell.standardisedDifference).toBe(
          standardisedDifference(
            { successes: cell.followed ?? Number.NaN, n: followed },
            { successes: cell.notFollowed ?? Number.NaN, n: notFollowed },
          ),
        );
      }
    }
    const shown = cells.filter(({ status }) => status === 'shown');
    const furthest = Math.max(...shown.map(({ standardisedDifference: apart }) => Math.abs(apart ?? 0)));
    expect(meta.sentence).toMatch(/were followed up and \d+ were not\. They differ most in /);
    expect(meta.sentence).toMatch(new RegExp(`standardised difference −?${furthest.toFixed(2)}`));
    expect(meta.sentence).not.toContain('-');
  });
});

test('with a smallest group nothing small is shown, and no stratum is hidden alone', async () => {
  const door = await openClinic(8);
  try {
    const { cells } = cohort.answerSchema.parse(await ask(door, 'cohort'));
    expect(cells.some(({ because }) => because === 'under-minimum')).toBe(true);
    for (const { id, strata } of characteristics(cells)) {
      const hidden = strata.filter(({ status }) => status === 'hidden');
      if (hidden.length < strata.length) expect(hidden.length, id).not.toBe(1);
      for (const { courses } of strata) if (courses !== null) expect(courses).toBeGreaterThanOrEqual(8);
      for (const cell of hidden)
        expect([cell.followed, cell.notFollowed, cell.standardisedDifference]).toEqual([null, null, null]);
    }
  } finally {
    await door.close();
  }
});
