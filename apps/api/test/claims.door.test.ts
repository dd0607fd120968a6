import { builtInConditions, type ClaimsCell, claims, type VerdictId } from '@enthesis/contract';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { wilson } from '@enthesis/stats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';
import { foundAgain, type Row, rowsAsked, rowsOf, total } from './found-again.ts';

/** A clinic with courses enough for verdicts, one with too few, and one before its first import. */
const courses = { many: 700, few: 20, none: 0 } as const;
type ClinicCode = keyof typeof courses;

const saidToRespond = builtInConditions.filter(({ saidToRespond: said }) => said).map(({ id }) => id);

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
  const price = await door.request('/api/v1/clinic/price', {
    method: 'PUT',
    headers: {
      ...(await door.signIn('director', 'many')),
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
    },
    body: JSON.stringify({ perInjection: 150, currency: 'USD' }),
  });
  expect(price.ok).toBe(true);
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

const only = (rows: readonly Row[]): Row => {
  expect(rows).toHaveLength(1);
  const [row] = rows;
  if (row === undefined) throw new Error('one row is asked for');
  return row;
};

/** Wilson's limits written out once more: nothing of the registry's own arithmetic takes part. */
const limits = (met: number, n: number) => {
  const [z, p] = [1.959964, met / n];
  const middle = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n);
  return { lower: middle - half, upper: middle + half };
};

interface Share {
  readonly met: number;
  readonly n: number;
  readonly eligible: number;
}

/** The verdict of "at least this share" by the rules as docs/evidence.md puts them. */
const byHand = (line: number, { met, n, eligible }: Share): VerdictId => {
  if (n < 30) return 'too-few';
  if (n / eligible < 0.6) return 'follow-up-too-low';
  const { lower, upper } = limits(met, n);
  if (lower >= line) return 'compatible';
  return upper < line ? 'not-supported' : 'too-few';
};

const ofResponders = async (search: string, conditions: readonly string[]): Promise<Share> => {
  const all = await fileOf('many', 'responders', `by=condition${search}`);
  const rows = all.filter((row) => conditions.includes(row.condition_id ?? '') && row.status !== 'hidden');
  return { met: total(rows, 'responders'), n: total(rows, 'followed'), eligible: total(rows, 'eligible') };
};

const ofSessions = async (aspect: string, classes: readonly string[]): Promise<Share> => {
  const own = (await fileOf('many', 'sessions', '')).filter((row) => row.aspect_id === aspect);
  const rows = own.filter((row) => classes.includes(row.class_id ?? ''));
  const n = Number(rows[0]?.of);
  const notKnown = own.find((row) => row.class_id === 'unknown');
  return { met: total(rows, 'counted'), n, eligible: n + Number(notKnown?.counted ?? 0) };
};

test('five verdicts, made by hand from downloaded files', async () => {
  const said = new Map((await fileOf('many', 'claims', '')).map((row) => [row.claim_id, row.verdict]));
  const courses = async (aspect: string, id: string) =>
    Number(only(rowsAsked(await fileOf('many', 'sessions', ''), `aspect_id=${aspect}; class_id=${id}`)).value);
  const [p10, p90] = [await courses('sessions', 'p10'), await courses('sessions', 'p90')];
  expect([p10, p90].every((value) => value > 0)).toBe(true);
  const gaps = byHand(0.5, await ofSessions('gap', ['21-27', '28-34', '35-42']));
  const threes = byHand(0.5, await ofSessions('sessions', ['3']));
  const made: Readonly<Record<string, VerdictId>> = {
    'often-complete': byHand(0.25, await ofResponders('&definition=painfree', ['all'])),
    'list-responds': byHand(0.5, await ofResponders('', saidToRespond)),
    'every-3-to-6-weeks': gaps,
    'two-to-six': p10 >= 2 && p90 <= 6 ? 'compatible' : 'not-supported',
    // One of its figures refutes it, whatever the others say.
    'three-a-month-apart': threes === 'not-supported' ? threes : gaps,
  };
  for (const [id, verdict] of Object.entries(made)) expect([id, said.get(id)]).toEqual([id, verdict]);
  expect(threes).toBe('not-supported');
});

test('a course costs its injections at the price set, and nothing where none is set', async () => {
  const costOf = async (clinic: ClinicCode) =>
    (await ask(clinic)).cells.filter(({ reading }) => reading?.id.startsWith('course-')).map(({ value }) => value);
  const [cost, injections] = await costOf('many');
  expect(cost).toBe((injections ?? Number.NaN) * 150);
  expect((await costOf('few'))[0]).toBeNull();
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
      'not-covered': 'not-recorded',
      stability: 'not-recorded',
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
