import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partition } from './partition.ts';

const atLeast = (minimum: number) => (size: number) => size === 0 || size >= minimum;
const total = (sizes: readonly number[], { first, last }: { first: number; last: number }) =>
  sizes.slice(first, last + 1).reduce((sum, size) => sum + size, 0);

test('keeps classes that are large enough apart', () => {
  expect(partition([7, 5, 9], atLeast(5))).toEqual([
    { first: 0, last: 0 },
    { first: 1, last: 1 },
    { first: 2, last: 2 },
  ]);
});

test('pools a small class with a neighbour, as evenly as it can', () => {
  expect(partition([12, 9, 3, 6, 20], atLeast(5))).toEqual([
    { first: 0, last: 0 },
    { first: 1, last: 1 },
    { first: 2, last: 3 },
    { first: 4, last: 4 },
  ]);
});

test('an empty class needs no neighbour', () => {
  expect(partition([50, 0, 0], atLeast(5))).toHaveLength(3);
});

test('says so where all classes together are too small', () => {
  expect(partition([1, 2, 1], atLeast(5))).toBeNull();
});

test('whatever the sizes: every piece is safe, neighbours in order, nothing lost, and no piece could be split safely', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 7 }), fc.nat(12), (sizes, minimum) => {
      const isSafe = atLeast(minimum);
      const pieces = partition(sizes, isSafe);
      if (pieces === null) {
        expect(isSafe(total(sizes, { first: 0, last: sizes.length - 1 }))).toBe(false);
        return;
      }
      expect(pieces.flatMap(({ first, last }) => sizes.slice(first, last + 1))).toEqual(sizes);
      for (const { first, last } of pieces) {
        expect(isSafe(total(sizes, { first, last }))).toBe(true);
        for (let cut = first; cut < last; cut += 1) {
          expect(isSafe(total(sizes, { first, last: cut })) && isSafe(total(sizes, { first: cut + 1, last }))).toBe(
            false,
          );
        }
      }
    }),
  );
});
