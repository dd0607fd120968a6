import { clinicCodePattern, clinicNamePattern } from '@enthesis/contract';
import {
  addClinic,
  ClinicExistsError,
  type ClinicRow,
  findClinic,
  listClinics,
  type Note,
  type Registry,
  recordKeyCheck,
} from '@enthesis/db';
import { keyFile, makeKey, readKey, readNextKey, takeNextKey } from './clinic-key.ts';
import { IntakeError, KeyGoneError } from './intake-error.ts';
import { keyCheckOf } from './pseudonym.ts';

/**
 * Adds a clinic and makes its pseudonym key. A key that lies there already is kept: it may have been restored.
 *
 * @param clinic `synthetic` holds for ever
 * @param note writes it down; default: nobody does
 * @throws {IntakeError} where code or name is not allowed.
 * @throws {ClinicExistsError} where the code is taken.
 */
export const registerClinic = async (
  registry: Registry,
  { dataFolder, ...clinic }: Pick<ClinicRow, 'code' | 'name' | 'synthetic'> & { readonly dataFolder: string },
  note?: Note,
): Promise<ClinicRow> => {
  if (!clinicCodePattern.test(clinic.code)) {
    throw new IntakeError(
      'A clinic code is 2 to 32 lower-case letters, digits and -, beginning with a letter or digit.',
    );
  }
  if (!clinicNamePattern.test(clinic.name)) {
    throw new IntakeError('A clinic name is 1 to 120 characters on one line.');
  }
  // A clinic whose key is lost must not be given another one by the way.
  if ((await findClinic(registry, clinic.code)) !== null) throw new ClinicExistsError(clinic.code);
  await makeKey(dataFolder, clinic.code);
  const added = await addClinic(registry, clinic, note);
  await keyOf(registry, added, dataFolder);
  return added;
};

/** @throws {IntakeError} where no clinic has the code. */
export const clinicNamed = async (registry: Registry, code: string): Promise<ClinicRow> => {
  const clinic = await findClinic(registry, code);
  if (clinic !== null) return clinic;
  throw new IntakeError(`There is no clinic with the code ${code}. "clinic list" shows all, "clinic add" adds one.`);
};

/**
 * A clinic's key, known to be the right one. The first use of a key ties the clinic to it. A change of keys that was
 * interrupted once the registry had the new one is finished here: its key lies ready.
 *
 * @throws {KeyGoneError} where the key is missing, broken or another one than before: patients would not be recognised.
 * @throws {IntakeError} where it cannot be read.
 */
export const keyOf = async (registry: Registry, clinic: ClinicRow, dataFolder: string): Promise<Buffer> => {
  const key = await readKey(dataFolder, clinic.code);
  if (clinic.keyCheck === null) {
    await recordKeyCheck(registry, clinic.clinicId, keyCheckOf(key));
    return key;
  }
  if (keyCheckOf(key).equals(clinic.keyCheck)) return key;
  const next = await readNextKey(dataFolder, clinic.code);
  if (next !== null && keyCheckOf(next).equals(clinic.keyCheck)) {
    await takeNextKey(dataFolder, clinic.code);
    return next;
  }
  throw new KeyGoneError(
    `The key of clinic ${clinic.code} is not the one its patients were imported with. ` +
      `Put the right one back as ${keyFile(dataFolder, clinic.code)}. Figures stay readable meanwhile.`,
  );
};

/**
 * Makes sure that the clinics of one kind, or one of them, have their keys, unless they are known to be lost: without the right one a clinic's next import would
 * bring its patients a second time.
 *
 * @throws {IntakeError} naming the first clinic whose key is missing, broken or another one.
 */
export const requireKeys = async (
  registry: Registry,
  dataFolder: string,
  { synthetic, clinicId }: { readonly synthetic: boolean; readonly clinicId: number | null },
): Promise<void> => {
  for (const clinic of await listClinics(registry))
    if (
      clinic.keyLostAt === null &&
      clinic.synthetic === synthetic &&
      (clinicId ?? clinic.clinicId) === clinic.clinicId
    )
      await keyOf(registry, clinic, dataFolder);
};
