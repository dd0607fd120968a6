import { expect, test } from 'vitest';
import { draw, recordKey, triangularDraw } from './draw.ts';

const key = new Uint8Array(32).fill(1);
const many = Array.from({ length: 4000 }, (_, place) => place);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

test('the same names under the same key draw the same number; another name or key draws another', () => {
  expect(draw(key, ['count', 3, 7n])).toBe(draw(key, ['count', 3, 7n]));
  expect(draw(key, ['count', 3, 7n])).not.toBe(draw(key, ['count', 37n]));
  expect(draw(key, ['count', 3, 7n])).not.toBe(draw(new Uint8Array(32), ['count', 3, 7n]));
});

test('draws are even over [0, 1), triangular ones even around 0', () => {
  const draws = many.map((place) => draw(key, [place]));
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...draws)).toBeLessThan(1);
  // Four standard errors of a mean of 4000.
  expect(Math.abs(mean(draws) - 1 / 2)).toBeLessThan(4 / Math.sqrt(12 * many.length));
  const triangular = many.map((place) => triangularDraw(key, [place]));
  expect(Math.abs(mean(triangular))).toBeLessThan(4 / Math.sqrt(6 * many.length));
  expect(mean(triangular.map((value) => value ** 2))).toBeCloseTo(1 / 6, 1);
});

test('record keys are 32 bits, one a patient', () => {
  const keys = many.map((place) => recordKey(key, `patient-${place}`));
  expect(new Set(keys).size).toBe(keys.length);
  expect(Math.max(...keys)).toBeLessThan(2 ** 32);
});

test('a key of another length is refused without showing it', () => {
  expect(() => recordKey(new Uint8Array(16), 'patient')).toThrow('must have 32 bytes, not 16');
});
