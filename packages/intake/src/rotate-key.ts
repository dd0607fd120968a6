import { randomBytes } from 'node:crypto';
import { type Note, type Registry, renamePatients } from '@enthesis/db';
import { keyFile, prepareNextKey, takeNextKey } from './clinic-key.ts';
import { clinicNamed, keyOf } from './clinics.ts';
import { requirePatientsKnown } from './lost-key.ts';
import { keyBytes, keyCheckOf, rechained } from './pseudonym.ts';

/**
 * Gives a clinic's patients pseudonyms under a new key, without their study ids: the new link is applied to the pseudonyms
 * they have. Later files find the same patients. Whoever has only the old key computes nothing that is stored any more.
 *
 * Interrupted at any moment it has happened or it has not: the new key is written beside the old one first, the patients are
 * renamed in one transaction, and then the new key takes the old one's place, now or at the next use.
 *
 * @returns where the key lies, which has to be backed up anew, and how many patients were renamed.
 * @throws {IntakeError} where the clinic is not there, its key is not the right one, or it was lost.
 */
export const rotateKey = async (
  registry: Registry,
  request: { readonly clinic: string; readonly dataFolder: string; readonly note?: Note },
): Promise<{ readonly file: string; readonly patients: number }> => {
  const { dataFolder, note } = request;
  const clinic = await clinicNamed(registry, request.clinic);
  requirePatientsKnown(clinic);
  const key = await keyOf(registry, clinic, dataFolder);
  const link = randomBytes(keyBytes);
  const next = Buffer.concat([key, link]);
  await prepareNextKey(dataFolder, clinic.code, next);
  const patients = await renamePatients(registry, clinic.clinicId, {
    before: keyCheckOf(key),
    after: keyCheckOf(next),
    rename: (pseudonym) => rechained(link, pseudonym),
    note,
  });
  await takeNextKey(dataFolder, clinic.code);
  return { file: keyFile(dataFolder, clinic.code), patients };
};
