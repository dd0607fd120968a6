import { type AnyNetworkQuestion, fromSearch, networkQuestions, responders, type Vocabulary } from '@enthesis/contract';
import { rateClasses } from '@enthesis/disclosure';
import { titleOf } from '@enthesis/disclosure/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoDoor, openDemoDoor } from './demo-door.ts';
import { blocksIn, type ToldBlock, tablesOf } from './published.ts';
import { coursesIn, type Truth, truthOf } from './truth.ts';

// Whoever holds every answer and every file of one release, and knows how to add and subtract.

const [network] = networkQuestions;
let door: DemoDoor;
let researcher: { readonly cookie: string };
let told: readonly ToldBlock[];
let truth: Truth;
beforeAll(async () => {
  door = await openDemoDoor();
  researcher = await door.signIn('researcher');
  told = blocksIn(await tablesOf(door, 1, researcher));
  truth = await truthOf(door.registry, 'outcome-pain@6m');
});
afterAll(() => door.close());

const cellsOf = async (search: string) =>
  network.answerSchema.parse(JSON.parse(await door.text(`/network/responders?${search}`, researcher))).cells;

/** A blank figure spoils a sum, as it should: nothing may be put in its place. */
const sumOf = (figures: readonly (number | null)[]) =>
  figures.reduce<number>((all, one) => all + (one ?? Number.NaN), 0);

const rows = () => truth.of('outcome-pain@6m').filter((row) => row.class !== 'not-followed');
const few = (courses: number) => courses > 0 && courses < 11;
const conditionsOf = () => [...new Set(rows().map(({ condition }) => condition))];
const levelsOf = () => [...new Set(rows().map(({ level }) => level))];
const exactly = (isIn: (condition: string, level: string) => boolean) =>
  coursesIn(rows().filter(({ condition, level }) => isIn(condition, level)));

describe(titleOf('02'), () => {
  test('naive: counts below 11 blank, margins exact: blanks are what is left of them', () => {
    const solved = conditionsOf().filter((condition) => {
      const cells = levelsOf().map((level) => exactly((at, band) => at === condition && band === level));
      return cells.filter(few).length === 1;
    });
    expect(solved.length).toBeGreaterThan(0);
  });
  test.each(['r30', 'r50', 'mcid'])(
    'api: a margin is the sum of what is shown, to the last course: %s',
    async (definition) => {
      const margins = await cellsOf(`by=condition&definition=${definition}`);
      const cells = await cellsOf(`by=condition,session_band&definition=${definition}`);
      let compared = 0;
      for (const { condition, eligible, followed, responders: met } of margins) {
        const inRow = cells.filter((cell) => cell.condition?.id === condition?.id);
        if (condition?.id === 'all' || inRow.some(({ status }) => status === 'hidden')) continue;
        expect(eligible).toBe(sumOf(inRow.map((cell) => cell.eligible)));
        expect(followed).toBe(sumOf(inRow.map((cell) => cell.followed)));
        expect(met).toBe(sumOf(inRow.map((cell) => cell.responders)));
        compared += 1;
      }
      expect(compared).toBeGreaterThan(1);
      const [all, ...others] = margins;
      if (others.every(({ status }) => status === 'shown'))
        expect(all?.eligible).toBe(sumOf(others.map(({ eligible }) => eligible)));
    },
  );
});

describe(titleOf('03'), () => {
  test('naive: the few are the difference', () => {
    const all = exactly(() => true);
    const found = conditionsOf().flatMap((condition) =>
      levelsOf().filter((level) => few(all - exactly((at, band) => at !== condition || band !== level))),
    );
    expect(found.length).toBeGreaterThan(0);
  });
  test.each([
    'condition=!knee-oa',
    'condition=-knee-oa',
    'not=knee-oa',
    'exclude=knee-oa',
    'sessions_gt=3',
    'sessions=4',
    'session_band=6%2B',
    'condition[ne]=knee-oa',
    'age_band=30-39&by=condition',
    'q=condition%3C%3Eknee-oa',
  ])('api: there is no way to say it: %s', async (search) => {
    for (const { path } of networkQuestions) expect((await door.get(`${path}?${search}`, researcher)).status).toBe(400);
  });
  test('api: all but one whole block gives that block back, as published', async () => {
    const named = (await cellsOf('by=condition')).filter(({ condition }) =>
      door.registry.vocabulary.conditions.some(({ id }) => id === condition?.id),
    );
    expect(named.length).toBeGreaterThan(2);
    const asking = (ids: readonly (string | undefined)[]) => ids.map((id) => `condition=${id}`).join('&');
    const ids = named.map(({ condition }) => condition?.id);
    const [all] = await cellsOf(`by=session_band&${asking(ids)}`).then((cells) => [
      sumOf(cells.map((c) => c.eligible)),
    ]);
    for (const { condition, eligible } of named.slice(0, 4)) {
      const rest = await cellsOf(`by=session_band&${asking(ids.filter((id) => id !== condition?.id))}`);
      if (rest.every(({ status }) => status === 'shown')) {
        expect((all ?? Number.NaN) - sumOf(rest.map((cell) => cell.eligible))).toBe(eligible);
      }
    }
  });
});

