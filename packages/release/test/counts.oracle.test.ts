import { type Beside, countNetwork, countsOf, withPress } from '@enthesis/db';
import { importPlain, type PlainEpisode, randomEpisodes } from '@enthesis/db/testing';
import { networkPolicy, publishClasses, singlePolicy } from '@enthesis/disclosure';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blocksOfRelease } from '../src/cut.ts';
import { menuOf } from '../src/menu.ts';
import { memberKeysUnder } from '../src/secret-names.ts';
import { recountNetwork } from './recount.ts';
import { addClinic, openReleaseRoom, patients, type ReleaseRoom } from './room.ts';

let room: ReleaseRoom;
let clinics: readonly number[] = [];
beforeAll(async () => {
  room = await openReleaseRoom();
  clinics = await Promise.all(registries.map((rows, place) => addClinic(room, `clinic-${place}`, rows)));
});
afterAll(() => room.close());

const key = Buffer.alloc(32, 7);

const sampled = (count: number, seed: number): readonly PlainEpisode[] => {
  const [episodes] = fc.sample(randomEpisodes(count), { numRuns: 1, seed });
  if (episodes === undefined) throw new Error('no sample');
  return episodes;
};

const registries = [sampled(400, 3), sampled(200, 4)];

/** Everything that a release of these clinics would count, in parts of so many episodes. */
const countsHeld = (episodesAtOnce: number, meanwhile: () => Promise<unknown> = async () => {}) =>
  withPress(room.registry, async (client, beside) => {
    const menu = menuOf(room.registry.vocabulary);
    const request = { clinics, variables: menu, places: [], keysOf: memberKeysUnder(key) };
    const besideIt: Beside = async (many, work) => {
      await meanwhile();
      return beside(many, work);
    };
    await countNetwork(client, besideIt, request, episodesAtOnce);
    const rows = [];
    for (const { id } of menu) for (const row of await countsOf(client, id)) rows.push({ id, ...row });
    return rows;
  });

const expectRecounted = (held: Awaited<ReturnType<typeof countsHeld>>): void => {
  for (const [place, clinicId] of clinics.entries()) {
    const counted = held
      .filter(({ clinic }) => clinic === String(clinicId))
      .map(({ id, condition, level, courses, patients, sum, squares, ...row }): [string, readonly bigint[]] => [
        `${id} ${condition} ${level} ${row.class ?? ''}`,
        [BigInt(courses), BigInt(patients), sum ?? 0n, squares ?? 0n],
      ]);
    const recounted = [...recountNetwork(registries[place] ?? [])];
    const inOrder = (rows: [string, readonly bigint[]][]) => rows.toSorted(([a], [b]) => (a < b ? -1 : 1));
    expect(recounted.length).toBeGreaterThan(1000);
    expect(inOrder(counted)).toEqual(inOrder(recounted));
  }
};

test('what a release counts is what plain TypeScript counts, clinic by clinic', async () => {
  expectRecounted(await countsHeld(25_000));
});

test('in parts of a few patients, on two connections, it counts the same', async () => {
  const inOrder = (rows: Awaited<ReturnType<typeof countsHeld>>) =>
    rows.map((row) => JSON.stringify(row, asText)).sort();
  expect(inOrder(await countsHeld(30))).toEqual(inOrder(await countsHeld(25_000)));
});

const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value);

test('what is imported after it began is not in it', async () => {
  const [clinicId = Number.NaN] = clinics;
  const held = await countsHeld(100, () => importPlain(room.registry, clinicId, patients(20, 1)));
  expectRecounted(held);
  const later = await countsHeld(100);
  const coursesIn = (rows: typeof held) => rows.reduce((sum, { courses }) => sum + courses, 0);
  expect(coursesIn(later)).toBeGreaterThan(coursesIn(held));
});

test('every published class is off by 4 at most, and right on average', async () => {
  const menu = menuOf(room.registry.vocabulary).filter(({ base, id }) => base === id);
  const { rows: known } = await room.registry.owner.query<{ id: number }>(
    'select clinic_id as id from registry.clinic',
  );
  const clinics = known.map(({ id }) => id);
  const policy = { ...singlePolicy, base: networkPolicy.base };
  const press = { policy, key, opened: new Set<string>() };
  const errors = await withPress(room.registry, async (client, beside) => {
    await countNetwork(client, beside, { clinics, variables: menu, places: [], keysOf: memberKeysUnder(key) });
    const rules = { ...press, vocabulary: room.registry.vocabulary };
    const found: number[] = [];
    for (const [{ id, variable }, blocks] of await blocksOfRelease(client, menu, new Map(), rules)) {
      if (variable.kind !== 'classes') continue;
      const rows = (await countsOf(client, id)).map((row) => ({ ...row, class: row.class ?? '' }));
      for (const block of blocks) {
        const members = rows.filter(
          ({ condition, level }) => block.conditions.includes(condition) && block.levels.includes(level),
        );
        const { classes } = publishClasses(block, variable, members, press);
        for (const [name, published] of Object.entries(classes ?? {})) {
          const there = members.filter((row) => row.class === name);
          found.push(published - there.reduce((sum, { courses }) => sum + courses, 0));
        }
      }
    }
    return found;
  });
  expect(errors.length).toBeGreaterThan(500);
  expect(Math.max(...errors.map(Math.abs))).toBeLessThanOrEqual(networkPolicy.base - 1);
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  // Four standard errors of a mean of draws of variance 4. Equal sets draw alike, so they count for fewer than they are.
  expect(Math.abs(mean)).toBeLessThan((4 * 2) / Math.sqrt(errors.length / 4));
});
