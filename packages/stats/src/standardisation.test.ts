import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { units } from '../vectors/units.ts';
import { indirectStandardisation } from './standardisation.ts';

const strata = fc.array(
  fc
    .tuple(fc.nat(30), fc.nat(30), fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }))
    .map(([responders, others, referenceResponders, referenceOthers]) => ({
      responders,
      n: responders + others,
      referenceResponders,
      referenceN: referenceResponders + referenceOthers,
    })),
  { minLength: 1, maxLength: 8 },
);

describe('indirect standardisation', () => {
  test.each(units.indirectStandardisation)('agrees with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('the reference, set against itself, does as expected', () => {
    fc.assert(
      fc.property(strata, (drawn) => {
        const found = indirectStandardisation(
          drawn.map((stratum) => ({ ...stratum, responders: stratum.referenceResponders, n: stratum.referenceN })),
        );
        expect(found?.ratio).toBeCloseTo(1, 9);
        expect(found?.z).toBeCloseTo(0, 6);
        expect(found?.standardisedRate).toBeCloseTo(Number(found?.referenceRate), 9);
      }),
    );
  });

  test('does not change when a stratum is split in two of equal rates', () => {
    fc.assert(
      fc.property(strata, (drawn) => {
        const halves = drawn.flatMap((stratum) => [
          { ...stratum, responders: 0, n: stratum.n - stratum.responders },
          { ...stratum, n: stratum.responders },
        ]);
        const found = indirectStandardisation(drawn);
        fc.pre(found !== null);
        expect(indirectStandardisation(halves)?.ratio).toBeCloseTo(found.ratio, 9);
        expect(indirectStandardisation(halves)?.variance).toBeCloseTo(found.variance, 9);
      }),
    );
  });

  test('a rate is at most 1', () => {
    const found = indirectStandardisation([
      { responders: 10, n: 10, referenceResponders: 1, referenceN: 100 },
      { responders: 0, n: 0, referenceResponders: 90, referenceN: 100 },
    ]);
    expect(found?.standardisedRate).toBe(1);
  });

  test('nothing can be expected of what the reference lacks', () => {
    expect(indirectStandardisation([])).toBeNull();
    expect(indirectStandardisation([{ responders: 1, n: 2, referenceResponders: 0, referenceN: 0 }])).toBeNull();
    expect(indirectStandardisation([{ responders: 1, n: 2, referenceResponders: 0, referenceN: 30 }])).toBeNull();
    expect(indirectStandardisation([{ responders: 1, n: 2, referenceResponders: 30, referenceN: 30 }])).toBeNull();
  });

  test('a stratum that the unit lacks needs no reference', () => {
    const stratum = { responders: 1, n: 2, referenceResponders: 15, referenceN: 30 };
    const missing = { responders: 0, n: 0, referenceResponders: 0, referenceN: 0 };
    expect(indirectStandardisation([stratum, missing])?.ratio).toBe(1);
  });

  test('refuses nonsense', () => {
    expect(() => indirectStandardisation([{ responders: 3, n: 2, referenceResponders: 1, referenceN: 30 }])).toThrow(
      RangeError,
    );
    expect(() => indirectStandardisation([{ responders: 1, n: 2, referenceResponders: 31, referenceN: 30 }])).toThrow(
      RangeError,
    );
  });
});
