import { type Place, roleLabels } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { counted } from '../format.ts';

/** How long to wait, rounded up: `40 seconds`, `3 minutes`. */
export const waitWords = (seconds: number): string =>
  seconds < 60 ? counted(seconds, 'second') : counted(Math.ceil(seconds / 60), 'minute');

/** What somebody is where: `Director of Harbor Spine & Joint`, `Researcher`. */
export const placeWords = ({ role, clinic, opened }: Pick<Place, 'role' | 'clinic' | 'opened'>): string =>
  clinic === null
    ? roleLabels[role]
    : opened
      ? say`${roleLabels[role]} at ${clinic.name}`
      : say`${roleLabels[role]} of ${clinic.name}`;

const firstOf = (text: string, names: ReadonlyArray<readonly [RegExp, string]>): string | undefined =>
  names.find(([pattern]) => pattern.test(text))?.[1];

/** A browser's description of itself in the words of a person, as far as they can be made out. */
export const browserWords = (description: string | null): string => {
  if (description === null) return say('A browser that does not name itself');
  // Later browsers name the earlier ones they take after, so the most particular name stands first.
  const browser = firstOf(description, [
    [/Edg\//, 'Edge'],
    [/OPR\//, 'Opera'],
    [/Firefox\//, 'Firefox'],
    [/Chrom(e|ium)\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]);
  const system = firstOf(description, [
    [/iPhone|iPad/, 'iOS'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/Linux/, 'Linux'],
  ]);
  return browser === undefined ? description : system === undefined ? browser : say`${browser} on ${system}`;
};
