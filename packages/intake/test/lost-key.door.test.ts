import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { findClinic, undoImport } from '@enthesis/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportRequest } from '../src/intake.ts';
import { loseKey } from '../src/lose-key.ts';
import { studyIdsIn } from '../src/lost-key.ts';
import { rotateKey } from '../src/rotate-key.ts';
import { type IntakeRoom, openIntakeRoom } from './intake-room.ts';
import { corrected, files } from './registry-files.ts';

let room: IntakeRoom;
beforeAll(async () => {
  room = await openIntakeRoom();
});
afterAll(() => room.close());

const dataFolderOf = (clinic: string) => room.keyFile(clinic).replace(/\/keys\/.*/, '');
const lose = (clinic: string) => loseKey(room.registry, { clinic, dataFolder: dataFolderOf(clinic) });
const lost = async (clinic: string) => (await findClinic(room.registry, clinic))?.keyLostAt !== null;
const numbers = async (sql: string, clinic: string) =>
  (await room.registry.owner.query(`${sql} join registry.clinic using (clinic_id) where code = $1`, [clinic])).rowCount;
const anew = (erased: readonly string[] | null): Partial<ImportRequest> => ({ mode: 'replace', erased });

/** A clinic with an erased patient, whose key is gone; and what it held. */
const withoutKey = async () => {
  const clinic = await room.newClinic();
  await room.importFiles(clinic, files);
  await room.erase(clinic, 'B-2');
  await rm(room.keyFile(clinic));
  return { clinic, held: await room.held(clinic) };
};

describe('a lost key', () => {
  it('gives way to a new one; what is held stays, and nobody is added, corrected or erased meanwhile', async () => {
    const { clinic, held } = await withoutKey();
    expect(await lose(clinic)).toEqual({ patients: 1, erased: 1, file: room.keyFile(clinic), aside: null });
    expect((await stat(room.keyFile(clinic))).mode & 0o777).toBe(0o400);
    expect(await lost(clinic)).toBe(true);
    await expect(room.importFiles(clinic, files)).rejects.toThrow('--replace --erased FILE');
    await expect(room.erase(clinic, 'A-1')).rejects.toThrow('was lost');
    await expect(rotateKey(room.registry, { clinic, dataFolder: dataFolderOf(clinic) })).rejects.toThrow('was lost');
    expect(await room.held(clinic)).toEqual(held);
  });

  it('is refused an import until somebody says who was erased, and is told how many there were', async () => {
    const { clinic, held } = await withoutKey();
    await lose(clinic);
    await expect(room.importFiles(clinic, files, anew(null))).rejects.toThrow(/^1 patient was erased .*--erased none$/);
    expect([await room.held(clinic), await lost(clinic)]).toEqual([held, true]);
  });

  it('with the erased named, is over once everything is imported: they stay erased, and later files find the others', async () => {
    const { clinic, held } = await withoutKey();
    await room.registry.owner.query(
      `insert into intake.member (clinic_id, patient_key)
       select distinct clinic_id, patient_key from intake.episode join registry.clinic using (clinic_id) where code = $1`,
      [clinic],
    );
    await lose(clinic);
    const report = await room.importFiles(clinic, files, anew(['b-2']));
    expect(report).toMatchObject({ outcome: 'applied', skippedErased: 3 });
    expect(report.removed.episodes).toBe(report.added.episodes);
    expect([await room.held(clinic), await lost(clinic)]).toEqual([held, false]);
    expect(await numbers('select from intake.erased', clinic)).toBe(1);
    expect(await numbers('select from intake.member', clinic)).toBe(0);
    expect(await room.importFiles(clinic, corrected)).toMatchObject({ outcome: 'applied', added: { episodes: 0 } });
    expect(await room.erase(clinic, 'A-1')).toEqual({ episodes: 2 });
  });

  it('with nobody erased, takes in whoever is in the files', async () => {
    const { clinic } = await withoutKey();
    await lose(clinic);
    expect(await room.importFiles(clinic, files, anew([]))).toMatchObject({ outcome: 'applied', skippedErased: 0 });
    expect(await numbers('select from intake.erased', clinic)).toBe(0);
    await expect(room.importFiles(clinic, files, anew([]))).rejects.toThrow('is not lost');
  });

  it('keeps no earlier version under names of the lost key, so that this import is not undone', async () => {
    const { clinic } = await withoutKey();
    await lose(clinic);
    await room.importFiles(clinic, files, anew(['B-2']));
    const clinicId = (await findClinic(room.registry, clinic))?.clinicId ?? 0;
    expect(
      (await room.registry.owner.query('select from intake.episode_before where clinic_id = $1', [clinicId])).rowCount,
    ).toBe(0);
    await expect(undoImport(room.registry, clinicId, { number: null, by: 'command-line' })).rejects.toThrow(
      'a lost key',
    );
  });

  it('stays lost through an import that is refused, or only tried', async () => {
    const { clinic, held } = await withoutKey();
    await lose(clinic);
    const faulty = {
      ...files,
      'scores.csv': 'study_id,condition,side,day,instrument,score\nA-1,knee-oa,left,1,nprs,11\n',
    };
    expect(await room.importFiles(clinic, faulty, anew(['B-2']))).toMatchObject({ outcome: 'refused' });
    expect(await room.importFiles(clinic, files, { ...anew(['B-2']), dryRun: true })).toMatchObject({
      outcome: 'dry-run',
    });
    expect([await room.held(clinic), await lost(clinic)]).toEqual([held, true]);
  });

  it('imports the very content that was imported last', async () => {
    const clinic = await room.newClinic();
    await room.importFiles(clinic, files, { mode: 'replace' });
    await rm(room.keyFile(clinic));
    await lose(clinic);
    expect(await room.importFiles(clinic, files, anew([]))).toMatchObject({ outcome: 'applied', number: 2 });
  });
});

