import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Seals what has to be read again, so that a copy of the database alone does not give it away. */
export interface Sealing {
  seal(plain: string, owner: string): Promise<Buffer>;
  /** @throws {Error} where it was sealed with another key or for another owner. */
  unseal(sealed: Buffer, owner: string): Promise<string>;
}

const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

/** Seals with the key file of this installation, which is made when it is first needed. */
export const sealingWith = (dataFolder: string): Sealing => {
  let key: Promise<Buffer> | undefined;
  const theKey = () => {
    key ??= readOrMakeKey(dataFolder);
    return key;
  };
  return {
    seal: async (plain, owner) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', await theKey(), iv).setAAD(Buffer.from(owner));
      return Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    unseal: async (sealed, owner) => {
      const decipher = createDecipheriv('aes-256-gcm', await theKey(), sealed.subarray(0, ivBytes))
        .setAAD(Buffer.from(owner))
        .setAuthTag(sealed.subarray(-tagBytes));
      const plain = [decipher.update(sealed.subarray(ivBytes, -tagBytes)), decipher.final()];
      return Buffer.concat(plain).toString('utf8');
    },
  };
};

const readOrMakeKey = async (dataFolder: string): Promise<Buffer> => {
  const folder = join(dataFolder, 'keys');
  const path = join(folder, '.codes.key');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const file = await open(path, 'wx', 0o400);
    try {
      const key = randomBytes(keyBytes);
      await file.writeFile(key);
      await file.sync();
      return key;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = await readFile(path);
  if (key.length !== keyBytes) throw new Error(`${path} is not a key of ${keyBytes} bytes. Restore it from a backup.`);
  return key;
};
