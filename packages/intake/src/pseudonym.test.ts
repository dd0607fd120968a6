import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyBytes, keyCheckOf, pseudonymsUnder } from './pseudonym.ts';

const key = Buffer.alloc(keyBytes, 7);
const otherKey = Buffer.alloc(keyBytes, 8);

describe('pseudonymsUnder', () => {
  it('gives the first 128 bits of the HMAC as a uuid', () => {
    const hex = createHmac('sha256', key).update('BP-00018').digest('hex');
    const pseudonym = pseudonymsUnder(key)('bp-00018');
    expect(pseudonym).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(pseudonym.replaceAll('-', '')).toBe(hex.slice(0, 32));
  });

  it('does not tell apart what differs in case, outer blanks or the spelling of a letter', () => {
    const pseudonymise = pseudonymsUnder(key);
    expect(pseudonymise('  k7-E\u0301 ')).toBe(pseudonymise('K7-\u00C9'));
  });

  it('knows every patient again in whatever order the rows come, and gives no two the same', () => {
    const ids = fc.array(fc.stringMatching(/^[A-Z0-9]{2,8}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(ids, (rows) => {
        const pseudonymise = pseudonymsUnder(key);
        const alone = (id: string) => pseudonymsUnder(key)(id);
        expect(rows.map(pseudonymise)).toEqual(rows.map(alone));
        expect(new Set(rows.map(pseudonymise)).size).toBe(new Set(rows).size);
      }),
    );
  });

  it('gives another pseudonym under another key', () => {
    expect(pseudonymsUnder(otherKey)('A-1')).not.toBe(pseudonymsUnder(key)('A-1'));
  });
});

it('tells a key from another', () => {
  expect(keyCheckOf(key)).toHaveLength(8);
  expect(keyCheckOf(key)).toEqual(keyCheckOf(Buffer.alloc(keyBytes, 7)));
  expect(keyCheckOf(key)).not.toEqual(keyCheckOf(otherKey));
});
