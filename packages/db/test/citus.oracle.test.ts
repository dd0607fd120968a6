import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportMode } from '@enthesis/contract';
import {
  compareWithRecount,
  deleteClinic,
  erasePatient,
  openRegistry,
  type Registry,
  recordKeyCheck,
  renamePatients,
  undoImport,
} from '@enthesis/db';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copiedVocabulary, derivedTables } from '../src/citus/on-shards.ts';
import { citusDatabase } from './citus.ts';
import { everythingHeld } from './everything-held.ts';
import { importPlain, newClinic } from './oracle/import-plain.ts';
import { ownVocabulary, type PlainEpisode, randomEpisodes } from './oracle/random-registry.ts';
import { emptyDatabase, type TestDatabase } from './postgres.ts';

const spreadTables = [
  ...['episode', 'session', 'score', 'event'].flatMap((name) => [`intake.${name}`, `intake.${name}_before`]),
  ...[...derivedTables, ...copiedVocabulary].map((name) => `derived.${name}`),
];

const cluster = await citusDatabase();

describe.skipIf(cluster === null)('a registry over a Citus cluster', () => {
  let plain: Registry;
  let spread: Registry;
  let database: TestDatabase;
  let folder: string;

  const [first = [], second = []] = fc.sample(randomEpisodes(30), { numRuns: 2, seed: 5 }) as PlainEpisode[][];

  const open = (databaseUrl: string, citus: boolean) =>
    openRegistry({ dataFolder: folder, databaseUrl, citus, vocabularyFile: join(folder, 'vocabulary.json') });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'enthesis-citus-'));
    await writeFile(join(folder, 'vocabulary.json'), JSON.stringify(ownVocabulary));
    database = await emptyDatabase();
    plain = await open(database.url, false);
    // Filled like any other first, and spread with what is in it.
    const before = await open(cluster?.url ?? '', false);
    for (const registry of [plain, before]) await importPlain(registry, await newClinic(registry, 'lakeside'), first);
    await before.close();
    spread = await open(cluster?.url ?? '', true);
  });
  afterAll(async () => {
    await Promise.all([plain.close(), spread.close()]);
    await Promise.all([database.drop(), cluster?.drop(), rm(folder, { recursive: true })]);
  });

  // A pseudonym belongs to one clinic.
  const inHillside = (episode: PlainEpisode): PlainEpisode => ({ ...episode, patient: `e${episode.patient.slice(1)}` });

  const onBoth = async <T>(work: (registry: Registry) => Promise<T>): Promise<T> => {
    const [one, other] = [await work(plain), await work(spread)];
    expect(other).toEqual(one);
    expect(await everythingHeld(spread)).toEqual(await everythingHeld(plain));
    for (const atATime of [1_000_000, 20]) {
      expect(await spread.intake.transaction((client) => compareWithRecount(client, atATime))).toBe(0);
    }
    for (const table of derivedTables) {
      expect((await spread.owner.query(`select from derived.${table}`)).rowCount, table).toBe(0);
    }
    return one;
  };

  const importBoth = (clinicId: number, episodes: readonly PlainEpisode[], mode: ImportMode = 'merge') =>
    onBoth((registry) => importPlain(registry, clinicId, episodes, mode));

  test('holds its rows on the workers', async () => {
    const { rows } = await spread.owner.query<{ table: string; servers: number }>(
      `select table_name::text as table, count(distinct (nodename, nodeport))::int as servers
       from citus_shards join citus_get_active_worker_nodes() on (node_name, node_port) = (nodename, nodeport) group by 1`,
    );
    const [most] = rows.map(({ servers }) => servers);
    expect(most).toBeGreaterThan(1);
    expect(Object.fromEntries(rows.map(({ table, servers }) => [table, servers]))).toEqual(
      Object.fromEntries(spreadTables.map((table) => [table, most])),
    );
  });

  test('holds the rows that were there before, and is opened again as it is', async () => {
    const again = await open(cluster?.url ?? '', true);
    expect(await everythingHeld(again)).toEqual(await everythingHeld(plain));
    await again.close();
  });

  test('counts what one Postgres counts', async () => {
    const clinicId = await onBoth((registry) => newClinic(registry, 'hillside'));
    await importBoth(clinicId, first.map(inHillside));
    await importBoth(clinicId, second.map(inHillside));
    await importBoth(clinicId, first.map(inHillside), 'replace');
    await onBoth((registry) => undoImport(registry, clinicId, { number: null, by: 'command-line' }));
    const [{ patient } = { patient: '' }] = second.map(inHillside);
    await onBoth((registry) => erasePatient(registry, clinicId, patient));
    const [before, after] = [Buffer.from('before'), Buffer.from('after')];
    await onBoth(async (registry) => {
      await recordKeyCheck(registry, clinicId, before);
      return renamePatients(registry, clinicId, { before, after, rename: (key) => `f${key.slice(1)}` });
    });
    await onBoth((registry) => deleteClinic(registry, clinicId));
  });
});
