import { headcountOf, isPublishable, isSafe, networkPolicy, unsafeSets } from '@enthesis/disclosure';
import {
  type Cell,
  count,
  meanKnown,
  rangeOf,
  sizeKnown,
  sum,
  titleOf,
  withinScale,
} from '@enthesis/disclosure/testing';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoDoor, openDemoDoor } from './demo-door.ts';
import { blocksIn, type ToldBlock, tablesOf } from './published.ts';
import { coursesIn, membersOf, type Truth, truthOf } from './truth.ts';

// Every block that the release's files hold, beside who is really in it.

const outcome = 'outcome-pain@6m';
let door: DemoDoor;
let told: readonly ToldBlock[];
let truth: Truth;
beforeAll(async () => {
  door = await openDemoDoor();
  told = blocksIn(await tablesOf(door, 1, await door.signIn('researcher')));
  truth = await truthOf(door.registry, outcome);
});
afterAll(() => door.close());

const nobodyOpened = new Set<string>();
/** Small places of a variable that an attacker is after. */
const placesOf = (variable: string) => {
  const rows = truth.of(variable);
  const names = new Set(rows.map(({ condition, level }) => `${condition}|${level}`));
  return [...names].map((name) => {
    const [condition = '', band = ''] = name.split('|');
    const members = rows.filter((row) => row.condition === condition && row.level === band);
    return { cell: { condition, band }, members, courses: coursesIn(members) };
  });
};
const isFew = (courses: number) => courses > 0 && courses < 11;

describe(titleOf('01'), () => {
  test('api: who is in each is safe, each figure is protected, and none is finer than it may be', () => {
    expect(told.length).toBeGreaterThan(1000);
    for (const block of told) {
      const members = membersOf(truth, block);
      expect(isPublishable(headcountOf(members), networkPolicy, nobodyOpened)).toBe(true);
      // A size is one rounded count, or a sum of as many as there are classes: each off by 4 at most.
      if (block.classes.size === 0) expect(block.n).toBeGreaterThanOrEqual(networkPolicy.k);
      expect(Math.abs(block.n - coursesIn(members))).toBeLessThanOrEqual(4 * Math.max(1, block.classes.size));
      for (const figure of [block.n, ...block.classes.values()]) expect((figure ?? 0) % 5).toBe(0);
      for (const figure of [block.mean, block.sd]) expect(figure ?? '').toMatch(/^(-?\d+(\.\d)?)?$/);
    }
  });
});

