import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { difference, fromSearch, type Problem, responders } from '@enthesis/contract';
import { importFolder, registerClinic } from '@enthesis/intake';
import { newcombe } from '@enthesis/stats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from './door.ts';

/** Two groups whose difference was worked out in R; beside those followed, some who were not reached. */
const groups = [
  { sex: 'female', condition: 'low-back', practitioner: 'P1', responders: 32, followed: 38, eligible: 40 },
  { sex: 'male', condition: 'knee-oa', practitioner: 'P12', responders: 6, followed: 13, eligible: 20 },
] as const;

const writeGroups = async (folder: string): Promise<void> => {
  const rows = {
    episodes: ['study_id,condition,sex,year'],
    sessions: ['study_id,condition,day,practitioner'],
    scores: ['study_id,condition,day,instrument,score'],
  };
  for (const group of groups) {
    for (let place = 1; place <= group.eligible; place += 1) {
      const key = `${group.sex.toUpperCase()}-${place},${group.condition}`;
      rows.episodes.push(`${key},${group.sex},${group.sex === 'female' ? 2021 : 2022}`);
      rows.sessions.push(`${key},0,${group.practitioner}`);
      rows.scores.push(`${key},0,nprs,8`);
      if (place <= group.followed) rows.scores.push(`${key},182,nprs,${place <= group.responders ? 2 : 8}`);
    }
  }
  await mkdir(folder, { recursive: true });
  for (const [name, lines] of Object.entries(rows))
    await writeFile(join(folder, `${name}.csv`), `${lines.join('\n')}\n`);
};

const openGroups = async (minCell: number): Promise<Door> => {
  const door = await openDoor({ minCell });
  const { registry, dataFolder } = door;
  const folder = join(dataFolder, 'groups');
  await writeGroups(folder);
  await registerClinic(registry, { code: 'groups', name: 'groups', synthetic: false, dataFolder });
  expect(await importFolder(registry, { clinic: 'groups', folder, dataFolder })).toMatchObject({ outcome: 'applied' });
  return door;
};

let door: Door;
beforeAll(async () => {
  door = await openGroups(5);
});
afterAll(() => door.close());

const ask = async (search: string, from: Door = door) => {
  const headers = await from.signIn('director', 'groups');
  const answer = await from.request(`/api/v1/clinic/difference?${search}`, { headers });
  expect(answer.status, search).toBe(200);
  return difference.answerSchema.parse(await answer.json());
};

const addresses = [
  'of=sex&first=female&second=male',
  'of=condition&first=low-back&second=knee-oa',
  'of=practitioner&first=P1&second=P12',
  'of=year&first=2021&second=2022',
];

test.each(addresses)(
  'the difference of 32 of 38 and 6 of 13 is that of R, with and without those not reached: %s',
  async (search) => {
    const { cells, meta } = await ask(search);
    expect(cells).toHaveLength(1);
    const [cell] = cells;
    expect(cell).toMatchObject({
      status: 'shown',
      flags: ['few', 'follow-up-caution'],
      firstEligible: 40,
      firstFollowed: 38,
      firstResponders: 32,
      secondEligible: 20,
      secondFollowed: 13,
      secondResponders: 6,
    });
    expect(cell?.difference).toBeCloseTo(0.380567, 6);
    expect(cell?.ci95Lower).toBeCloseTo(0.093484, 6);
    expect(cell?.ci95Upper).toBeCloseTo(0.624749, 6);
    const nri = newcombe({ successes: 32, n: 40 }, { successes: 6, n: 20 });
    expect([cell?.differenceNri, cell?.differenceNriCi95Lower, cell?.differenceNriCi95Upper]).toEqual([
      nri?.difference,
      nri?.lower,
      nri?.upper,
    ]);
    expect(meta.denominators).toMatchObject({ eligible: 60, followed: 51 });
    expect(meta.sentence).toContain('38 percentage points (95 % CI 9 to 62)');
    expect(meta.captions.join(' ')).toContain('not by lot');
  },
);

test('the groups changed round, the difference changes its sign', async () => {
  const [cell] = (await ask('of=sex&first=male&second=female')).cells;
  expect(cell?.difference).toBeCloseTo(-0.380567, 6);
  expect(cell?.ci95Upper).toBeCloseTo(-0.093484, 6);
});

test('each group has the figures that the responders question gives it', async () => {
  const headers = await door.signIn('director', 'groups');
  const answer = await door.request('/api/v1/clinic/responders?by=sex', { headers });
  const [female, male] = responders.answerSchema.parse(await answer.json()).cells;
  const [cell] = (await ask('')).cells;
  expect([cell?.firstRate, cell?.firstRateNri]).toEqual([female?.rate, female?.rateNri]);
  expect([cell?.secondRate, cell?.secondRateNri]).toEqual([male?.rate, male?.rateNri]);
});

test('a group under the smallest one shown hides both, a group of nobody empties both, and no count is left to subtract', async () => {
  const strict = await openGroups(21);
  try {
    const { cells, meta } = await ask('', strict);
    expect(cells[0]).toMatchObject({
      status: 'hidden',
      because: 'under-minimum',
      firstEligible: null,
      difference: null,
    });
    expect(meta.denominators).toMatchObject({ eligible: null, followed: null, enrolled: null });
    expect(meta.sentence).not.toMatch(/40|20|38|13/);
  } finally {
    await strict.close();
  }
  expect((await ask('of=sex&first=female&second=other')).cells[0]).toMatchObject({ status: 'empty', difference: null });
});

test.each([
  ['of=side', 'first', 'left'],
  ['of=sex&first=female&second=female', 'second', 'male'],
  ['of=year&first=2021&second=1989', 'second', '1990 to 2100'],
  ['of=practitioner&first=P1&second=Paul', 'second', 'P1 to P999'],
  ['of=condition&first=low-back&second=knee-oa&condition=sciatica', 'condition', 'first='],
  ['of=instrument', 'of', 'condition'],
])('refuses %s, names %s and what is allowed there', async (search, parameter, allowed) => {
  const headers = await door.signIn('director', 'groups');
  const answer = await door.request(`/api/v1/clinic/difference?${search}`, { headers });
  expect(answer.status).toBe(400);
  const problem = (await answer.json()) as Problem;
  expect(problem.parameter).toBe(parameter);
  expect(problem.allowed).toContain(allowed);
});

test('an address keeps its two groups', () => {
  const selection = fromSearch(difference, door.registry.vocabulary, 'of=practitioner&first=P12&second=P1');
  expect(selection).toMatchObject({ of: 'practitioner', first: 'P12', second: 'P1' });
});
