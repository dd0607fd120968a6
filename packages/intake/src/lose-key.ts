import { randomBytes } from 'node:crypto';
import { beginNewKey, type ClinicRow, type LostKey, type Note, type Registry } from '@enthesis/db';
import { keyFile, prepareNextKey, setKeyAside, takeNextKey } from './clinic-key.ts';
import { clinicNamed, keyOf } from './clinics.ts';
import { IntakeError, KeyGoneError } from './intake-error.ts';
import { keyBytes, keyCheckOf } from './pseudonym.ts';

/**
 * Gives a clinic whose key is lost a new one. Its figures stay readable, and it is in no release, until an import replaces
 * everything it holds: without the old key nobody can tell which of its patients are those of later files.
 *
 * Interrupted at any moment it has happened or it has not, as `rotateKey`.
 *
 * @returns where the new key lies, which has to be backed up, what lay in its place and where that is now, and what the lost
 *   key leaves behind.
 * @throws {IntakeError} where the clinic is not there or synthetic, or its key is not lost at all.
 */
export const loseKey = async (
  registry: Registry,
  request: { readonly clinic: string; readonly dataFolder: string; readonly note?: Note },
): Promise<LostKey & { readonly file: string; readonly aside: string | null }> => {
  const { dataFolder, note } = request;
  const clinic = await clinicNamed(registry, request.clinic);
  if (clinic.synthetic) throw new IntakeError(`Clinic ${clinic.code} is synthetic: "demo reset" makes it anew.`);
  await requireGone(registry, clinic, dataFolder);
  const next = randomBytes(keyBytes);
  const aside = await setKeyAside(dataFolder, clinic.code);
  await prepareNextKey(dataFolder, clinic.code, next);
  const left = await beginNewKey(registry, clinic.clinicId, { lost: clinic.keyCheck, next: keyCheckOf(next), note });
  await takeNextKey(dataFolder, clinic.code);
  return { ...left, file: keyFile(dataFolder, clinic.code), aside };
};

/** @throws {IntakeError} where the clinic's key lies in its place, or something that cannot be read and may be it. */
const requireGone = async (registry: Registry, clinic: ClinicRow, dataFolder: string): Promise<void> => {
  try {
    await keyOf(registry, clinic, dataFolder);
  } catch (error) {
    if (error instanceof KeyGoneError) return;
    throw error;
  }
  throw new IntakeError(
    `The key of clinic ${clinic.code} is not lost: it lies in ${keyFile(dataFolder, clinic.code)}. ` +
      `For another one, without losing anything: key rotate --clinic ${clinic.code}`,
  );
};
