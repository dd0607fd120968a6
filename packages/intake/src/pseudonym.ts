import { createHmac } from 'node:crypto';

/** Length of a clinic's key in bytes, or of one link of it where it was rotated. */
export const keyBytes = 32;

/** Turns a study id into the patient key under which everything downstream knows the patient. */
export type Pseudonymise = (studyId: string) => string;

/**
 * Pseudonyms under one clinic's key: the first 128 bits of HMAC-SHA256 over the study id, written as a uuid. Without
 * the key they cannot be computed; another clinic's key gives other ones. Ids that differ in upper and lower case or
 * in surrounding blanks are the same patient.
 *
 * A key that was rotated is a chain: each link after the first is applied to the pseudonym that those before it give.
 *
 * @param key 32 secret bytes a link
 */
export const pseudonymsUnder = (key: Buffer): Pseudonymise => {
  const [first = key, ...later] = linksOf(key);
  // The rows of one patient usually follow each other.
  let last: string | null = null;
  let pseudonym = '';
  return (studyId) => {
    if (studyId !== last) {
      last = studyId;
      const under = asUuid(mac(first, studyId.toUpperCase().trim().normalize('NFC')));
      pseudonym = later.reduce((before, link) => rechained(link, before), under);
    }
    return pseudonym;
  };
};

/** The pseudonym that follows from one under the links before, without the study id. */
export const rechained = (link: Buffer, pseudonym: string): string => asUuid(mac(link, pseudonym));

const linksOf = (key: Buffer): readonly Buffer[] =>
  Array.from({ length: key.length / keyBytes }, (_, place) => key.subarray(place * keyBytes, (place + 1) * keyBytes));

/** Eight bytes that tell a key from any other and give nothing of it away. They are kept with the clinic. */
export const keyCheckOf = (key: Buffer): Buffer => Buffer.from(mac(key, 'enthesis key check'), 'hex').subarray(0, 8);

/** The digest in hex. */
const mac = (key: Buffer, text: string): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');

const asUuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
