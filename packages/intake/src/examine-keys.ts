import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { broken, type Check, type ClinicRow, warning, well } from '@enthesis/db';
import { keyFile, readKey, readNextKey } from './clinic-key.ts';
import { IntakeError } from './intake-error.ts';
import { keyCheckOf } from './pseudonym.ts';

type Keyed = Pick<ClinicRow, 'code' | 'keyCheck'>;

/**
 * Whether each clinic's key is there, whole, the one its patients were imported with, and closed to others. Keys are only
 * read: a rotation that was interrupted is finished by the next import.
 */
export const examineKeys = async (clinics: readonly Keyed[], dataFolder: string): Promise<readonly Check[]> => [
  ...(await Promise.all(clinics.map((clinic) => examineKey(clinic, dataFolder)))),
  ...(await examineFolder(dirname(keyFile(dataFolder, 'any')))),
];

const examineKey = async ({ code, keyCheck }: Keyed, dataFolder: string): Promise<Check> => {
  const what = `Key of ${code}`;
  try {
    const key = await readKey(dataFolder, code);
    const next = await readNextKey(dataFolder, code);
    const isIts = (held: Buffer | null) => held !== null && (keyCheck === null || keyCheckOf(held).equals(keyCheck));
    if (!isIts(key) && !isIts(next)) {
      const mend = `put the right one back as ${keyFile(dataFolder, code)}; imports wait for it, figures stay readable`;
      return broken(what, "is not the one the clinic's patients were imported with", mend);
    }
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    return broken(what, 'cannot be used, and imports wait for it', error.message);
  }
  return well(what, "is the right one, and its owner's alone");
};

/** The folder itself, and the key that seals what one-time codes are computed from, which is made when first needed. */
const examineFolder = async (folder: string): Promise<readonly Check[]> => {
  const checks = [];
  if (await isThere(folder)) checks.push(await closedToOthers('Folder of keys', folder, '0700'));
  const codes = join(folder, '.codes.key');
  if (await isThere(codes)) checks.push(await closedToOthers('Key of one-time codes', codes, '0400'));
  return checks;
};

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const closedToOthers = async (what: string, path: string, wanted: string): Promise<Check> => {
  const { mode } = await stat(path);
  // Windows keeps no such bits.
  const open = process.platform === 'win32' ? 0 : mode & 0o077;
  const shown = `0${(mode & 0o777).toString(8)}`;
  return open === 0
    ? well(what, `is there, and its owner's alone (${shown})`)
    : warning(what, `others on this machine may reach it (${shown})`, `chmod ${wanted} ${path}`);
};
