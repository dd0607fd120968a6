import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  briefWithHash,
  downloadWithHash,
  fileWithHash,
  findRelease,
  type LoggedDownload,
  type Registry,
  type ReleaseRow,
} from '@enthesis/db';

/** What is known of a file, by its bytes alone. */
export interface Verified {
  readonly sha256: string;
  /** The release that it is a file of, and its name there. */
  readonly published: { readonly release: ReleaseRow; readonly name: string } | null;
  /** The query that it is the answer to, as the log remembers its download. */
  readonly downloaded: LoggedDownload | null;
  /** The downloads that a printed brief rests on, where the hash is the one in its footer. */
  readonly printed: readonly LoggedDownload[] | null;
}

/**
 * Tells which release a file is of, or which query it answers, byte for byte.
 *
 * @throws {Error} where the file cannot be read.
 */
export const verifyFile = async (registry: Registry, path: string): Promise<Verified> => {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return verifyHash(registry, hash.digest('hex'));
};

/** The same by the SHA-256 of the file, in hexadecimal, or by the hash in the footer of a printed brief. */
export const verifyHash = async (registry: Registry, sha256: string): Promise<Verified> => {
  const file = await fileWithHash(registry, sha256);
  const release = file === null ? null : await findRelease(registry, file.number);
  return {
    sha256,
    published: file === null || release === null ? null : { release, name: file.name },
    downloaded: await downloadWithHash(registry, sha256),
    printed: await briefWithHash(registry, sha256),
  };
};
