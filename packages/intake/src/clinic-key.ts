import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { platform } from 'node:process';
import { makeKeyFile, writeSecret } from '@enthesis/env';
import { IntakeError, KeyGoneError } from './intake-error.ts';
import { keyBytes, keyCheckOf } from './pseudonym.ts';

/** Where a clinic's key lies: 32 bytes, and 32 more for each rotation, that neither the database nor its dumps hold. */
export const keyFile = (dataFolder: string, code: string): string => join(dataFolder, 'keys', `${code}.key`);

/** Makes a clinic's key unless it has one. */
export const makeKey = (dataFolder: string, code: string): Promise<void> =>
  makeKeyFile(keyFile(dataFolder, code), randomBytes(keyBytes));

const nextFile = (dataFolder: string, code: string): string => `${keyFile(dataFolder, code)}.next`;

/** Writes the key that a clinic is about to have beside the one it has. */
export const prepareNextKey = async (dataFolder: string, code: string, key: Buffer): Promise<void> => {
  const path = nextFile(dataFolder, code);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rm(path, { force: true });
  await writeSecret(path, key);
};

/** The key that was prepared; null where none was. */
export const readNextKey = (dataFolder: string, code: string): Promise<Buffer | null> =>
  readFile(nextFile(dataFolder, code)).catch(() => null);

/** Puts the key that was prepared in the place of the one before, at once. */
export const takeNextKey = (dataFolder: string, code: string): Promise<void> =>
  rename(nextFile(dataFolder, code), keyFile(dataFolder, code));

/**
 * Moves whatever lies in the place of a clinic's key out of the way: it may be the key of something else.
 *
 * @returns where it lies now; null where nothing was there.
 */
export const setKeyAside = async (dataFolder: string, code: string): Promise<string | null> => {
  const path = keyFile(dataFolder, code);
  const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (content === null) return null;
  const aside = `${path}.not-${keyCheckOf(content).toString('hex')}`;
  await rename(path, aside);
  return aside;
};

/**
 * @throws {KeyGoneError} where there is no key, or not a whole one.
 * @throws {IntakeError} where it cannot be read, or others can read it.
 */
export const readKey = async (dataFolder: string, code: string): Promise<Buffer> => {
  const path = keyFile(dataFolder, code);
  const mend = `Put ${path} back from your backup. Figures stay readable meanwhile.`;
  const key = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new KeyGoneError(`The key of clinic ${code} is missing. ${mend}`);
    throw new IntakeError(`The key of clinic ${code} cannot be read (${error.code}). Check who may read ${path}.`);
  });
  await requirePrivate(path, code);
  if (key.length === 0 || key.length % keyBytes !== 0)
    throw new KeyGoneError(`The key of clinic ${code} is not whole: it has ${key.length} bytes. ${mend}`);
  return key;
};

const ofOthers = 0o077;

/** @throws {IntakeError} where other accounts of this machine may read the key, or put another in its place. */
const requirePrivate = async (path: string, code: string): Promise<void> => {
  const { mode } = await stat(path);
  // Windows has no such bits: there the folder's own rights hold.
  if (platform === 'win32' || (mode & ofOthers) === 0) return;
  throw new IntakeError(`The key of clinic ${code} is open to others on this machine. Close it: chmod 400 ${path}`);
};
