import { type ClaimsCell, claims, type VerdictId } from '@enthesis/contract';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { wilson } from '@enthesis/stats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { foundAgain, type Row, rowsAsked, rowsOf, total } from './found-again.ts';

/** A clinic with courses enough for verdicts, one with too few, and one before its first import. */
const courses = { many: 700, few: 20, none: 0 } as const;
type ClinicCode = keyof typeof courses;

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  for (const code of Object.keys(courses) as ClinicCode[]) {
    const clinic = syntheticClinic({ code, name: code, courses: courses[code], seed: 5, interimScores: 0.9 });
    await registerClinic(registry, { code, name: code, synthetic: true, dataFolder });
    if (clinic.courses === 0) continue;
    await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
  }
});
afterAll(() => door.close());

const ask = async (clinic: ClinicCode, search = '') => {
  const headers = await door.signIn('director', clinic);
  const answer = await door.request(`/api/v1/clinic/claims${search}`, { headers });
  return claims.answerSchema.parse(await answer.json());
};

const fileOf = async (clinic: ClinicCode, question: string, search: string): Promise<readonly Row[]> => {
  const headers = await door.signIn('director', clinic);
  const answer = await door.request(`/api/v1/clinic/${question}.csv${search === '' ? '' : `?${search}`}`, { headers });
  expect(answer.status).toBe(200);
  return rowsOf(await answer.text());
};

test('every figure is found again in the file that its row names', async () => {
  const { cells } = await ask('many');
  const figures = cells.filter(({ question }) => question !== null);
  expect(figures.length).toBeGreaterThan(40);
  for (const cell of figures) {
    const found = await foundAgain((question, query) => fileOf('many', question, query), cell);
    const where = `${cell.claim?.id} ${cell.reading?.id}`;
    if (cell.value === null || found === null) expect([where, cell.value]).toEqual([where, found]);
    else expect(found, where).toBeCloseTo(cell.value, 10);
  }
});

test('a share of responders has the interval of its counts', async () => {
  const { cells } = await ask('many');
  const cell = cells.find(({ claim, reading }) => claim?.id === 'list-responds' && reading?.id === 'better');
  const rows = rowsAsked(await fileOf('many', 'responders', cell?.search ?? ''), cell?.rows ?? '');
  const interval = wilson(total(rows, 'responders'), total(rows, 'followed'));
  expect([cell?.ci95Lower, cell?.ci95Upper]).toEqual([interval?.lower, interval?.upper]);
});

const verdictsOf = (cells: readonly ClaimsCell[]): Readonly<Record<string, VerdictId>> =>
  Object.fromEntries(cells.map(({ claim, verdict }) => [claim?.id ?? '', verdict]));

describe('verdicts', () => {
  test('of a clinic with courses enough', async () => {
    const verdicts = verdictsOf((await ask('many')).cells);
    expect(verdicts).toMatchObject({
      'three-a-month-apart': 'not-supported',
      'every-3-to-6-weeks': 'compatible',
      permanent: 'not-supported',
      'si-joint-strongest': 'cannot-test',
      'guidance-accuracy': 'cannot-test',
      'osgood-84-46': 'cannot-test',
      'active-best': 'not-recorded',
    });
  });

  test('of few courses, and before the first import, there are none but of what no figure decides', async () => {
    for (const code of ['few', 'none'] as const) {
      const verdicts = new Set(Object.values(verdictsOf((await ask(code)).cells)));
      expect(verdicts.has('compatible') || verdicts.has('not-supported'), code).toBe(false);
    }
  });

  test('no verdict rests on fewer than 30, on under 60 % followed up, or on a figure that is not there', async () => {
    for (const search of ['', '?condition=low-back', '?condition=si-joint', '?condition=osgood-schlatter']) {
      const { cells } = await ask('many', search);
      const said = cells.filter(({ decides, verdict }) => decides && verdict === 'compatible');
      for (const { n, value, followUpShare } of said) {
        expect(value).not.toBeNull();
        expect(n).toBeGreaterThanOrEqual(30);
        expect(followUpShare ?? 1).toBeGreaterThanOrEqual(0.6);
      }
    }
  });

  test('all rows of a claim have one verdict; one without a figure says so', async () => {
    const { cells } = await ask('many');
    for (const { claim, verdict, question, decides } of cells) {
      expect(cells.filter((cell) => cell.claim?.id === claim?.id).every((cell) => cell.verdict === verdict)).toBe(true);
      if (question === null)
        expect([decides, ['cannot-test', 'not-recorded']]).toEqual([false, expect.arrayContaining([verdict])]);
    }
  });
});

describe('of one condition', () => {
  test('claims that name others are left out, those that name it or none are asked about it', async () => {
    const { cells } = await ask('many', '?condition=knee-oa');
    const ids = new Set(cells.map(({ claim }) => claim?.id));
    expect(ids.has('knee-oa-untreated')).toBe(true);
    expect(ids.has('si-joint-strongest')).toBe(false);
    const asked = cells.filter(({ question, reading }) => question !== null && reading?.id !== 'apart');
    expect(asked.every(({ search }) => search?.includes('condition=knee-oa'))).toBe(true);
  });
});
