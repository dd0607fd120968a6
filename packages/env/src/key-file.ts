import { link, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes secret bytes so that only this account can read them; they are on the disk when this returns. */
export const writeSecret = async (path: string, content: Buffer): Promise<string> => {
  const file = await open(path, 'w', 0o400);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  return path;
};

/** Makes a key file unless it is there. It appears whole or not at all, and is never overwritten: it may be a restored one. */
export const makeKeyFile = async (path: string, content: Buffer): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const making = await writeSecret(`${path}.new-${process.pid}`, content);
  try {
    await link(making, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(making, { force: true });
  }
};
