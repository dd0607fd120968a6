import type { Block } from './blocks.ts';
import { draw, type NoiseKey, triangularDraw } from './draw.ts';
import type { Policy } from './policy.ts';
import {
  type ClassRow,
  type CountedRow,
  headcountOf,
  type Members,
  type ScoreRow,
  sumMembers,
  unitsPerPoint,
} from './rows.ts';
import { isPublishable, type OpenedClinics } from './safe.ts';
import type { ClassVariable, ScoreVariable } from './variables.ts';

/** What a release says of one block of a class variable. */
export interface PublishedClasses {
  readonly block: Block;
  /** Courses: the sum of the published classes, so that the two never differ by rounding. */
  readonly n: number;
  /** Courses in each class of the variable; null where the block has too few for classes. */
  readonly classes: Readonly<Record<string, number>> | null;
}

/** What a release says of one block of a score variable. */
export interface PublishedScore {
  readonly block: Block;
  readonly n: number;
  readonly mean: number;
  /** Null where the block has too few courses for a spread. */
  readonly sd: number | null;
  /** Width of the scale, by which the noise on the mean is measured. */
  readonly range: number;
}

/** By whose rules and with which key a block is published. */
export interface Press {
  readonly policy: Policy;
  readonly opened: OpenedClinics;
  readonly key: NoiseKey;
}

/**
 * The figures of a class variable's block. Every class is rounded to the base by a draw that only its members decide:
 * unbiased, stable on repeat, and the same wherever the same courses are counted again (those without a baseline are
 * the same courses at every time point), so that no number of views can be averaged.
 *
 * @param rows all rows of the block, as `rowsByBlock` sorts them.
 * @throws {RangeError} where the block is not publishable, or a row is of a class the variable lacks.
 */
export const publishClasses = (
  block: Block,
  variable: ClassVariable,
  rows: readonly ClassRow[],
  press: Press,
): PublishedClasses => {
  refuseUnsafe(block, rows, press);
  const { policy, key } = press;
  const byClass = new Map(variable.classes.map((name): [string, ClassRow[]] => [name, []]));
  for (const row of rows) {
    const there = byClass.get(row.class);
    if (there === undefined) throw new RangeError(`${variable.id} has no class "${row.class}"`);
    there.push(row);
  }
  const members = sumMembers(rows);
  if (members.courses < policy.classMinN) return { block, n: publishedSize(members, press), classes: null };
  const classes = [...byClass].map(([name, there]): [string, number] => [
    name,
    roundedCount(sumMembers(there), policy.base, key),
  ]);
  return { block, n: classes.reduce((total, [, count]) => total + count, 0), classes: Object.fromEntries(classes) };
};

/**
 * The figures of a score variable's block: the mean of the scores with triangular noise of up to one whole scale on
 * their sum, to `decimals`, within the scale; the standard deviation likewise, from the sum of squares.
 *
 * The values are part of what decides the draw: were only the members, a corrected score would show its exact change
 * under the same noise.
 *
 * @throws {RangeError} where the block is not publishable.
 */
export const publishScore = (
  block: Block,
  variable: ScoreVariable,
  rows: readonly ScoreRow[],
  press: Press,
): PublishedScore => {
  refuseUnsafe(block, rows, press);
  const { policy, key } = press;
  const members = sumMembers(rows);
  const sum = rows.reduce((total, row) => total + row.sum, 0n);
  const squares = rows.reduce((total, row) => total + row.squares, 0n);
  const named = [variable.id, members.keys, members.courses, sum, squares];
  const n = members.courses;
  const { lowest, highest, range } = variable;
  const noisyMean = (Number(sum) / unitsPerPoint + range * triangularDraw(key, ['mean', ...named])) / n;
  // n Q - S^2 in whole numbers: no digits are lost to cancellation.
  const spread = Number(BigInt(n) * squares - sum * sum) / n / unitsPerPoint ** 2;
  const noisySpread = Math.max(0, spread + (range / 2) ** 2 * triangularDraw(key, ['spread', ...named]));
  return {
    block,
    n: publishedSize(members, press),
    mean: rounded(Math.min(highest, Math.max(lowest, noisyMean)), policy.decimals),
    sd: n < policy.sdMinN ? null : rounded(Math.sqrt(noisySpread / (n - 1)), policy.decimals),
    range,
  };
};

/** The last lock before a figure leaves: what should never be asked for is refused here too. */
const refuseUnsafe = (block: Block, rows: readonly CountedRow[], { policy, opened }: Press): void => {
  if (isPublishable(headcountOf(rows), policy, opened)) return;
  throw new RangeError(`block ${block.id} may not be published under the ${policy.name} policy: carry it forward`);
};

const publishedSize = (members: Members, { policy, key }: Press): number =>
  Math.max(policy.floor, roundedCount(members, policy.base, key));

/** Rounds to a multiple of the base, up as often as it takes for the mean over draws to be the count. */
const roundedCount = ({ courses, keys }: Members, base: number, key: NoiseKey): number => {
  const below = Math.floor(courses / base) * base;
  return draw(key, ['count', keys, courses]) < (courses - below) / base ? below + base : below;
};

/** Adding 0 makes -0 a plain 0. */
const rounded = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals + 0;
