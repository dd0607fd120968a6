import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { IntakeError } from './intake-error.ts';
import { keyBytes } from './pseudonym.ts';

/** Where a clinic's key lies: 32 bytes that nothing else holds, neither the database nor its dumps. */
export const keyFile = (dataFolder: string, code: string): string => join(dataFolder, 'keys', `${code}.key`);

/** Makes a clinic's key unless it has one. The file appears whole or not at all, and is never overwritten. */
export const makeKey = async (dataFolder: string, code: string): Promise<void> => {
  const path = keyFile(dataFolder, code);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const making = `${path}.new-${process.pid}`;
  const file = await open(making, 'w', 0o400);
  try {
    await file.writeFile(randomBytes(keyBytes));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(making, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(making, { force: true });
  }
};

/** @throws {IntakeError} where there is no key, or not a whole one. */
export const readKey = async (dataFolder: string, code: string): Promise<Buffer> => {
  const path = keyFile(dataFolder, code);
  const mend = `Put ${path} back from your backup. Figures stay readable meanwhile.`;
  const key = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new IntakeError(`The key of clinic ${code} is missing. ${mend}`);
    throw new IntakeError(`The key of clinic ${code} cannot be read (${error.code}). Check who may read ${path}.`);
  });
  if (key.length !== keyBytes)
    throw new IntakeError(`The key of clinic ${code} is not ${keyBytes} bytes long. ${mend}`);
  return key;
};
