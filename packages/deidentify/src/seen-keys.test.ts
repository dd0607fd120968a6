import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SeenKeys } from './seen-keys.ts';

it('knows every key it was given, and no other', () => {
  const key = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER - 1 });
  fc.assert(
    fc.property(fc.array(fc.oneof(key, fc.integer({ min: 0, max: 50 })), { maxLength: 300 }), (keys) => {
      const seen = new SeenKeys(1_000);
      const plain = new Set<number>();
      for (const one of keys) {
        expect(seen.add(one)).toBe(plain.has(one));
        plain.add(one);
      }
    }),
  );
});

it('takes a hundred thousand keys that differ in their high digits only', () => {
  const seen = new SeenKeys(1_000_000);
  const keys = Array.from({ length: 100_000 }, (_, place) => place * 1_024 * 8_192 + 1_000);
  expect(keys.filter((key) => seen.add(key))).toEqual([]);
  expect(keys.every((key) => seen.add(key))).toBe(true);
});

it('forgets what comes after its limit', () => {
  const seen = new SeenKeys(1);
  expect([seen.add(7), seen.add(8), seen.add(8), seen.add(7)]).toEqual([false, false, false, true]);
});
