import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { proportions } from '../vectors/proportions.ts';
import { cochranArmitage } from './cochran-armitage.ts';

/** Groups at distinct whole scores. */
const groups = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.nat(40), fc.nat(40)), {
    minLength: 2,
    maxLength: 8,
    selector: ([score]) => score,
  })
  .map((drawn) => drawn.map(([score, responders, others]) => ({ score, responders, n: responders + others })));

describe('Cochran-Armitage', () => {
  test.each(proportions.cochranArmitage)('agrees with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('does not depend on where the scores begin nor on their unit', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -9, max: 9 }), (drawn, unit, start) => {
        const found = cochranArmitage(drawn);
        fc.pre(found !== null);
        const moved = cochranArmitage(drawn.map((group) => ({ ...group, score: group.score * unit + start })));
        expect(moved?.z).toBeCloseTo(found.z, 9);
      }),
    );
  });

  test('turns over when responders and others change names', () => {
    fc.assert(
      fc.property(groups, (drawn) => {
        const found = cochranArmitage(drawn);
        fc.pre(found !== null);
        const turned = cochranArmitage(drawn.map((group) => ({ ...group, responders: group.n - group.responders })));
        expect(turned?.z).toBeCloseTo(-found.z, 9);
        expect(turned?.pValue).toBeCloseTo(found.pValue, 9);
      }),
    );
  });

  test.each([
    ['no group', []],
    [
      'one score',
      [
        { score: 2.5, responders: 1, n: 4 },
        { score: 2.5, responders: 3, n: 4 },
      ],
    ],
    [
      'one filled group',
      [
        { score: 1, responders: 1, n: 4 },
        { score: 2, responders: 0, n: 0 },
      ],
    ],
    [
      'nobody responding',
      [
        { score: 1, responders: 0, n: 4 },
        { score: 2, responders: 0, n: 4 },
      ],
    ],
    [
      'everybody responding',
      [
        { score: 1, responders: 4, n: 4 },
        { score: 2, responders: 4, n: 4 },
      ],
    ],
  ])('%s has no trend', (_, drawn) => {
    expect(cochranArmitage(drawn)).toBeNull();
  });

  test('refuses nonsense', () => {
    expect(() => cochranArmitage([{ score: 1, responders: 5, n: 4 }])).toThrow(RangeError);
    expect(() => cochranArmitage([{ score: Number.NaN, responders: 1, n: 4 }])).toThrow(RangeError);
  });
});
