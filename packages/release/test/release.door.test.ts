import { chmod, rename, writeFile } from 'node:fs/promises';
import {
  allBlocksOf,
  changelogOf,
  currentRelease,
  fileOf,
  filesOf,
  findClinic,
  type Registry,
  renamePatients,
} from '@enthesis/db';
import { importPlain } from '@enthesis/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noiseKeyFile, verifyHash, withdraw } from '../src/index.ts';
import { addClinic, network, openReleaseRoom, patient, patients, type ReleaseRoom } from './room.ts';

// One registry through its releases, in the order in which they would come.

let room: ReleaseRoom;
let clinics: number[];
const by = { actor: 'command-line' };

beforeAll(async () => {
  room = await openReleaseRoom();
  clinics = [await addClinic(room, 'first', patients(60, 1)), await addClinic(room, 'second', patients(60, 101))];
});
afterAll(() => room.close());

const blockRows = async (registry: Registry, number: number) =>
  (await allBlocksOf(registry, number)).map(({ number: _, ...row }) => row);
const sizesOf = async (number: number) =>
  (await allBlocksOf(room.registry, number)).filter(({ variable }) => variable === 'outcome-pain@6m');

test('two clinics release nothing, and are told why', async () => {
  await expect(room.release()).rejects.toThrow(/at least 3 clinics .* there are 2.*--clinic CODE/s);
  expect(await currentRelease(room.registry, network)).toBeNull();
});

test('three clinics release their blocks', async () => {
  clinics.push(await addClinic(room, 'third', patients(60, 201)));
  expect(await room.release()).toMatchObject({ number: 1, vintage: 1, newVintageBecause: 'it is the first release' });
  const rows = await sizesOf(1);
  expect(rows.map(({ condition_id: condition, level }) => `${condition} ${level}`)).toEqual([
    'low-back 1',
    'low-back 2',
    'low-back 3+',
  ]);
  for (const { n, classes } of rows) {
    expect(Math.abs(n - 60)).toBeLessThanOrEqual(5 * 4);
    expect(Object.values(classes ?? {}).reduce((sum, count) => sum + count, 0)).toBe(n);
  }
  expect(await currentRelease(room.registry, network)).toMatchObject({ number: 1, isCurrent: true, withdrawn: null });
});

test('without a change, the next release has the same rows', async () => {
  expect(await room.release()).toMatchObject({ number: 2, vintage: 1, moved: 0 });
  expect(await blockRows(room.registry, 2)).toEqual(await blockRows(room.registry, 1));
});

test('one patient more moves nothing; twelve more in each block do', async () => {
  await importPlain(room.registry, clinics[0] ?? 0, [patient(61)]);
  expect(await room.release()).toMatchObject({ number: 3, moved: 0 });
  await importPlain(room.registry, clinics[0] ?? 0, patients(36, 300));
  expect((await room.release()).moved).toBeGreaterThan(0);
  const rows = await sizesOf(4);
  expect(rows.every((row) => row.as_of_release === 4)).toBe(true);
  const changelog = await changelogOf(room.registry, 4);
  expect(changelog.newVintageBecause).toBeNull();
  expect(changelog.moved).toContainEqual({
    variable: 'outcome-pain@6m',
    condition_id: 'low-back',
    level: '1',
    because: 'changed',
  });
});

test('twelve more in each block, seven of one clinic: its director would see the five others, so nothing moves', async () => {
  await importPlain(room.registry, clinics[1] ?? 0, patients(15, 400));
  await importPlain(room.registry, clinics[2] ?? 0, patients(21, 500));
  await room.release();
  expect((await sizesOf(5)).every((row) => row.as_of_release === 4)).toBe(true);
});

test('renewed pseudonyms change nothing: patients keep their numbers in releases', async () => {
  await room.registry.owner.query(`update registry.clinic set key_check = '\\x01' where code = 'first'`);
  const clinic = await findClinic(room.registry, 'first');
  await renamePatients(room.registry, clinic?.clinicId ?? 0, {
    before: Buffer.from([1]),
    after: Buffer.from([2]),
    rename: (key) => key.replace(/^0/, 'f'),
  });
  expect(await room.release()).toMatchObject({ number: 6, moved: 0 });
  expect(await blockRows(room.registry, 6)).toEqual(await blockRows(room.registry, 5));
});

