import { answerHref, type Denominators, fromSearch, type Meta, questions } from '@enthesis/contract';
import { importSource, registerClinic, syntheticClinic, syntheticSource } from '@enthesis/intake';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  const { registry, dataFolder } = door;
  for (const [code, courses] of [
    ['many', 260],
    ['few', 3],
  ] as const) {
    const clinic = syntheticClinic({ code, name: code, courses, seed: 5, interimScores: 0.9 });
    await registerClinic(registry, { code, name: code, synthetic: true, dataFolder });
    await importSource(registry, { clinic: code, source: syntheticSource(clinic), dataFolder });
  }
});
afterAll(() => door.close());

const ask = async (name: string, search: string, clinic = 'many') => {
  const question = questions.find((row) => row.name === name);
  if (question === undefined) throw new Error(`no question ${name}`);
  const selection = fromSearch(question, door.registry.vocabulary, search);
  const answer = await door.request(answerHref(question, selection), {
    headers: await door.signIn('director', clinic),
  });
  return (await answer.json()) as {
    readonly cells: ReadonlyArray<Readonly<Record<string, unknown>>>;
    readonly meta: Meta;
  };
};

const counted = ({ enrolled, noBaseline, notDue, belowFloor, eligible, followed }: Denominators) => ({
  enrolled,
  noBaseline,
  notDue,
  belowFloor,
  eligible,
  followed,
});

describe('the spread of improvement', () => {
  test.each(['', 'measure=function&horizon=3m', 'condition=low-back&floor=none', 'instrument=nprs'])(
    'names the courses on the way to it, those that the responders question names, and adds up to the followed: %s',
    async (search) => {
      const { cells, meta } = await ask('distribution', search);
      const { meta: ofResponders } = await ask('responders', `by=condition&${search}`);
      expect(counted(meta.denominators)).toEqual(counted(ofResponders.denominators));
      expect(meta.instruments).toEqual(ofResponders.instruments);
      const courses = cells.map((cell) => cell.courses as number);
      expect(courses.reduce((sum, here) => sum + here, 0)).toBe(meta.denominators.followed);
    },
  );
});

describe('scores over time', () => {
  test('of everybody, each time has its own courses: only what holds for all of them is counted', async () => {
    const { meta } = await ask('trajectory', 'instrument=nprs');
    const { meta: ofChange } = await ask('change', 'instrument=nprs&by=condition');
    const { enrolled, noBaseline } = ofChange.denominators;
    expect(enrolled).toBeGreaterThan(200);
    expect(counted(meta.denominators)).toEqual({
      enrolled,
      noBaseline,
      notDue: null,
      belowFloor: null,
      eligible: null,
      followed: null,
    });
    expect(meta.instruments).toEqual(ofChange.instruments);
  });

  test('of the same patients, those eligible at the horizon, and of them those scored every time', async () => {
    const { cells, meta } = await ask('trajectory', 'instrument=nprs&patients=same&horizon=6m');
    const { meta: ofChange } = await ask('change', 'instrument=nprs&by=condition&horizon=6m');
    expect(meta.denominators.eligible).toBe(ofChange.denominators.eligible);
    expect(cells.find((cell) => cell.n !== null)?.n).toBe(meta.denominators.followed);
    expect(meta.denominators.followed).toBeLessThan(ofChange.denominators.followed ?? Number.NaN);
  });

  test('on several instruments a course counts on each, so that no total is given', async () => {
    const { meta } = await ask('trajectory', '');
    expect(meta.denominators).toMatchObject({ noBaseline: null, eligible: null, followed: null });
    expect(meta.instruments.length).toBeGreaterThan(1);
  });
});

test('after exactly so many sessions: the courses started, those that view C starts with, and their instruments', async () => {
  const { cells, meta } = await ask('response-by-session', 'view=b');
  const { meta: ofCurve } = await ask('response-by-session', 'view=c');
  expect(meta.denominators).toEqual(ofCurve.denominators);
  expect(meta.denominators.eligible).toBe(cells.find((cell) => cell.session === 1)?.atRisk);
  expect(meta.instruments).toEqual(ofCurve.instruments);
});

test.each([
  ['distribution', 'horizon=6w'],
  ['trajectory', 'instrument=nprs&horizon=6w'],
  ['response-by-session', 'view=b'],
])('of fewer courses than the smallest group no count is given: %s', async (name, search) => {
  const { meta } = await ask(name, search, 'few');
  expect(new Set(Object.values(meta.denominators))).toEqual(new Set([null]));
  expect(meta.instruments).toEqual([]);
});