describe(titleOf('10'), () => {
  test.each(['horizon=6m', 'followed=true', 'population=completers', 'patients=followed', 'view=observed', 'floor=4'])(
    'api: a baseline has one population, and %s is not asked of it',
    async (search) => expect((await door.get(`/network/baseline?${search}`, researcher)).status).toBe(400),
  );
  test('api: no file has baselines of anybody else', () => {
    const variables = new Set(told.map(({ variable }) => variable).filter((id) => id.startsWith('baseline')));
    for (const id of variables) expect(id).toMatch(/^baseline-[a-z0-9_]+$/);
    expect(variables.size).toBeGreaterThan(2);
  });
});

/** Every selection that a question takes, of one value each. */
const searchesOf = (question: AnyNetworkQuestion, vocabulary: Vocabulary): readonly string[] => {
  const choices: Readonly<Record<string, readonly string[]>> = {
    measure: ['pain', 'function'],
    definition: ['r30', 'r50', 'worse', 'mcid'],
    horizon: ['3m', '6m'],
    by: ['condition', 'session_band', 'condition,session_band', 'sex', 'condition,age_band', 'guidance', 'instrument'],
  };
  const asked = question.parameters.flatMap((name) => (name in choices ? [name as string] : []));
  const searches = asked.reduce<readonly string[]>(
    (all, name) => all.flatMap((search) => ['', ...(choices[name] ?? [])].map((value) => `${search}&${name}=${value}`)),
    [''],
  );
  const cleaned = searches.map((search) => search.replaceAll(/&\w+=(?=&|$)/g, '').slice(1));
  return [...new Set(cleaned)].filter((search) => {
    try {
      fromSearch(question, vocabulary, search);
      return true;
    } catch {
      return false;
    }
  });
};

/** Questions whose cells hold what trials counted, exactly, beside what a release tells. */
const holdsTrials = /-(claims|trials)$/;

/** Shares, limits and scores; every other figure is a number of courses. */
const isNoCount = /^(rate|share|ci95|mean|sd|se$)/;

describe(titleOf('11'), () => {
  test('api: every answer to every question has counts that are sums of whole blocks of five', async () => {
    let seen = 0;
    for (const question of networkQuestions.filter(({ name }) => !holdsTrials.test(name))) {
      for (const search of searchesOf(question, door.registry.vocabulary)) {
        const answer = await door.get(`${question.path}?${search}`, researcher);
        if (answer.status === 400) continue; // two cuts at once
        const { cells } = question.answerSchema.parse(await answer.json());
        for (const cell of cells) {
          for (const [name, figure] of Object.entries(cell)) {
            if (typeof figure === 'number' && !isNoCount.test(name)) expect(figure % 5, name).toBe(0);
          }
          seen += 1;
        }
      }
    }
    expect(seen).toBeGreaterThan(500);
  });
  test('api: rates of the file are sums of its classes, and no row is about more or fewer courses than a block', async () => {
    const tables = await tablesOf(door, 1, researcher);
    const rates = tables.get('rates.csv') ?? [];
    let compared = 0;
    for (const row of rates) {
      const block = told.find(
        ({ variable, condition, level }) =>
          variable === row.variable && condition === row.condition_id && level === row.level,
      );
      expect(block, `${row.variable} ${row.condition_id} ${row.level}`).toBeDefined();
      const { responders: met } = rateClasses[(row.definition ?? '') as keyof typeof rateClasses];
      const classes = met.map((name) => block?.classes.get(name) ?? null);
      if (row.status !== 'shown' || classes.includes(null)) continue;
      expect(Number(row.events)).toBe(sumOf(classes));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(100);
  });
  test('api: the clinic’s own question is not answered about all clinics', async () => {
    expect((await door.get(responders.path, researcher)).status).toBe(403);
  });
});
