import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestError, TOLERANCE } from '../vectors/comparison.ts';
import { proportions } from '../vectors/proportions.ts';
import { type RegressionOfGroup, regressionBand, regressionToTheMean } from './regression-to-the-mean.ts';
import { normalQuantile } from './special-functions.ts';

const population = { mean: 6, sd: 2 };
const rule = { keeps: 0.7, points: 0 };
const at = (mean: number, sd = 0, courses = 10): RegressionOfGroup => ({
  group: { courses, mean, sd },
  population,
  rule,
});

const correlation = fc.double({ min: 0, max: 0.95, noNaN: true });
const baseline = fc.double({ min: 0, max: 10, noNaN: true });
const group = fc
  .record({ mean: baseline, sd: fc.double({ min: 0, max: 2, noNaN: true }), courses: fc.integer({ min: 1, max: 400 }) })
  .map(({ mean, sd, courses }) => at(mean, sd, courses));

describe('regression to the mean', () => {
  test.each(proportions.regressionToTheMean)('agrees with R on $given', ({ ours, theirs }) => {
    expect(largestError(ours, theirs)).toBeLessThan(TOLERANCE);
  });

  test('is a share, between those of its groups, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 6 }), correlation, (groups, rho) => {
        const rate = regressionToTheMean(groups, rho) ?? Number.NaN;
        const each = groups.map((one) => regressionToTheMean([one], rho) ?? Number.NaN);
        expect(rate).toBeGreaterThanOrEqual(Math.min(...each) - 1e-12);
        expect(rate).toBeLessThanOrEqual(Math.max(...each) + 1e-12);
        expect(Math.min(...each)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...each)).toBeLessThanOrEqual(1);
        expect(regressionToTheMean(groups.toReversed(), rho)).toBeCloseTo(rate, 12);
      }),
    );
  });

  test('a group that spreads is many groups that do not', () => {
    fc.assert(
      fc.property(baseline, fc.double({ min: 0.1, max: 2, noNaN: true }), correlation, (mean, sd, rho) => {
        const slices = 4000;
        const many = Array.from({ length: slices }, (_, slice) =>
          at(mean + sd * normalQuantile((slice + 0.5) / slices), 0, 1),
        );
        expect(regressionToTheMean([at(mean, sd)], rho)).toBeCloseTo(regressionToTheMean(many, rho) ?? Number.NaN, 3);
      }),
      { numRuns: 20 },
    );
  });

  test('half of those at the mean fall below it, and the higher the baseline the more fall by so many points', () => {
    fc.assert(
      fc.property(baseline, baseline, correlation, (one, other, rho) => {
        const by = (mean: number, points: number) =>
          regressionToTheMean([{ ...at(mean), rule: { keeps: 1, points } }], rho) ?? Number.NaN;
        expect(by(population.mean, 0)).toBeCloseTo(0.5, 12);
        expect(by(Math.max(one, other), 2)).toBeGreaterThanOrEqual(by(Math.min(one, other), 2));
      }),
    );
  });

  test('the band holds the rates of all correlations it is about', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 6 }), (groups, step) => {
        const band = regressionBand(groups) ?? { lower: Number.NaN, upper: Number.NaN };
        const rate = regressionToTheMean(groups, [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8][step] ?? Number.NaN);
        expect(band.lower).toBeLessThanOrEqual(rate ?? Number.NaN);
        expect(band.upper).toBeGreaterThanOrEqual(rate ?? Number.NaN);
      }),
    );
    expect(regressionBand([])).toBeNull();
    expect(regressionBand([at(7, 0, 0)])).toBeNull();
  });

  test.each([
    [[at(7)], 1],
    [[at(7)], -0.1],
    [[at(7, -1)], 0.5],
    [[at(Number.NaN)], 0.5],
    [[at(7, 0, 1.5)], 0.5],
    [[{ ...at(7), population: { mean: 6, sd: 0 } }], 0.5],
    [[{ ...at(7), population: { mean: Number.NaN, sd: 1 } }], 0.5],
  ] as const)('refuses %j at %d', (groups, rho) => {
    expect(() => regressionToTheMean(groups, rho)).toThrow(RangeError);
  });
});
