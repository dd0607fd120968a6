import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareWithRecount, openRegistry, type Registry, recountEverything } from '@enthesis/db';
import { freshDatabase } from '@enthesis/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDerived } from '../src/citus/derived.ts';
import { derivedTables } from '../src/citus/on-shards.ts';
import { type Comparison, comparisons } from './oracle/comparisons.ts';
import { importPlain, newClinic } from './oracle/import-plain.ts';
import { ownVocabulary, type PlainEpisode, randomEpisodes } from './oracle/random-registry.ts';
import { recountBySession } from './oracle/recount-by-session.ts';

let registry: Registry;
let close: () => Promise<void>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-oracle-'));
  const vocabularyFile = join(folder, 'vocabulary.json');
  await writeFile(vocabularyFile, JSON.stringify(ownVocabulary));
  const database = await freshDatabase();
  registry = await openRegistry({ dataFolder: folder, databaseUrl: database.url, vocabularyFile });
  close = async () => {
    await registry.close();
    await database.drop();
    await rm(folder, { recursive: true });
  };
});
afterAll(() => close());

const sorted = (cells: Map<string, unknown>) => [...cells].toSorted(([a], [b]) => a.localeCompare(b));

const expectSame = async (clinicId: number, episodes: readonly PlainEpisode[], asked: readonly Comparison[]) => {
  for (const { question, held, recount } of asked) {
    expect(sorted(await held(registry, clinicId)), question).toEqual(sorted(recount(episodes)));
  }
};

const sampled = (count: number, seed: number): readonly PlainEpisode[] => {
  const [episodes] = fc.sample(randomEpisodes(count), { numRuns: 1, seed });
  if (episodes === undefined) throw new Error('no sample');
  return episodes;
};

const everyComparison = Object.values(comparisons).flat();

describe('500 random episodes', () => {
  const imported = sampled(500, 20_26);
  let clinicId: number;
  beforeAll(async () => {
    clinicId = await newClinic(registry, 'five-hundred');
    await importPlain(registry, clinicId, imported);
  });

  test.each(Object.entries(comparisons))('%s', async (_, asked) => {
    expect(asked.some(({ recount }) => recount(imported).size > 15)).toBe(true);
    await expectSame(clinicId, imported, asked);
  });

  test('responses by session are of every kind', () => {
    const kinds = [...recountBySession(imported, { measure: 'pain', definition: 'r30', floor: 'none' }).keys()];
    expect(new Set(kinds.map((key) => key.replace(/^\d+ /, '')))).toEqual(
      new Set(['attending', 'assessed', 'met', 'responded', 'stopped', 'ongoing', 'courses', 'scored between']),
    );
  });
});

/** Seven episodes corrected in everything that a later file can change: a score, what describes them, one more session. */
const corrected = (episodes: readonly PlainEpisode[]): readonly PlainEpisode[] =>
  episodes.map((episode, place): PlainEpisode => {
    const [first, ...others] = episode.scores;
    if (place >= 7 || first === undefined) return episode;
    const { description, sessionDays, events } = episode;
    const last = sessionDays.at(-1);
    return {
      ...episode,
      dueThrough: '12m',
      courseStatus: 'stopped',
      description: { ...description, sex: 'other', plannedSessions: 9, dextroseTenths: 151, practitioner: 'P7' },
      sessionDays: [...sessionDays, last === undefined ? 0 : last + 30],
      scores: [{ ...first, hundredths: first.hundredths === 100 ? 200 : 100 }, ...others],
      events: events.map((event) => ({ ...event, severity: 'serious' })),
    };
  });

test('300 random episodes, seven of them corrected by a second import', async () => {
  const before = sampled(300, 41);
  const after = corrected(before);
  const clinicId = await newClinic(registry, 'corrected');
  await importPlain(registry, clinicId, before);
  const applied = await importPlain(registry, clinicId, after);
  expect(applied.changed).toMatchObject({ episodes: 7, scores: 7 });
  expect(applied.added).toMatchObject({ sessions: 7 });
  await expectSame(clinicId, after, everyComparison);
});

test('courses for which no number of sessions was planned are in a stratum of their own, not among the longest plans', async () => {
  const episodes = sampled(8, 12).map((episode): PlainEpisode => {
    return { ...episode, description: { ...episode.description, plannedSessions: null } };
  });
  const clinicId = await newClinic(registry, 'no-plan');
  await importPlain(registry, clinicId, episodes);
  const asked = everyComparison.filter(({ question }) => question.includes('planned_sessions'));
  expect(asked.length).toBeGreaterThan(5);
  await expectSame(clinicId, episodes, asked);
});

test.each([0, 1])('a registry of %i episodes', async (count) => {
  const episodes = sampled(count, 5);
  const clinicId = await newClinic(registry, `only-${count}`);
  await importPlain(registry, clinicId, episodes);
  await expectSame(clinicId, episodes, everyComparison);
});

test('small random registries', async () => {
  let number = 0;
  const some = fc.integer({ min: 1, max: 12 }).chain((count) => randomEpisodes(count));
  const asked = fc.array(fc.constantFrom(...everyComparison), { minLength: 12, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(some, asked, async (episodes, comparison) => {
      number += 1;
      const clinicId = await newClinic(registry, `small-${number}`);
      await importPlain(registry, clinicId, episodes);
      await expectSame(clinicId, episodes, comparison);
    }),
    { numRuns: 25 },
  );
});

test('roll-ups kept by differences equal a full recount', async () => {
  expect(await registry.intake.transaction((client) => compareWithRecount(client))).toBe(0);
});

test('counted some at a time, everything is what it is counted at once', async () => {
  const differing = (atATime: number) => registry.owner.transaction((client) => compareWithRecount(client, atATime));
  expect(await differing(40)).toBe(0);
  await registry.owner.transaction((client) => recountEverything(client, 40));
  expect(await differing(1_000_000)).toBe(0);
});

test.each([1_000_000, 40])('derived as the servers of a cluster do, %i at a time, it is the same', async (atATime) => {
  await registry.owner.transaction(async (client) => {
    await createDerived(client);
    await recountEverything(client, atATime);
    for (const table of derivedTables) {
      const { rowCount } = await client.query(`select from derived.${table}`);
      expect(rowCount, table).toBe(0);
    }
    await client.query('drop schema derived cascade');
  });
  expect(await registry.owner.transaction((client) => compareWithRecount(client))).toBe(0);
});
