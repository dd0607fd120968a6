import { isDeepStrictEqual } from 'node:util';
import type { EarlierRelease } from '@enthesis/db';
import type { Policy } from '@enthesis/disclosure';
import { written } from '@enthesis/languages';
import { ReleaseError } from './release-error.ts';

/** The vintage that a release belongs to. */
export interface Vintage {
  readonly number: number;
  /** Why it begins; null where it goes on. */
  readonly newBecause: string | null;
  /** The releases of it that there are, earliest first. */
  readonly releases: readonly EarlierRelease[];
}

/**
 * Whether the vintage goes on. It ends where the owner says so, where a number of the policy is another, and where a clinic has
 * opened its figures since: the blocks were safe without the clinics opened then.
 */
export const vintageOf = (
  earlier: readonly EarlierRelease[],
  asked: { readonly newVintage: boolean; readonly policy: Policy; readonly opened: readonly number[] },
): Vintage => {
  const latest = earlier.at(-1);
  if (latest === undefined) return { number: 1, newBecause: written('it is the first release'), releases: [] };
  const newBecause = whyNew(latest, asked);
  if (newBecause !== null) return { number: latest.vintage + 1, newBecause, releases: [] };
  return {
    number: latest.vintage,
    newBecause: null,
    releases: earlier.filter(({ vintage }) => vintage === latest.vintage),
  };
};

const whyNew = (latest: EarlierRelease, asked: Parameters<typeof vintageOf>[1]): string | null => {
  if (asked.newVintage) return written('the owner asked for it');
  if (!isDeepStrictEqual(latest.policy, asked.policy)) return written('the policy has changed');
  if (asked.opened.some((clinic) => !latest.opened.includes(clinic)))
    return written('a clinic has opened its figures since');
  return null;
};

/** Releases of earlier vintages that can still be downloaded, and so be held against the new blocks. */
export const stillOut = (earlier: readonly EarlierRelease[], { number }: Vintage): readonly EarlierRelease[] =>
  earlier.filter(({ vintage, withdrawn }) => vintage !== number && !withdrawn);

/** @throws {ReleaseError} naming what has to be withdrawn before another vintage can begin. */
export const refuseBeside = (out: readonly EarlierRelease[]): never => {
  const numbers = out.map(({ number }) => number).join(', ');
  throw new ReleaseError(
    written`The new blocks could be held against those of release ${numbers}, which can still be downloaded. Withdraw them first: enthesis release withdraw NUMBER --because "..."`,
  );
};