describe(`${titleOf('01')}: columns`, () => {
  test('api: every column of every file is in the codebook, with what it is to privacy', async () => {
    const researcher = await door.signIn('researcher');
    const headers = [...(await tablesOf(door, 1, researcher))].flatMap(([file, [row = {}]]) =>
      Object.keys(row).map((column) => `${file} ${column}`),
    );
    const codebook = parse<Record<string, string>>(await door.text('/network/releases/1/codebook.csv', researcher), {
      columns: true,
    });
    expect(headers.toSorted()).toEqual(codebook.map(({ file, column }) => `${file} ${column}`).toSorted());
    for (const { privacy_role: role } of codebook) expect(role).toMatch(/^(release|group|protected|derived)$/);
  });
  test('api: the table behind all answers has no column beside these', async () => {
    const { rows } = await door.registry.owner.query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_schema = 'published' and table_name = 'block' order by 1`,
    );
    const group = ['condition_id', 'conditions', 'level', 'levels', 'variable'];
    const ofRelease = ['as_of', 'as_of_release', 'number'];
    const protectedFigures = ['classes', 'mean', 'n', 'sd'];
    expect(rows.map(({ name }) => name)).toEqual([...group, ...ofRelease, ...protectedFigures].toSorted());
  });
});

describe(titleOf('04'), () => {
  test('naive: fewer than 11 others are left in some places', () => {
    const exposed = placesOf(outcome).filter(
      ({ members, courses }) =>
        courses >= 11 && [...headcountOf(members).byClinic.values()].some((own) => isFew(courses - own)),
    );
    expect(exposed.length).toBeGreaterThan(0);
  });
  test('api: 20 patients of others are left for each of the twelve directors, whose count stays open by 8 and more', async () => {
    const { rows: clinics } = await door.registry.owner.query<{ id: string; code: string }>(
      'select clinic_id::text as id, code from registry.clinic order by 1',
    );
    expect(clinics).toHaveLength(12);
    const bytesFor = async (who: { readonly cookie: string }) =>
      Buffer.from(await (await door.get('/network/releases/1.zip', who)).arrayBuffer()).toString('base64');
    const bytes = await bytesFor(await door.signIn('researcher'));
    const behind = told.map((block) => ({ block, members: membersOf(truth, block) }));
    for (const { id, code } of clinics) {
      // A director reads the same bytes as anybody: no view of the network without the own clinic is to be had.
      expect((await bytesFor(await door.signIn('director', code))) === bytes).toBe(true);
      for (const { block, members } of behind) {
        const { byClinic } = headcountOf(members);
        const others = [...byClinic.values()].reduce((all, one) => all + one, 0) - (byClinic.get(id) ?? 0);
        expect(others).toBeGreaterThanOrEqual(networkPolicy.k);
        // Exact own rows move what is possible and do not narrow it: n' is off by up to 4 either way.
        const own = coursesIn(members.filter(({ clinic }) => clinic === id));
        const slack = 4 * Math.max(1, block.classes.size);
        const [least, most] = [block.n - slack - own, block.n + slack - own];
        expect(most - least).toBeGreaterThanOrEqual(8);
        expect(coursesIn(members) - own).toBeGreaterThanOrEqual(least);
        expect(coursesIn(members) - own).toBeLessThanOrEqual(most);
      }
    }
  });
});

describe(titleOf('08'), () => {
  test('api: every number of courses near the published one stays possible', () => {
    const means = told.filter(({ mean }) => mean !== null);
    expect(means.length).toBeGreaterThan(100);
    for (const { n, mean } of means) {
      for (let size = n - 4; size <= n + 4; size += 1) {
        const whole = [Math.ceil((Number(mean) - 0.05) * size - 1e-9), Math.floor((Number(mean) + 0.05) * size + 1e-9)];
        expect(whole[0]).toBeLessThanOrEqual(whole[1] ?? Number.NaN);
      }
    }
  });
});

describe(titleOf('13'), () => {
  test('naive: places that are shown hold classes of a few, exactly', () => {
    const few = placesOf(outcome).filter(
      ({ members, courses }) => courses >= 11 && members.some((row) => isFew(row.courses)),
    );
    expect(few.length).toBeGreaterThan(0);
  });
  test('api: each is off by 4 at most, none below 10 is told, and they are right on average', () => {
    const errors = told.flatMap((block) => {
      const members = membersOf(truth, block);
      return [...block.classes].flatMap(([name, published]) => {
        const exact = coursesIn(members.filter((row) => row.class === name));
        if (published === null) {
          expect(exact).toBeLessThan(10);
          return [];
        }
        expect(published).toBeGreaterThanOrEqual(10);
        expect(Math.abs(published - exact)).toBeLessThanOrEqual(4);
        return [published - exact];
      });
    });
    expect(errors.length).toBeGreaterThan(1000);
    // Views of the same courses are rounded alike, so errors come in bunches: a tenth of a course is far below the base.
    expect(Math.abs(errors.reduce((total, error) => total + error, 0) / errors.length)).toBeLessThan(0.5);
  });
});

describe(titleOf('20'), () => {
  test('api: of the release, no unsafe count is pinned within 10, nor, told all counts, an unsafe mean within half a scale', () => {
    const variable = 'change-nprs@6m';
    const blocks = told.filter((block) => block.variable === variable);
    const range = blocks[0]?.highest ?? Number.NaN;
    const isIn = ({ condition, band }: Cell) =>
      blocks.find(({ conditions, levels }) => conditions.includes(condition) && levels.includes(band));
    const places = placesOf(variable).filter(({ cell }) => isIn(cell) !== undefined);
    const cells = places.map(({ cell }) => cell);
    const known = blocks.flatMap((block) => {
      const inBlock = cells.filter((cell) => isIn(cell) === block);
      const mean = { mean: Number(block.mean), half: 0.05, noise: range };
      return [sizeKnown(inBlock, block.n - 4, block.n + 4), ...meanKnown(inBlock, mean)];
    });
    const exact = places.map(({ cell, courses }) => sizeKnown([cell], courses, courses));
    const counts = new Set(cells.map(count));
    // Blocks share no place, so a solver need only look at one block at a time; a few of each are enough.
    const unsafe = places.filter(
      ({ members, courses }) => courses > 0 && !isSafe(headcountOf(members), networkPolicy, nobodyOpened),
    );
    expect(unsafe.length).toBeGreaterThan(5);
    for (const { cell, courses } of unsafe.slice(0, 12)) {
      const block = isIn(cell);
      const beside = new Set(
        cells.filter((other) => isIn(other) === block).flatMap((other) => [count(other), sum(other)]),
      );
      const near = <K extends { readonly terms: ReadonlyMap<string, number> }>(rows: readonly K[]) =>
        rows.filter(({ terms }) => [...terms.keys()].every((name) => beside.has(name)));
      const [least, most] = rangeOf(count(cell), near(known), counts);
      expect(most - least).toBeGreaterThanOrEqual(10);
      const inBlock = cells.filter((other) => isIn(other) === block);
      const [lowest, highest] = rangeOf(sum(cell), near([...known, ...withinScale(inBlock, range), ...exact]), counts);
      expect((highest - lowest) / courses).toBeGreaterThanOrEqual(range / 2);
    }
  });
});

describe(titleOf('21'), () => {
  test('api: all cuts of one population that the release holds give no unsafe group away together', () => {
    const cuts = ['session_band', 'sex', 'age_band', 'guidance'] as const;
    const places = truth.crossed.map((row) => ({
      row,
      name: [row.condition, ...cuts.map((cut) => row[cut])].join('|'),
    }));
    const names = [...new Set(places.map(({ name }) => name))];
    const audited = names.map((name) => ({
      name,
      headcount: headcountOf(places.filter((place) => place.name === name).map(({ row }) => row)),
    }));
    const blocks = told.filter(({ variable }) => variable === outcome || variable.startsWith(`${outcome}-by-`));
    expect(new Set(blocks.map(({ cut }) => cut)).size).toBeGreaterThan(1);
    const sets = blocks.map(({ cut, conditions, levels }) => {
      const at = cuts.indexOf(cut as (typeof cuts)[number]) + 1;
      return new Set(
        names.flatMap((name, number) => {
          const parts = name.split('|');
          return conditions.includes(parts[0] ?? '') && levels.includes(parts[at] ?? '') ? [number] : [];
        }),
      );
    });
    expect(unsafeSets(audited, sets, networkPolicy, nobodyOpened)).toEqual([]);
  });
});
