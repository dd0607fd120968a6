import { tmpdir } from 'node:os';
import { lookAlikeFinding } from '@enthesis/contract';
import {
  compareWithRecount,
  erasePatient,
  openRegistry,
  qualityOf,
  type Registry,
  readClinic,
  undoImport,
} from '@enthesis/db';
import { freshDatabase } from '@enthesis/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { undescribed } from './oracle/descriptions.ts';
import { importPlain, newClinic } from './oracle/import-plain.ts';
import type { PlainEpisode } from './oracle/random-registry.ts';
import { type ComparedEpisode, type LookedAt, recountLookAlikes } from './oracle/recount-look-alikes.ts';

let registry: Registry;
let close: () => Promise<void>;
beforeAll(async () => {
  const database = await freshDatabase();
  registry = await openRegistry({ dataFolder: tmpdir(), databaseUrl: database.url, vocabularyFile: null });
  close = async () => {
    await registry.close();
    await database.drop();
  };
});
afterAll(() => close());

const patientOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Few kinds of episode, so that many look alike. */
const someEpisodes: fc.Arbitrary<readonly PlainEpisode[]> = fc.uniqueArray(
  fc.record({
    patient: fc.integer({ min: 1, max: 12 }).map(patientOf),
    condition: fc.constantFrom('low-back', 'knee-oa'),
    side: fc.constant('left'),
    dueThrough: fc.constant(null),
    courseStatus: fc.constant(null),
    description: fc.record({
      ...Object.fromEntries(Object.keys(undescribed).map((key) => [key, fc.constant(null)])),
      sex: fc.option(fc.constant('female'), { nil: null, freq: 9 }),
      ageBand: fc.option(fc.constant('40-49'), { nil: null, freq: 9 }),
      year: fc.option(fc.constantFrom(2023, 2024), { nil: null, freq: 9 }),
    }) as fc.Arbitrary<PlainEpisode['description']>,
    sessionDays: fc.constantFrom([0], [0, 28], [0, 28], [0, 28], [0, 28, 56]),
    scores: fc.constant([]),
    eventsFrom: fc.constant(null),
    events: fc.constant([]),
  }),
  { minLength: 4, maxLength: 14, selector: ({ patient, condition, side }) => `${patient} ${condition} ${side}` },
);

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('merge' as const), episodes: someEpisodes }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('replace' as const), episodes: someEpisodes }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('erase' as const), patient: fc.integer({ min: 1, max: 12 }) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const take = async (clinicId: number, done: Step): Promise<unknown> => {
  if (done.kind === 'erase') return erasePatient(registry, clinicId, patientOf(done.patient));
  if (done.kind !== 'undo') return importPlain(registry, clinicId, done.episodes, done.kind);
  // Where there is nothing to undo, nothing must change.
  return undoImport(registry, clinicId, { number: null, by: 'command-line' }).catch(() => {});
};

const compared = async (clinicId: number): Promise<readonly ComparedEpisode[]> => {
  const { rows } = await registry.owner.query<ComparedEpisode>(
    `select episode_id::int as id, added_by as import, condition, side, sex, age_band as "ageBand", year,
            array(select day from intake.session s where s.episode_id = e.episode_id) as days
     from intake.episode e where clinic_id = $1`,
    [clinicId],
  );
  return rows;
};

const held = async (clinicId: number): Promise<Map<string, LookedAt>> => {
  const rows = await readClinic(registry, clinicId, (reader) => qualityOf(reader, { condition: [] }).execute());
  return new Map(
    rows
      .filter(({ finding }) => finding === lookAlikeFinding)
      .map(({ year, import: number, lookedAt, found }) => [`${year} ${number}`, { lookedAt, found }]),
  );
};

const sorted = (counts: Map<string, LookedAt>) => [...counts].toSorted(([a], [b]) => a.localeCompare(b));

test('whatever is imported, replaced, undone or erased, those that look alike are those a recount finds', async () => {
  let clinics = 0;
  let most = 0;
  const steps = fc.array(step, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      clinics += 1;
      const clinicId = await newClinic(registry, `clinic-${clinics}`);
      for (const each of taken) {
        await take(clinicId, each);
        const counts = await held(clinicId);
        expect(sorted(counts)).toEqual(sorted(recountLookAlikes(await compared(clinicId))));
        most = Math.max(most, ...[...counts.values()].map(({ found }) => found));
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
  expect(most).toBeGreaterThan(2);
  const { rowCount } = await registry.owner.query('select from intake.episode');
  for (const atATime of [10, rowCount ?? Number.NaN]) {
    expect(await registry.intake.transaction((client) => compareWithRecount(client, atATime))).toBe(0);
  }
});

test('an import says how many of the episodes it brought look like one that was there, before it is done and after', async () => {
  const clinicId = await newClinic(registry, 'said');
  const episode = (patient: number, sessionDays: readonly number[]): PlainEpisode => ({
    patient: patientOf(patient),
    condition: 'knee-oa',
    side: 'left',
    dueThrough: null,
    courseStatus: null,
    description: { ...undescribed, sex: 'female', ageBand: '60-69', year: 2024 },
    sessionDays,
    scores: [],
    eventsFrom: null,
    events: [],
  });
  const first = await importPlain(
    registry,
    clinicId,
    [1, 2, 3].map((patient) => episode(patient, [0, 20 + patient])),
  );
  expect(first.lookAlike).toEqual({ lookedAt: 3, found: 0 });
  const again = await importPlain(registry, clinicId, [episode(1, [0, 21]), episode(7, [0, 22]), episode(8, [0])]);
  expect(again.lookAlike).toEqual({ lookedAt: 1, found: 1 });
});
