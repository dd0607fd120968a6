import { createHmac, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noiseKeyCheck, type PressClient, recordNoiseKey } from '@enthesis/db';
import type { NoiseKey } from '@enthesis/disclosure';
import { makeKeyFile } from '@enthesis/env';
import { written } from '@enthesis/languages';
import { ReleaseError } from './release-error.ts';

const keyBytes = 32;

/** Where the key that all noise comes from lies. No clinic's key can have the name: codes have no underscore. */
export const noiseKeyFile = (dataFolder: string): string => join(dataFolder, 'keys', 'noise_key');

/** Eight bytes that tell the key from any other and give nothing of it away. */
const checkOf = (key: Buffer): Buffer =>
  createHmac('sha256', key).update('enthesis noise key check').digest().subarray(0, 8);

/**
 * The registry's noise key, known to be the one that its releases were made with. The first release makes it.
 *
 * @throws {ReleaseError} where it is missing, broken or another one: with other noise the true figures could be averaged out.
 */
export const noiseKeyOf = async (client: PressClient, dataFolder: string): Promise<NoiseKey> => {
  const path = noiseKeyFile(dataFolder);
  const check = await noiseKeyCheck(client);
  if (check === null) await makeKeyFile(path, randomBytes(keyBytes));
  const mend = written`Put ${path} back from your backup. Figures that are published stay readable.`;
  const key = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new ReleaseError(written`The noise key is missing. ${mend}`);
    throw new ReleaseError(
      written`The noise key cannot be read (${error.code ?? error.name}). Check who may read ${path}.`,
    );
  });
  if (key.length !== keyBytes)
    throw new ReleaseError(written`The noise key is not whole: it has ${key.length} bytes. ${mend}`);
  if (check === null) await recordNoiseKey(client, checkOf(key));
  else if (!checkOf(key).equals(check))
    throw new ReleaseError(written`The noise key is not the one that earlier releases were made with. ${mend}`);
  return key;
};
