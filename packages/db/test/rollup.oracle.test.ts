import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { definitions, floorIds, horizons, measureIds } from '@enthesis/contract';
import { compareWithRecount, openRegistry, type Registry } from '@enthesis/db';
import { freshDatabase } from '@enthesis/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { held } from './oracle/held.ts';
import { heldBySession } from './oracle/held-by-session.ts';
import { importPlain, newClinic } from './oracle/import-plain.ts';
import { ownVocabulary, type PlainEpisode, randomEpisodes } from './oracle/random-registry.ts';
import { type Question, recount } from './oracle/recount.ts';
import { recountBySession, type SessionQuestion } from './oracle/recount-by-session.ts';

const everyQuestion: readonly Question[] = measureIds.flatMap((measure) =>
  definitions
    .filter(({ measures }) => (measures.length === 0 ? measure === 'pain' : measures.includes(measure)))
    .flatMap(({ id: definition }) =>
      floorIds.flatMap((floor) => horizons.map((horizon) => ({ measure, definition, floor, horizon }))),
    ),
);

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

const expectSameAnswers = async (clinicId: number, episodes: readonly PlainEpisode[], questions = everyQuestion) => {
  for (const question of questions) {
    const { measure, definition, floor, horizon } = question;
    expect(
      sorted(await held(registry, clinicId, question)),
      `${measure} ${definition} floor ${floor} ${horizon.id}`,
    ).toEqual(sorted(recount(episodes, question)));
  }
};

test('500 random episodes: every condition x sessions cell, under every definition, floor and horizon; then 7 scores corrected', async () => {
  const [episodes] = fc.sample(randomEpisodes(500), { numRuns: 1, seed: 20_26 });
  if (episodes === undefined) throw new Error('no sample');
  const clinicId = await newClinic(registry, 'five-hundred');
  await importPlain(registry, clinicId, episodes);
  await expectSameAnswers(clinicId, episodes);
  expect(everyQuestion.some((question) => recount(episodes, question).size > 40)).toBe(true);

  let left = 7;
  const corrected = episodes.map((episode): PlainEpisode => {
    const [first, ...others] = episode.scores;
    if (left === 0 || first === undefined) return episode;
    left -= 1;
    return { ...episode, scores: [{ ...first, hundredths: first.hundredths === 100 ? 200 : 100 }, ...others] };
  });
  const applied = await importPlain(registry, clinicId, corrected);
  expect(applied.changed.scores).toBe(7 - left - unchanged(episodes, corrected));
  await expectSameAnswers(clinicId, corrected);
});

const unchanged = (before: readonly PlainEpisode[], after: readonly PlainEpisode[]) =>
  before.filter(
    (episode, place) =>
      after[place] !== episode && episode.scores[0]?.hundredths === after[place]?.scores[0]?.hundredths,
  ).length;

const everySessionQuestion: readonly SessionQuestion[] = floorIds.flatMap((floor) => [
  ...(['r30', 'r50', 'mcid', 'painfree'] as const).map((definition) => ({
    measure: 'pain' as const,
    definition,
    floor,
  })),
  ...(['r30', 'r50', 'mcid'] as const).map((definition) => ({ measure: 'function' as const, definition, floor })),
]);

test('responses by session of 400 random episodes: who came, who was scored, who responded first when, who stopped', async () => {
  const [episodes] = fc.sample(randomEpisodes(400), { numRuns: 1, seed: 41 });
  if (episodes === undefined) throw new Error('no sample');
  const clinicId = await newClinic(registry, 'by-session');
  await importPlain(registry, clinicId, episodes);
  for (const question of everySessionQuestion) {
    const expected = recountBySession(episodes, question);
    expect(sorted(await heldBySession(registry, clinicId, question)), JSON.stringify(question)).toEqual(
      sorted(expected),
    );
  }
  const kinds = new Set(
    [...recountBySession(episodes, { measure: 'pain', definition: 'r30', floor: 'none' }).keys()].map((key) =>
      key.replace(/^\d+ /, ''),
    ),
  );
  expect(kinds).toEqual(
    new Set(['attending', 'assessed', 'met', 'responded', 'stopped', 'ongoing', 'courses', 'scored between']),
  );
});

test('small random registries, empty ones among them', async () => {
  let number = 0;
  const some = fc.integer({ min: 0, max: 12 }).chain((count) => randomEpisodes(count));
  const question = fc.constantFrom(...everyQuestion);
  await fc.assert(
    fc.asyncProperty(some, fc.array(question, { minLength: 6, maxLength: 6 }), async (episodes, asked) => {
      number += 1;
      const clinicId = await newClinic(registry, `small-${number}`);
      await importPlain(registry, clinicId, episodes);
      await expectSameAnswers(clinicId, episodes, asked);
    }),
    { numRuns: 25 },
  );
});

test('roll-ups kept by differences equal a full recount', async () => {
  expect(await registry.transaction((client) => compareWithRecount(client))).toBe(0);
});
