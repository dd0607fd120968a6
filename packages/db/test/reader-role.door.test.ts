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

const clinicReader = [
  'SELECT registry.import',
  'SELECT rollup.attendance',
  'SELECT rollup.change_bin',
  'SELECT rollup.composite',
  'SELECT rollup.course',
  'SELECT rollup.event',
  'SELECT rollup.first_response',
  'SELECT rollup.interim',
  'SELECT rollup.outcome',
  'SELECT rollup.quality',
  'SELECT rollup.retreatment',
  'SELECT rollup.trajectory',
  'SELECT rollup.treatment',
];
const networkReader = ['block', 'current', 'file', 'release'].map((table) => `SELECT published.${table}`);
const press = [
  ...['block', 'current', 'file', 'release'].flatMap((table) => [
    `INSERT published.${table}`,
    `SELECT published.${table}`,
  ]),
  'DELETE published.current',
  'UPDATE published.current',
  'UPDATE published.release',
  ...['noise_key', 'opened', 'snapshot', 'variable'].flatMap((table) =>
    ['DELETE', 'INSERT', 'SELECT'].map((may) => `${may} secret.${table}`),
  ),
  'INSERT intake.member',
  'SELECT intake.member',
  'SELECT audit.entry',
  ...['identity.opening', 'intake.episode', 'intake.event', 'intake.score', 'intake.session', 'registry.clinic'].map(
    (table) => `SELECT ${table}`,
  ),
  ...['condition', 'horizon', 'instrument', 'instrument_order'].map((table) => `SELECT vocabulary.${table}`),
].toSorted();

test.each([
  ['the clinic’s reader', 'enthesis_reader_clinic', clinicReader],
  ['the network’s reader', 'enthesis_reader_network', networkReader],
  ['the press', 'enthesis_release', press],
])('%s may do this, and nothing else at all', async (_, role, allowed) => {
  const { rows } = await registry.owner.query<{ may: string }>(
    `
    select format('%s %s.%s', privilege, n.nspname, c.relname) as may
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
    cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) privilege
    where c.relkind in ('r', 'v', 'm', 'p', 'f')
      and (has_table_privilege($1, c.oid, privilege)
           or privilege in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
              and has_any_column_privilege($1, c.oid, privilege))
    order by 1`,
    [role],
  );
  expect(rows.map(({ may }) => may)).toEqual(allowed);
});

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
  for (const reader of [registry.reader, registry.networkReader])
    await expect(sql.raw(`select * from ${table}`).execute(reader)).rejects.toThrow(/permission denied/);
});

test('the reader writes nothing', async () => {
  await expect(sql`delete from rollup.outcome`.execute(registry.reader)).rejects.toThrow();
  await expect(sql`create table public.mine (a int)`.execute(registry.reader)).rejects.toThrow();
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
  expect(await registry.reader.selectFrom('rollup.course').selectAll().execute()).toEqual([]);
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