describe('losing a key', () => {
  it('is refused while the key is there, or something that cannot be read and may be it', async () => {
    const clinic = await room.newClinic();
    await expect(lose(clinic)).rejects.toThrow('is not lost');
    await rm(room.keyFile(clinic));
    await mkdir(room.keyFile(clinic));
    await expect(lose(clinic)).rejects.toThrow('cannot be read');
    expect(await lost(clinic)).toBe(false);
    await expect(loseKey(room.registry, { clinic: 'nowhere', dataFolder: dataFolderOf(clinic) })).rejects.toThrow(
      'no clinic',
    );
  });

  it('leaves what lay in its place for whose key it may be', async () => {
    const clinic = await room.newClinic();
    const foreign = randomBytes(32);
    await chmod(room.keyFile(clinic), 0o600);
    await writeFile(room.keyFile(clinic), foreign);
    const { aside } = await lose(clinic);
    expect(await readFile(aside ?? '')).toEqual(foreign);
    expect(await readFile(room.keyFile(clinic))).not.toEqual(foreign);
  });

  it('interrupted before the new key took its place, is finished by whoever needs the key next', async () => {
    const { clinic } = await withoutKey();
    await lose(clinic);
    await rename(room.keyFile(clinic), `${room.keyFile(clinic)}.next`);
    await writeFile(room.keyFile(clinic), randomBytes(32), { mode: 0o400 });
    expect(await room.importFiles(clinic, files, anew(['B-2']))).toMatchObject({ outcome: 'applied' });
  });

  it('is not for synthetic clinics', async () => {
    await room.addClinic({ code: 'made-up', name: 'Made up', synthetic: true });
    await rm(room.keyFile('made-up'));
    await expect(lose('made-up')).rejects.toThrow('demo reset');
  });
});

describe('a file of erased study ids', () => {
  it('names one a line', () => {
    expect(studyIdsIn('\uFEFFA-1\r\n\r\n  b-2 \n')).toEqual(['A-1', 'b-2']);
  });

  it.each([
    ['A-1\nnot an id', 'Line 2 of the erased study ids is no study id.'],
    ['\n \n', '--erased none'],
  ])('%j is refused without repeating it', (text, message) => {
    expect(() => studyIdsIn(text)).toThrow(message);
    expect(() => studyIdsIn(text)).not.toThrow('not an id');
  });
});
