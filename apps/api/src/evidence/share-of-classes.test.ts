import { wilson } from '@enthesis/stats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareOfClasses } from './share-of-classes.ts';

const classes = (...counts: readonly (number | null)[]) =>
  counts.map((counted, place) => ({ id: String(place), counted }));

describe('the share of some classes', () => {
  test('is exact where nothing is hidden', () => {
    const share = shareOfClasses(classes(30, 50, 20), ['0', '2'], 100);
    expect(share).toMatchObject({ value: 0.5, isLeast: false, interval: wilson(50, 100), n: 100 });
  });

  test('is exact where only others are hidden', () => {
    expect(shareOfClasses(classes(30, null, null), ['0'], 100)).toMatchObject({
      value: 0.3,
      isLeast: false,
      interval: wilson(30, 100),
    });
  });

  test('is exact where all that is hidden belongs to it', () => {
    expect(shareOfClasses(classes(30, null, null, 60), ['0', '1', '2'], 100)).toMatchObject({
      value: 0.4,
      isLeast: false,
      interval: wilson(40, 100),
    });
  });

  test('is the least it can be where some of what is hidden belongs to it, with the interval of both cases', () => {
    const share = shareOfClasses(classes(30, null, null, 60), ['0', '1'], 100);
    expect([share.value, share.isLeast]).toEqual([0.3, true]);
    expect(share.interval).toEqual({ lower: wilson(30, 100)?.lower, upper: wilson(40, 100)?.upper });
  });

  test('has no value where all of it is hidden', () => {
    expect(shareOfClasses(classes(null, null, 90), ['0'], 100).value).toBeNull();
  });

  test('whatever is hidden, it is never told too high, and the interval holds what it is', () => {
    const counts = fc.array(fc.record({ counted: fc.integer({ min: 1, max: 60 }), isHidden: fc.boolean() }), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 7 }), (rows, first) => {
        const total = rows.reduce((sum, { counted }) => sum + counted, 0);
        const wanted = rows.map((_, place) => String(place)).slice(0, Math.min(first, rows.length));
        const truth = rows.slice(0, wanted.length).reduce((sum, { counted }) => sum + counted, 0) / total;
        const given = rows.map(({ counted, isHidden }, place) => ({
          id: String(place),
          counted: isHidden ? null : counted,
        }));
        const { value, interval, isLeast } = shareOfClasses(given, wanted, total);
        if (value === null) return;
        expect(value).toBeLessThanOrEqual(truth + 1e-12);
        if (!isLeast) expect(value).toBeCloseTo(truth, 12);
        expect(interval?.lower).toBeLessThanOrEqual(truth + 1e-12);
        expect(interval?.upper).toBeGreaterThanOrEqual(truth - 1e-12);
      }),
    );
  });
});
