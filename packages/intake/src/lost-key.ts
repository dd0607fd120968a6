import { type ImportMode, studyIdPattern } from '@enthesis/contract';
import { type ClinicKey, type ClinicRow, clinicKey, type Registry } from '@enthesis/db';
import { clinicNamed } from './clinics.ts';
import { IntakeError, KeyLostError } from './intake-error.ts';
import { keyCheckOf, type Pseudonymise } from './pseudonym.ts';

const unknownPatients = (code: string) =>
  new KeyLostError(
    `The key of clinic ${code} was lost, so that none of its patients would be recognised. Import all that there is of ` +
      `it first: import FOLDER --clinic ${code} --replace --erased FILE`,
  );

/** @throws {KeyLostError} where the clinic's patients were named under a key that is lost. */
export const requirePatientsKnown = ({ code, keyLostAt }: Pick<ClinicRow, 'code' | 'keyLostAt'>): void => {
  if (keyLostAt !== null) throw unknownPatients(code);
};

/** @throws {IntakeError} where a clinic got another key between `key` being read and its turn having come. */
export const requireSameKey = (code: string, { keyCheck }: Pick<ClinicKey, 'keyCheck'>, key: Buffer): void => {
  if (keyCheck?.equals(keyCheckOf(key)) === true) return;
  throw new IntakeError(`The key of clinic ${code} was changed by somebody else meanwhile. Try again.`);
};

/**
 * The pseudonyms that an import gives a clinic's erased patients, its key having been lost; null where it was not.
 *
 * @param held how the clinic's patients are known
 * @param asked the mode, and the study ids of the erased patients where they were named
 * @throws {KeyLostError} where the import would not replace everything, or nobody says who was erased: whoever is still in
 *   the files would come back.
 * @throws {IntakeError} where erased patients are named although they are known.
 */
export const erasedAnew = (
  code: string,
  held: ClinicKey,
  asked: { readonly mode: ImportMode; readonly erased: readonly string[] | null },
  pseudonymise: Pseudonymise,
): readonly string[] | null => {
  if (!held.lost) {
    if (asked.erased === null) return null;
    throw new IntakeError(`The key of clinic ${code} is not lost: its erased patients are known. Leave --erased out.`);
  }
  if (asked.mode !== 'replace') throw unknownPatients(code);
  if (asked.erased !== null) return asked.erased.map(pseudonymise);
  const patients = held.erased === 1 ? '1 patient was' : `${held.erased} patients were`;
  throw new KeyLostError(
    `${patients} erased before the key of clinic ${code} was lost, and nobody can tell any more who. Name the study ids ` +
      'of all erased patients, one a line: --erased FILE. Or say that there are none: --erased none',
  );
};

/**
 * How many patients of a clinic were erased, as far as the registry knows.
 *
 * @throws {IntakeError} where no clinic has the code.
 */
export const erasedCount = async (registry: Registry, code: string): Promise<number> =>
  (await clinicKey(registry.intake, (await clinicNamed(registry, code)).clinicId)).erased;

/**
 * The study ids that a file names, one a line; blank lines count for nothing.
 *
 * @throws {IntakeError} with the line where something else stands, without repeating it, or where no id is named.
 */
export const studyIdsIn = (text: string): readonly string[] => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const ids = lines.map((line) => line.trim());
  const wrong = ids.findIndex((id) => id !== '' && !studyIdPattern.test(id));
  if (wrong >= 0) throw new IntakeError(`Line ${wrong + 1} of the erased study ids is no study id.`);
  const named = ids.filter((id) => id !== '');
  if (named.length === 0)
    throw new IntakeError('No erased study id is named. Where there are none, say: --erased none');
  return named;
};
