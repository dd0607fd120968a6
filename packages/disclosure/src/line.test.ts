import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hiddenInLine } from './line.ts';

test('a small cell hides the smallest other one, the earlier of two; an empty one neither hides nor is hidden', () => {
  expect(hiddenInLine([3, 9, 7, 0, 7], 5)).toEqual(['under-minimum', null, 'second-hidden', null, null]);
  expect(hiddenInLine([3, 9, 2], 5)).toEqual(['under-minimum', null, 'under-minimum']);
  expect(hiddenInLine([3, 0], 5)).toEqual(['under-minimum', null]);
  expect(hiddenInLine([3, 1], 0)).toEqual([null, null]);
  expect(hiddenInLine([], 5)).toEqual([]);
});

test('whatever the sizes: nothing small is shown, and what is hidden cannot be had from the total and the rest', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 9 }), fc.nat(12), (sizes, minCell) => {
      const hidden = hiddenInLine(sizes, minCell);
      const shown = sizes.filter((size, place) => size > 0 && hidden[place] === null);
      for (const size of shown) expect(size).toBeGreaterThanOrEqual(minCell);
      if (hidden.filter((reason) => reason !== null).length === 1) expect(shown).toEqual([]);
      for (const [place, size] of sizes.entries()) if (size === 0) expect(hidden[place]).toBeNull();
    }),
  );
});
