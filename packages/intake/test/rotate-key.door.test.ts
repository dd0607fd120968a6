import { randomBytes } from 'node:crypto';
import { chmod, copyFile, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { erasePatient, findClinic } from '@enthesis/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyCheckOf } from '../src/pseudonym.ts';
import { rotateKey } from '../src/rotate-key.ts';
import { csvFolder } from '../src/sources/csv/folder.ts';
import { folderOf } from './folders.ts';
import { type IntakeRoom, openIntakeRoom } from './intake-room.ts';
import { corrected, files } from './registry-files.ts';

let room: IntakeRoom;
beforeAll(async () => {
  room = await openIntakeRoom();
});
afterAll(() => room.close());

const patientsOf = async (clinic: string): Promise<readonly string[]> => {
  const { rows } = await room.registry.owner.query<{ patient: string }>(
    `select patient_key::text as patient from intake.episode join registry.clinic using (clinic_id) where code = $1
     union select patient_key::text from intake.erased join registry.clinic using (clinic_id) where code = $1 order by 1`,
    [clinic],
  );
  return rows.map(({ patient }) => patient);
};
const dataFolderOf = (clinic: string) => room.keyFile(clinic).replace(/\/keys\/.*/, '');
const rotate = (clinic: string) => rotateKey(room.registry, { clinic, dataFolder: dataFolderOf(clinic) });

it('gives every patient another pseudonym, and the next file finds them all, again and again', async () => {
  const clinic = await room.newClinic();
  await room.importFiles(clinic, files);
  const [held, before] = [await room.held(clinic), await patientsOf(clinic)];
  for (const bytes of [64, 96]) {
    expect(await rotate(clinic)).toMatchObject({ patients: 2 });
    expect(await readFile(room.keyFile(clinic))).toHaveLength(bytes);
  }
  expect((await stat(room.keyFile(clinic))).mode & 0o777).toBe(0o400);
  expect(await room.held(clinic)).toEqual(held);
  expect((await patientsOf(clinic)).filter((patient) => before.includes(patient))).toEqual([]);
  expect(await room.importFiles(clinic, corrected)).toMatchObject({ outcome: 'applied', added: { episodes: 0 } });
});

it('keeps erased patients erased', async () => {
  const clinic = await room.newClinic();
  await room.importFiles(clinic, files);
  await room.erase(clinic, 'A-1');
  await rotate(clinic);
  expect(await room.importFiles(clinic, files)).toMatchObject({ outcome: 'applied', skippedErased: 6 });
});

it('refuses to erase under the name of the key before, which would leave the patient', async () => {
  const clinic = await room.newClinic();
  await room.importFiles(clinic, files);
  const found = await findClinic(room.registry, clinic);
  if (found === null) throw new Error('the clinic was just made');
  const { clinicId } = found;
  const [patient = ''] = await patientsOf(clinic);
  const keyCheck = keyCheckOf(await readFile(room.keyFile(clinic)));
  await rotate(clinic);
  const before = await patientsOf(clinic);
  await expect(erasePatient(room.registry, clinicId, patient, { keyCheck })).rejects.toThrow(/nothing was erased/);
  expect(await patientsOf(clinic)).toEqual(before);
});

it('leaves the patients of other clinics alone', async () => {
  const [one, other] = [await room.newClinic(), await room.newClinic()];
  for (const clinic of [one, other]) await room.importFiles(clinic, files);
  const before = await patientsOf(other);
  await rotate(one);
  expect(await patientsOf(other)).toEqual(before);
});

it('interrupted before the key took its place, is finished by whoever needs the key next', async () => {
  const clinic = await room.newClinic();
  await room.importFiles(clinic, files);
  const key = room.keyFile(clinic);
  await copyFile(key, `${key}.old`);
  await rotate(clinic);
  await rename(key, `${key}.next`);
  await rename(`${key}.old`, key);
  expect(await room.importFiles(clinic, corrected)).toMatchObject({ outcome: 'applied', added: { episodes: 0 } });
  expect(await readFile(key)).toHaveLength(64);
});

it('interrupted before the patients were renamed, has not happened', async () => {
  const clinic = await room.newClinic();
  await room.importFiles(clinic, files);
  await writeFile(`${room.keyFile(clinic)}.next`, randomBytes(64));
  expect(await room.importFiles(clinic, corrected)).toMatchObject({ outcome: 'applied', added: { episodes: 0 } });
  expect(await rotate(clinic)).toMatchObject({ patients: 2 });
});

it('is refused with another key, and changes nothing', async () => {
  const clinic = await room.newClinic();
  await room.importFiles(clinic, files);
  const before = await patientsOf(clinic);
  await chmod(room.keyFile(clinic), 0o600);
  await writeFile(room.keyFile(clinic), randomBytes(32));
  await expect(rotate(clinic)).rejects.toThrow('not the one its patients were imported with');
  expect(await patientsOf(clinic)).toEqual(before);
});

it('refuses an import that had read the key before it was rotated: it would name the same patients anew', async () => {
  const clinic = await room.newClinic();
  await room.importFiles(clinic, files);
  const before = await room.held(clinic);
  const source = await csvFolder(await folderOf(corrected));
  const contentSha256 = async () => {
    await rotate(clinic);
    return source.contentSha256();
  };
  await expect(room.importFrom(clinic, { ...source, contentSha256 })).rejects.toThrow('was changed by somebody else');
  expect(await room.held(clinic)).toEqual(before);
});
