import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegistry, type Registry } from '@enthesis/db';
import { freshDatabase, importPlain, newClinic, ownVocabulary, type PlainEpisode } from '@enthesis/db/testing';
import { createRelease, type Released, type ReleaseRequest } from '../src/index.ts';

/** A registry of a test's own, with a folder for its noise key. */
export interface ReleaseRoom {
  readonly registry: Registry;
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly vocabularyFile: string;
  release(how?: Partial<ReleaseRequest>): Promise<Released>;
  close(): Promise<void>;
}

export const network = { series: 'network', synthetic: true, clinicId: null } as const;

export const openReleaseRoom = async (): Promise<ReleaseRoom> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'enthesis-release-'));
  const vocabularyFile = join(dataFolder, 'vocabulary.json');
  await writeFile(vocabularyFile, JSON.stringify(ownVocabulary));
  const database = await freshDatabase();
  const registry = await openRegistry({ dataFolder, databaseUrl: database.url, vocabularyFile });
  return {
    registry,
    databaseUrl: database.url,
    dataFolder,
    vocabularyFile,
    release: (how = {}) =>
      createRelease(registry, { dataFolder, series: network, by: { actor: 'command-line' }, ...how }),
    close: async () => {
      await registry.close();
      await database.drop();
      await rm(dataFolder, { recursive: true });
    },
  };
};

const described = {
  sex: 'female',
  ageBand: '50-59',
  year: 2024,
  symptomMonths: null,
  priorCare: null,
  hypermobile: null,
  activity: null,
  dietAdviceFollowed: null,
  instructionsFollowed: null,
  payer: null,
  plannedSessions: null,
  injections: null,
  dextroseTenths: null,
  guidance: 'none',
  alignmentChecked: null,
  procedurePain: null,
  practitioner: null,
};

/** One patient of low back: so many sessions four weeks apart, pain before and after half a year. */
export const patient = (
  number: number,
  how: { sessions?: number; before?: number; after?: number } = {},
): PlainEpisode => ({
  patient: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  condition: 'low-back',
  side: null,
  dueThrough: null,
  courseStatus: 'completed',
  description: { ...described, sex: number % 2 === 0 ? 'female' : 'male' },
  sessionDays: Array.from({ length: how.sessions ?? 1 + (number % 3) }, (_, place) => place * 28),
  scores: [
    { instrument: 'nprs', day: 0, hundredths: 100 * (how.before ?? 7) },
    { instrument: 'nprs', day: 182, hundredths: 100 * (how.after ?? number % 8) },
  ],
  eventsFrom: null,
  events: [],
});

/** So many patients, numbered from `first`. */
export const patients = (count: number, first: number): readonly PlainEpisode[] =>
  Array.from({ length: count }, (_, place) => patient(first + place));

/** Adds a clinic with its patients. */
export const addClinic = async ({ registry }: ReleaseRoom, code: string, rows: readonly PlainEpisode[]) => {
  const clinicId = await newClinic(registry, code);
  await importPlain(registry, clinicId, rows);
  return clinicId;
};
