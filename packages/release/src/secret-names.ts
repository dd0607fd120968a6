import { createHmac } from 'node:crypto';
import type { Cut, MemberKeys, PlaceCode } from '@enthesis/db';
import { type Lattice, type NoiseKey, recordKey } from '@enthesis/disclosure';

/**
 * What a patient is called in draws and in what the next release remembers. It follows from the noise key and the patient's
 * random number in releases, so that it stays when the clinic's pseudonyms are renewed, and without the key nobody is found.
 */
export const memberKeysUnder =
  (key: NoiseKey) =>
  (member: string): MemberKeys => {
    const digest = createHmac('sha512', key)
      .update(JSON.stringify(['member', member]))
      .digest();
    return { recordKey: recordKey(key, member), name: digest.subarray(0, 16), secret: digest.subarray(16, 48) };
  };

/** The number of a place in what the next release remembers: it tells nobody which condition or level it is. */
export const placeCode = (key: NoiseKey, over: Cut, condition: string, level: string): number =>
  createHmac('sha256', key)
    .update(JSON.stringify(['place', over, condition, level]))
    .digest()
    .readInt32BE(0);

/** The numbers of all places of a lattice. */
export const placeCodes = (key: NoiseKey, over: Cut, { conditions, levels }: Lattice): readonly PlaceCode[] =>
  conditions.flatMap(({ id }) =>
    levels.map((level) => ({ over, condition: id, level, code: placeCode(key, over, id, level) })),
  );
