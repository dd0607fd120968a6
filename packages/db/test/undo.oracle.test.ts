import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportMode } from '@enthesis/contract';
import { compareWithRecount, erasePatient, openRegistry, type Registry, UndoError, undoImport } from '@enthesis/db';
import { freshDatabase } from '@enthesis/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everythingHeld } from './everything-held.ts';
import { importPlain, newClinic } from './oracle/import-plain.ts';
import { ownVocabulary, type PlainEpisode, randomEpisodes } from './oracle/random-registry.ts';

let registry: Registry;
let close: () => Promise<void>;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'enthesis-undo-'));
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

const undo = (clinicId: number, number: number | null = null) =>
  undoImport(registry, clinicId, { number, by: 'command-line' });

const some = (most: number) => fc.integer({ min: 0, max: most }).chain((count) => randomEpisodes(count));
const mode = fc.constantFrom<ImportMode>('merge', 'replace');
const imports = (most: number, between: { readonly minLength?: number; readonly maxLength: number }) =>
  fc.array(fc.tuple(some(most), mode), between);

/**
 * The same episodes with every first score corrected, every last one withdrawn, every course completed, and events
 * recorded of all sessions, none of which was mild.
 */
const corrected = (episodes: readonly PlainEpisode[]): readonly PlainEpisode[] =>
  episodes.map(({ scores: [first, ...others], events, ...episode }) => ({
    ...episode,
    courseStatus: 'completed',
    scores: [...(first === undefined ? [] : [{ ...first, hundredths: first.hundredths ^ 1 }]), ...others.slice(1)],
    eventsFrom: 0,
    events: events.map((event) => ({ ...event, severity: 'moderate' })),
  }));

/** Imports before, perhaps none, and the one that is undone: of other rows, or of the latest ones corrected. */
const histories = fc.oneof(
  fc.record({ before: imports(10, { maxLength: 2 }), undone: fc.tuple(some(12), mode) }),
  fc
    .tuple(imports(10, { minLength: 1, maxLength: 2 }), mode)
    .map(([before, how]) => ({ before, undone: [corrected(before.at(-1)?.[0] ?? []), how] as const })),
);

test('whatever is imported over whatever, its undoing leaves every row and every count as they were', async () => {
  let clinics = 0;
  const seen = { changed: 0, removed: 0, added: 0 };
  await fc.assert(
    fc.asyncProperty(histories, async ({ before, undone: [episodes, how] }) => {
      clinics += 1;
      const clinicId = await newClinic(registry, `clinic-${clinics}`);
      for (const [earlier, earlierHow] of before) await importPlain(registry, clinicId, earlier, earlierHow);
      const held = await everythingHeld(registry);
      const { number, added, changed, removed } = await importPlain(registry, clinicId, episodes, how);
      seen.added += added.scores;
      seen.changed += changed.scores + changed.episodes;
      seen.removed += removed.scores + removed.sessions;
      expect(await undo(clinicId)).toBe(number);
      expect(await everythingHeld(registry)).toEqual(held);
    }),
    { numRuns: 20, endOnFailure: true },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  expect(await registry.intake.transaction((client) => compareWithRecount(client))).toBe(0);
});

const [first = [], second = []]: (readonly PlainEpisode[])[] = fc.sample(randomEpisodes(20), {
  numRuns: 2,
  seed: 11,
}) as (readonly PlainEpisode[])[];

test('what was undone can be imported and undone again, to the same rows each time', async () => {
  const clinicId = await newClinic(registry, 'again');
  await importPlain(registry, clinicId, first);
  const before = await everythingHeld(registry);
  await importPlain(registry, clinicId, second, 'replace');
  await undo(clinicId);
  expect((await importPlain(registry, clinicId, second, 'replace')).number).toBe(3);
  await undo(clinicId, 3);
  expect(await everythingHeld(registry)).toEqual(before);
});

test.each<[string, (clinicId: number) => Promise<unknown>, number | null, RegExp]>([
  ['without an import', async () => {}, null, /There is no import to undo/],
  [
    'of an import that is not the latest',
    async (clinicId) => {
      await importPlain(registry, clinicId, first);
      await importPlain(registry, clinicId, second);
    },
    1,
    /Import 1 is not the latest: only the latest, import 2, can be undone/,
  ],
  [
    'of an import that is undone',
    async (clinicId) => {
      await importPlain(registry, clinicId, first);
      await importPlain(registry, clinicId, second);
      await undo(clinicId);
    },
    null,
    /Import 2 is undone already/,
  ],
  [
    'past an erasure',
    async (clinicId) => {
      await importPlain(registry, clinicId, first);
      await importPlain(registry, clinicId, second);
      await erasePatient(registry, clinicId, second[0]?.patient ?? '');
    },
    null,
    /no longer kept. That ends with the erasure of a patient/,
  ],
])('an undoing %s is refused with a sentence, and changes nothing', async (name, prepare, number, sentence) => {
  const clinicId = await newClinic(registry, `refused-${name.length}`);
  await prepare(clinicId);
  const before = await everythingHeld(registry);
  const refusal: unknown = await undo(clinicId, number).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(UndoError);
  expect(String(refusal)).toMatch(sentence);
  expect(await everythingHeld(registry)).toEqual(before);
});

test('an erasure leaves no earlier version of the patient behind', async () => {
  const clinicId = await newClinic(registry, 'erased-before');
  await importPlain(registry, clinicId, first);
  await importPlain(registry, clinicId, [], 'replace');
  const kept = async () =>
    (await registry.owner.query('select from intake.score_before where clinic_id = $1', [clinicId])).rowCount;
  expect(await kept()).toBeGreaterThan(0);
  await erasePatient(registry, clinicId, first[0]?.patient ?? '');
  expect(await kept()).toBe(0);
});
