import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Choices with weights of any positive sum. */
export type Weights<T> = ReadonlyArray<readonly [choice: T, weight: number]>;

/**
 * A stream of random draws. Every draw is made of sums, products and comparisons alone: unlike `Math.log` or
 * `Math.cos` they have one exact result in every JavaScript engine, so that a seed means the same bytes everywhere.
 */
export class Random {
  readonly #generator: RandomGenerator;

  /** Any two of (seed, index, stream), each a 32-bit integer, give draws that have nothing to do with each other. */
  constructor(seed: number, index: number, stream: number) {
    const first = scramble(seed);
    const second = scramble(first ^ index);
    const third = scramble(second ^ stream);
    this.#generator = xoroshiro128plusFromState([first, second, third, scramble(third + first)]);
  }

  /** Uniform on [0, 1), in steps of 2^-32. */
  uniform(): number {
    return (this.#generator.next() >>> 0) / 2 ** 32;
  }

  /** Uniform on [from, to). */
  between([from, to]: readonly [from: number, to: number]): number {
    return from + (to - from) * this.uniform();
  }

  /** A whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number {
    return from + Math.floor((to - from + 1) * this.uniform());
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** Near enough to a normal of mean 0 and SD 1: the sum of twelve uniforms less six; it never leaves -6..6. */
  normal(): number {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += this.uniform();
    return sum;
  }

  /** The value, or null with the given probability. */
  blank<T>(probability: number, value: T): T | null {
    return this.chance(probability) ? null : value;
  }

  /** @throws {RangeError} where there is nothing to choose from. */
  pick<T>(weights: Weights<T>): T {
    let total = 0;
    for (const [, weight] of weights) total += weight;
    let left = total * this.uniform();
    for (const [choice, weight] of weights) {
      left -= weight;
      if (left < 0) return choice;
    }
    throw new RangeError('nothing to choose from: the weights must have a positive sum');
  }
}

/** A bijection of 32-bit integers that leaves no pattern of its input (lowbias32, Wellons 2018). */
const scramble = (value: number): number => {
  const first = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  const second = Math.imul(first ^ (first >>> 15), 0x846ca68b);
  return second ^ (second >>> 16);
};
