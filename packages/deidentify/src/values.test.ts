import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeReader, readNumber, readScore, type ScoreStyle } from './values.ts';

const nprs: ScoreStyle = { decimalComma: false, range: undefined, min: 0, max: 10 };

describe('readScore', () => {
  it.each([
    ['7', '7'],
    ['+7', '7'],
    ['.5', '0.5'],
    ['7.', '7'],
    ['8/10', '8'],
    ['8 / 10', '8'],
    ['41.66666667', '41.66666667'],
  ])('takes %j for %s', (text, score) => {
    expect(readScore(text, nprs)).toBe(score);
  });

  it.each([
    ['7-8', 'a range'],
    ['7 – 8', 'a range'],
    ['7 to 8', 'a range'],
    ['8-7', 'not a number'],
    ['16/20', 'out of another number'],
    ['7,5', 'a decimal comma'],
    ['<5', 'not a number'],
    ['7 mm', 'not a number'],
    ['1e1', 'not a number'],
    ['2024-08-07', 'a date where a number belongs'],
    ['7-Aug', 'a date where a number belongs'],
    ['severe', 'not a number'],
  ])('refuses %j: %s', (text, rule) => {
    expect(readScore(text, nprs)).toMatchObject({ rule });
  });

  it.each([
    ['lower', '7'],
    ['upper', '8'],
    ['mean', '7.5'],
  ] as const)('takes 7-8 for its %s end where the mapping says so', (range, score) => {
    expect(readScore('7-8', { ...nprs, range })).toBe(score);
  });

  it('8/10 is 8 only where the scale ends at 10', () => {
    expect(readScore('8/10', { ...nprs, max: 100 })).toMatchObject({ rule: 'out of another number' });
  });

  it('never throws, and a refusal never repeats the value', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const found = readScore(text, nprs);
        if (typeof found !== 'string' && text.length > 3) expect(JSON.stringify(found)).not.toContain(text);
      }),
    );
  });
});

it('a decimal comma is one where the mapping says so', () => {
  expect(readNumber('7,5', { decimalComma: true })).toBe('7.5');
});

describe('codeReader', () => {
  const read = codeReader({ 'L  Knee': 'left', R: 'right', '?': '', Neck: 'skip' }, ['left', 'right']);

  it.each([
    ['l knee', 'left'],
    [' R ', 'right'],
    ['LEFT', 'left'],
    ['?', ''],
    ['neck', 'skip'],
  ])('reads %j as %j', (text, code) => {
    expect(read(text)).toBe(code);
  });

  it.each(['both', '__proto__', 'constructor', ''])('has no code for %j', (text) => {
    expect(read(text)).toMatchObject({ rule: 'not in the mapping' });
  });
});
