import { createHash, randomBytes } from 'node:crypto';

/** A secret that is handed out once, and what is kept of it. */
export interface Secret {
  /** 256 random bits, in 43 characters that an address may hold. */
  readonly secret: string;
  readonly sha256: Buffer;
}

/** What is kept of a secret: nobody who reads the database can hand it in. */
export const sha256Of = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Makes a secret up, with `prefix` before it. */
export const newSecret = (prefix = ''): Secret => {
  const secret = prefix + randomBytes(32).toString('base64url');
  return { secret, sha256: sha256Of(secret) };
};
