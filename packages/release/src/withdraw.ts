import { type AskedBy, findRelease, type Registry, withdrawRelease, withPress } from '@enthesis/db';
import { written } from '@enthesis/languages';
import { ReleaseError } from './release-error.ts';

const longestReason = 500;

/**
 * Withdraws a release: its figures are no longer given out, and its number tells why. Where it was the current one, the latest
 * release of its series that stands takes its place.
 *
 * @param because in words, up to 500 characters; readers are shown it.
 * @returns the number of the release that is current now; null where none is.
 * @throws {ReleaseError} where there is no such release, it is withdrawn already, or no reason is given.
 */
export const withdraw = async (
  registry: Registry,
  { number, because }: { readonly number: number; readonly because: string },
  by: AskedBy,
): Promise<number | null> => {
  const words = because.trim();
  if (words === '' || words.length > longestReason)
    throw new ReleaseError(written`Say in up to ${longestReason} characters why release ${number} is withdrawn.`);
  return withPress(registry, async (client) => {
    // Looked at with the press in hand: somebody else may be withdrawing it.
    const release = await findRelease(registry, number);
    if (release === null) throw new ReleaseError(written`There is no release ${number}. See: enthesis release list`);
    if (release.withdrawn !== null)
      throw new ReleaseError(written`Release ${number} is withdrawn already: ${release.withdrawn.because}`);
    return withdrawRelease(client, { number, because: words }, by);
  });
};