test('files carry what was published, their sums agree, and each is known again by its bytes', async () => {
  const files = await filesOf(room.registry, 6);
  expect(files.map(({ name }) => name)).toEqual([
    'CITATION.cff',
    'README.md',
    'SHA256SUMS',
    'baseline.csv',
    'change.csv',
    'codebook.csv',
    'coverage.csv',
    'datapackage.json',
    'events.csv',
    'first-response.csv',
    'gaps.csv',
    'mcid.csv',
    'outcome.csv',
    'policy.json',
    'rates.csv',
    'sessions.csv',
    'tables.xlsx',
  ]);
  const text = async (name: string) => (await fileOf(room.registry, 6, name))?.bytes.toString() ?? '';
  const sums = await text('SHA256SUMS');
  for (const { name, sha256 } of files) if (name !== 'SHA256SUMS') expect(sums).toContain(`${sha256}  ${name}\n`);
  const [header, ...lines] = (await text('outcome.csv')).trimEnd().split('\r\n');
  expect(header).toMatch(/^release,synthetic,variable,.*,n,class,courses,status,because$/);
  expect(lines).toHaveLength(files.find(({ name }) => name === 'outcome.csv')?.rowCount ?? 0);
  const roles = (await text('codebook.csv')).trimEnd().split('\r\n').slice(1);
  for (const line of roles) expect(line).toMatch(/,(release|group|protected|derived),/);
  const [outcome] = files.filter(({ name }) => name === 'outcome.csv');
  expect((await verifyHash(room.registry, outcome?.sha256 ?? '')).published).toMatchObject({
    name: 'outcome.csv',
    release: { number: 6 },
  });
  expect(await verifyHash(room.registry, '0'.repeat(64))).toMatchObject({ published: null, downloaded: null });
});

test('a release is never changed, not by the owner either', async () => {
  for (const change of [
    `update published.block set n = 1000`,
    `delete from published.file`,
    `update published.release set as_of = '2020-01-01'`,
    `delete from published.release`,
  ])
    await expect(room.registry.owner.query(change)).rejects.toThrow('a release is never changed');
});

test('a new vintage waits until the releases before it are withdrawn', async () => {
  await expect(room.release({ newVintage: true })).rejects.toThrow(/release 1, 2, 3, 4, 5, 6,.*[Ww]ithdraw/s);
  await expect(withdraw(room.registry, { number: 6, because: ' ' }, by)).rejects.toThrow('Say in up to 500');
  expect(await withdraw(room.registry, { number: 6, because: 'a clinic asked' }, by)).toBe(5);
  await expect(withdraw(room.registry, { number: 6, because: 'again' }, by)).rejects.toThrow('withdrawn already');
  for (const number of [1, 2, 3, 4, 5]) await withdraw(room.registry, { number, because: 'the blocks changed' }, by);
  expect(await currentRelease(room.registry, network)).toBeNull();
  expect(await room.release({ newVintage: true, prefer: 'condition' })).toMatchObject({ number: 7, vintage: 2 });
});

test('a clinic’s own release opens it: the network needs three others', async () => {
  const series = { series: 'single', synthetic: true, clinicId: clinics[0] ?? 0 } as const;
  expect(await room.release({ series })).toMatchObject({ number: 8, vintage: 1 });
  await expect(room.release()).rejects.toThrow(/have not opened their figures; there are 2/);
  expect(await currentRelease(room.registry, network)).toMatchObject({ number: 7 });
  expect(await currentRelease(room.registry, series)).toMatchObject({ number: 8 });
});

test('with a wrong or missing noise key nothing is released', async () => {
  const path = noiseKeyFile(room.dataFolder);
  const series = { series: 'single', synthetic: true, clinicId: clinics[0] ?? 0 } as const;
  await rename(path, `${path}.kept`);
  await expect(room.release({ series })).rejects.toThrow('The noise key is missing');
  await writeFile(path, Buffer.alloc(32, 1));
  await expect(room.release({ series })).rejects.toThrow('not the one that earlier releases were made with');
  await rename(`${path}.kept`, path);
  await chmod(path, 0o400);
  expect(await room.release({ series })).toMatchObject({ number: 9, moved: 0 });
});

test('every release and withdrawal is in the log', async () => {
  const { rows } = await room.registry.owner.query<{ done: string; count: number }>(
    `select detail->>'done' as done, count(*)::int from audit.entry where action = 'release' group by 1 order by 1`,
  );
  expect(rows).toEqual([
    { done: 'made', count: 9 },
    { done: 'withdrawn', count: 6 },
  ]);
});
