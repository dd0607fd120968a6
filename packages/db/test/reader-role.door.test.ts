import { fileURLToPath } from 'node:url';
import { builtInVocabulary, fromSearch, responders } from '@enthesis/contract';
import { openRegistry, outcomesOf, type Registry, readClinic } from '@enthesis/db';
import { freshDatabase } from '@enthesis/db/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { undescribed } from './oracle/descriptions.ts';
import { importPlain, newClinic } from './oracle/import-plain.ts';
import type { PlainEpisode } from './oracle/random-registry.ts';

let registry: Registry;
let close: () => Promise<void>;

beforeAll(async () => {
  const database = await freshDatabase();
  registry = await openRegistry({
    dataFolder: fileURLToPath(new URL('.', import.meta.url)),
    databaseUrl: database.url,
    vocabularyFile: null,
  });
  close = async () => {
    await registry.close();
    await database.drop();
  };
});
afterAll(() => close());

const episode: PlainEpisode = {
  patient: '00000000-0000-4000-8000-000000000001',
  condition: 'knee-oa',
  side: 'left',
  dueThrough: null,
  courseStatus: null,
  description: undescribed,
  sessionDays: [0, 28],
  scores: [{ instrument: 'nprs', day: 0, hundredths: 700 }],
  eventsFrom: null,
  events: [],
};

test.each([
  'intake.episode',
  'intake.session',
  'intake.score',
  'intake.event',
  'intake.erased',
  'intake.member',
  'identity.sign_in',
  'registry.clinic',
  'secret.snapshot',
])('the readers are refused %s', async (table) => {
  const read = `select * from ${table}`;
  await expect(registry.reader.query(read)).rejects.toThrow(/permission denied/);
  await expect(sql.raw(read).execute(registry.networkReader)).rejects.toThrow(/permission denied/);
});

test('the reader writes nothing', async () => {
  await expect(registry.reader.query('delete from rollup.outcome')).rejects.toThrow();
  await expect(registry.reader.query('create table public.mine (a int)')).rejects.toThrow();
});

test('a query that forgot to ask for its clinic still gets its own rows only, and none without a clinic', async () => {
  const [mine, theirs] = [await newClinic(registry, 'mine'), await newClinic(registry, 'theirs')];
  await importPlain(registry, mine, [episode]);
  await importPlain(registry, theirs, [{ ...episode, patient: '00000000-0000-4000-8000-000000000002' }]);
  const courses = (clinicId: number) =>
    readClinic(registry, clinicId, (reader) =>
      reader.selectFrom('rollup.course').select('clinic_id').distinct().execute(),
    );
  expect(await courses(mine)).toEqual([{ clinic_id: mine }]);
  expect(await courses(theirs)).toEqual([{ clinic_id: theirs }]);
  expect((await registry.reader.query('select * from rollup.course')).rows).toEqual([]);
  const selection = fromSearch(responders, builtInVocabulary, '');
  const rows = await readClinic(registry, mine, (reader) =>
    outcomesOf(reader, builtInVocabulary, selection).select(sql<number>`sum(courses)::int`.as('courses')).execute(),
  );
  expect(rows).toEqual([{ condition: 'knee-oa', sessions: 2, instrument: 'nprs', stratum: 'all', courses: 1 }]);
});

test('a clinic is synthetic or real for ever', async () => {
  await newClinic(registry, 'for-ever');
  await expect(
    registry.owner.query(`update registry.clinic set synthetic = false where code = 'for-ever'`),
  ).rejects.toThrow(/synthetic or real for ever/);
});
