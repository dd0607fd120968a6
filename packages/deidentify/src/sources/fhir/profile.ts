import type { NamedFile } from '../../files.ts';
import type { Profile } from '../../mapping/profile.ts';
import { firstBytes } from '../../readers/bytes.ts';

/** Whether a file begins as JSON does. */
export const looksLikeFhir = async (blob: Blob): Promise<boolean> =>
  /^\uFEFF?\s*[{[]/.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await firstBytes(blob, 64)));

export const profileFhir = async (_files: readonly NamedFile[]): Promise<Profile> => {
  throw new Error('not built yet');
};
