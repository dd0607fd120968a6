import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random, type Weights } from './random.ts';

const draws = 20_000;
const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const firstOf = (random: Random, count: number) => Array.from({ length: count }, () => random.uniform());

describe('a stream of draws', () => {
  test('is the same for the same seed, index and stream, and another for any other', () => {
    fc.assert(
      fc.property(int32, int32, int32, fc.integer({ min: 1, max: 2 ** 31 }), (seed, index, stream, other) => {
        const expected = firstOf(new Random(seed, index, stream), 4);
        expect(firstOf(new Random(seed, index, stream), 4)).toEqual(expected);
        expect(firstOf(new Random(seed ^ other, index, stream), 4)).not.toEqual(expected);
        expect(firstOf(new Random(seed, index ^ other, stream), 4)).not.toEqual(expected);
        expect(firstOf(new Random(seed, index, stream ^ other), 4)).not.toEqual(expected);
      }),
    );
  });

  test('has first draws that are uniform and unrelated from one index to the next', () => {
    const firsts = Array.from({ length: draws }, (_, index) => new Random(1, index, 0).uniform() - 0.5);
    const mean = firsts.reduce((sum, draw) => sum + draw, 0) / draws;
    const product = firsts.slice(1).reduce((sum, draw, place) => sum + draw * (firsts[place] ?? 0), 0) / (draws - 1);
    // SD of a uniform is sqrt(1/12), of the product of two 1/12; four standard errors.
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(1 / 12 / draws));
    expect(Math.abs(product)).toBeLessThan(4 / 12 / Math.sqrt(draws));
  });
});

test('a whole number takes both ends and nothing beyond them', () => {
  const random = new Random(2, 0, 0);
  const seen = new Set(Array.from({ length: 1_000 }, () => random.integer(-2, 2)));
  expect([...seen].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2]);
});

test('a normal has mean 0 and SD 1', () => {
  const random = new Random(3, 0, 0);
  const sample = Array.from({ length: draws }, () => random.normal());
  const mean = sample.reduce((sum, draw) => sum + draw, 0) / draws;
  const variance = sample.reduce((sum, draw) => sum + draw * draw, 0) / draws;
  expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(draws));
  expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / draws));
});

test('a choice falls as often as its weight says, and never where the weight is 0', () => {
  const random = new Random(4, 0, 0);
  const weights: Weights<string> = [
    ['never', 0],
    ['one', 1],
    ['three', 3],
  ];
  const chosen = Array.from({ length: draws }, () => random.pick(weights));
  const three = chosen.filter((choice) => choice === 'three').length / draws;
  expect(chosen).not.toContain('never');
  expect(Math.abs(three - 0.75)).toBeLessThan(4 * Math.sqrt((0.75 * 0.25) / draws));
  expect(() => random.pick([])).toThrow('nothing to choose from');
});
