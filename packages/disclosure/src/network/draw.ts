import { createHmac } from 'node:crypto';

/** Secret bytes that all noise comes from. Kept outside the database; changed only with a new vintage, if ever. */
export type NoiseKey = Uint8Array;

const keyBytes = 32;
const drawBytes = 6;

/**
 * A course's share in the draws of every block it is in: 32 bits that cannot be told from chance without the key.
 * Summed modulo 2^32 over a set of courses they name the set, so that SQL can add up what names a block.
 *
 * @param patient the stored pseudonym.
 * @throws {RangeError} unless the key has 32 bytes.
 */
export const recordKey = (key: NoiseKey, patient: string): number => digest(key, ['record', patient]).readUInt32BE(0);

/**
 * A number in [0, 1) that depends on the key and on what is named, and on nothing else: not on the release, the day or
 * who asks. What is published twice is published alike, so there is nothing to average.
 *
 * @throws {RangeError} unless the key has 32 bytes.
 */
export const draw = (key: NoiseKey, named: readonly (string | number | bigint)[]): number =>
  digest(key, ['draw', ...named.map(String)]).readUIntBE(0, drawBytes) / 2 ** (8 * drawBytes);

/** A number in (-1, 1), triangular around 0: the sum of two draws less one. */
export const triangularDraw = (key: NoiseKey, named: readonly (string | number | bigint)[]): number =>
  draw(key, [...named, 'first']) + draw(key, [...named, 'second']) - 1;

const digest = (key: NoiseKey, parts: readonly string[]): Buffer => {
  if (key.length !== keyBytes) throw new RangeError(`the noise key must have ${keyBytes} bytes, not ${key.length}`);
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest();
};
