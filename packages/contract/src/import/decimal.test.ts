import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBetween, isPlainDecimal } from './decimal.ts';

describe('isPlainDecimal', () => {
  it.each(['0', '-0', '7', '-12', '007', '0.5', '-3.25', '66.66666667', '66.666666666666671'])('takes %s', (text) => {
    expect(isPlainDecimal(text)).toBe(true);
  });

  it.each([
    ['blank', ''],
    ['blanks', ' 5'],
    ['blanks behind', '5 '],
    ['a plus sign', '+5'],
    ['a point first', '.5'],
    ['a point last', '5.'],
    ['two points', '1.2.3'],
    ['two signs', '--1'],
    ['a sign alone', '-'],
    ['an exponent', '1e3'],
    ['a huge exponent', '1e400'],
    ['no number', 'NaN'],
    ['infinity', '-Infinity'],
    ['hexadecimal digits', '0x10'],
    ['grouped digits', '1_000'],
    ['a comma', '1,5'],
    ['full-width digits', '５'],
    ['Arabic digits', '٣'],
    ['a line break', '5\n'],
    ['33 digits', '1'.repeat(33)],
  ])('refuses %s', (_, text) => {
    expect(isPlainDecimal(text)).toBe(false);
  });
});

describe('isBetween', () => {
  it.each([
    ['0', true],
    ['-0', true],
    ['-0.000', true],
    ['10', true],
    ['10.00', true],
    ['9.9999999999999999999999', true],
    ['10.0000000000000000000001', false],
    ['-0.0000000000000000000001', false],
    ['10.5', false],
    ['-1', false],
  ])('%s in 0 to 10: %s', (text, inside) => {
    expect(isBetween(text, 0, 10)).toBe(inside);
  });

  it('judges bounds that are no whole numbers', () => {
    expect(isBetween('-0.285', -0.285, 1)).toBe(true);
    expect(isBetween('-0.2850000000000000000000001', -0.285, 1)).toBe(false);
  });

  it('agrees with whole-number arithmetic', () => {
    const bound = fc.integer({ min: -1000, max: 1000 });
    const scale = 10n ** 20n;
    const near = fc.tuple(bound, fc.bigInt({ min: -3n, max: 3n })).map(([whole, tiny]) => BigInt(whole) * scale + tiny);
    fc.assert(
      fc.property(bound, bound, near, (one, other, value) => {
        const [min, max] = one < other ? [one, other] : [other, one];
        const digits = String(value < 0n ? -value : value).padStart(21, '0');
        const text = `${value < 0n ? '-' : ''}${digits.slice(0, -20)}.${digits.slice(-20)}`;
        expect(isBetween(text, min, max)).toBe(value >= BigInt(min) * scale && value <= BigInt(max) * scale);
      }),
    );
  });
});
