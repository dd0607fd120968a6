import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { units } from '../vectors/units.ts';
import { overdispersion, widenedLimits } from './overdispersion.ts';

const alike = (k: number) => Array.from({ length: k }, () => ({ responders: 20, n: 40 }));
const apart = (k: number) => Array.from({ length: k }, (_, index) => ({ responders: index % 2 === 0 ? 5 : 35, n: 40 }));

describe('overdispersion', () => {
  test.each(units.overdispersion)('agrees with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('is found among ten units far apart, not among ten alike, and nine cannot tell', () => {
    expect(overdispersion(apart(10))).toMatchObject({ verdict: 'overdispersed' });
    expect(overdispersion(alike(10))).toMatchObject({ verdict: 'not-overdispersed', phi: 0, tauSquared: 0 });
    expect(overdispersion(apart(9))).toMatchObject({ verdict: 'too-few-units' });
  });

  test('does not depend on the order of the units nor on which outcome is counted', () => {
    const unit = fc.tuple(fc.nat(30), fc.nat(30)).filter(([x, y]) => x + y > 0);
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 20 }), (drawn) => {
        const found = overdispersion(drawn.map(([x, y]) => ({ responders: x, n: x + y })));
        fc.pre(found !== null);
        const turned = overdispersion(drawn.toReversed().map(([x, y]) => ({ responders: y, n: x + y })));
        expect(turned?.phi).toBeCloseTo(found.phi, 9);
        expect(turned?.tauSquared).toBeCloseTo(found.tauSquared, 9);
        expect(turned?.verdict).toBe(found.verdict);
      }),
    );
  });

  test('cannot be asked where nothing can vary', () => {
    expect(overdispersion([])).toBeNull();
    expect(
      overdispersion([
        { responders: 0, n: 5 },
        { responders: 0, n: 9 },
      ]),
    ).toBeNull();
    expect(overdispersion([{ responders: 5, n: 5 }])).toBeNull();
  });

  test('of a single unit has nothing to explain', () => {
    expect(overdispersion([{ responders: 2, n: 5 }])).toMatchObject({ phi: 0, tauSquared: 0 });
  });

  test('refuses nonsense', () => {
    expect(() => overdispersion([{ responders: 0, n: 0 }])).toThrow(RangeError);
    expect(() => overdispersion([{ responders: 3, n: 2 }])).toThrow(RangeError);
  });
});

describe('widened limits', () => {
  test('are wider the more is added, and never close in further than the added spread', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0.0001, max: 0.1, noNaN: true }),
        (n, tauSquared) => {
          const plain = widenedLimits(0.4, n, { tauSquared: 0 });
          const wide = widenedLimits(0.4, n, { tauSquared });
          fc.pre(plain !== null && wide !== null);
          expect(wide.upper).toBeGreaterThan(plain.upper);
          expect(wide.upper - 0.4).toBeGreaterThan(1.9599 * Math.sqrt(tauSquared));
          expect(widenedLimits(0.4, n, { phi: 1 })?.upper).toBeCloseTo(plain.upper, 12);
        },
      ),
    );
  });

  test('a unit without courses has none, and nonsense is refused', () => {
    expect(widenedLimits(0.4, 0, { phi: 2 })).toBeNull();
    expect(() => widenedLimits(0.4, 10, { phi: -1 })).toThrow(RangeError);
    expect(() => widenedLimits(0.4, 10, { tauSquared: Number.NaN })).toThrow(RangeError);
    expect(() => widenedLimits(4, 10, { phi: 1 })).toThrow(RangeError);
  });
});
