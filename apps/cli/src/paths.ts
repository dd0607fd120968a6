import { openAsBlob } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { NamedFile } from '@enthesis/deidentify';
import { IntakeError } from '@enthesis/intake';

/** The folder that the sources, or in an image the bundles, lie in. */
export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** npm runs scripts in the checkout; a path is meant from where the caller stands. */
export const fromCaller = (path: string): string => resolve(process.env.INIT_CWD ?? '', path);

/**
 * A file that is read in pieces, as often as needed.
 *
 * @throws {IntakeError} where it cannot be read.
 */
export const openFile = async (path: string): Promise<NamedFile> => {
  try {
    return { name: basename(path), blob: await openAsBlob(fromCaller(path)) };
  } catch {
    throw new IntakeError(`${path} cannot be read. Name a file that is there.`);
  }
};

export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * The address of a built file of the server's, to be imported: a program of its own, which reads the same settings.
 *
 * @throws {IntakeError} where it has not been built.
 */
export const builtServer = async (name: 'main.js' | 'one-reader.js'): Promise<string> => {
  const path = join(checkout, 'apps/api/dist', name);
  if (await isThere(path)) return pathToFileURL(path).href;
  throw new IntakeError(`${path} has not been built. Build it once: npx pnpm@12.21.0 exec turbo run bundle`);
};
