import type { Condition } from '@enthesis/contract';
import { type Piece, partition } from '../partition.ts';
import { poolConditions } from '../pool-conditions.ts';
import type { Policy } from './policy.ts';
import { type CountedRow, type Headcount, type HeadRow, headcountOf, sumHeadcounts } from './rows.ts';
import { isPublishable, type OpenedClinics } from './safe.ts';

type GroupedCondition = Pick<Condition, 'id' | 'group'>;

/** What a variable's blocks are cut from: every condition of the vocabulary by every level, in order. */
export interface Lattice {
  readonly conditions: readonly GroupedCondition[];
  /** Levels that may be pooled with their neighbours, in order. */
  readonly levels: readonly string[];
  /** The id of neighbouring levels as one. */
  readonly pooledLevel: (levels: readonly string[]) => string;
}

/** The smallest set of courses that network figures are about. Its places stay the same within a vintage. */
export interface Block {
  /** Its row and level: `knee-oa|4+`. */
  readonly id: string;
  /** A condition, `other-<group>` or `other`. */
  readonly row: string;
  /**
   * The conditions it holds. A pool holds every condition of its group without a block of its own, seen or not, so that
   * the list does not tell which conditions exist in the registry.
   */
  readonly conditions: readonly string[];
  readonly level: string;
  readonly levels: readonly string[];
}

/** Cuts rows into levels and groups of conditions and decides which runs of levels may stand alone. */
interface Cutter {
  readonly lattice: Lattice;
  readonly policy: Policy;
  readonly opened: OpenedClinics;
  /** Who is there, by condition and level. */
  readonly at: (condition: string, level: string) => Headcount;
}

/**
 * Cuts one variable into blocks, once a vintage: disjoint, each publishable, each condition's levels kept as fine as
 * they can be. A condition too small is pooled with the small ones of its group, what is still too small across groups,
 * and what is then too small is in no figure, totals included: no hidden part is left that a total could give away.
 *
 * What is too small depends on the preference. `condition`: what is not publishable even with all levels as one.
 * `bands`: also what would keep no level apart; where pooling does not bring levels back either, that group is cut by
 * condition after all. Each group is cut in one of the two ways, never both, for the two could be subtracted.
 *
 * A variable whose population grew publishable only later in a vintage may be cut then, as nothing of it was published.
 *
 * @param rows the variable's counts; classes of one place may be in several rows.
 * @throws {RangeError} where a row is of a condition or level that the lattice lacks.
 */
export const cutIntoBlocks = (
  rows: readonly HeadRow[],
  lattice: Lattice,
  policy: Policy,
  opened: OpenedClinics,
): readonly Block[] => {
  const cutter: Cutter = { lattice, policy, opened, at: headcountsOf(rows, lattice) };
  const keepsNoLevels = (conditions: readonly GroupedCondition[]) =>
    (cut(conditions, cutter)?.length ?? 0) < Math.min(2, lattice.levels.length);
  const isUnsafe = (conditions: readonly GroupedCondition[]) => cut(conditions, cutter) === null;

  const byBands =
    policy.prefer === 'bands'
      ? poolConditions(lattice.conditions, groupOf, keepsNoLevels)
      : { own: [], pools: [], rest: lattice.conditions };
  const byCondition = poolConditions(byBands.rest, groupOf, isUnsafe);
  const own = [...byBands.own, ...byCondition.own];
  return [
    ...lattice.conditions
      .filter((condition) => own.includes(condition))
      .flatMap((condition) => blocksOf(condition.id, [condition], cutter)),
    ...[...byBands.pools, ...byCondition.pools].flatMap(({ group, conditions }) =>
      blocksOf(`other-${group}`, conditions, cutter),
    ),
    ...blocksOf('other', byCondition.rest, cutter),
  ];
};

/** Sorts a variable's rows into its blocks; rows in no block are in no figure. */
export const rowsByBlock = <Row extends CountedRow>(
  rows: readonly Row[],
  blocks: readonly Block[],
): ReadonlyMap<Block, readonly Row[]> => {
  const sorted = new Map<Block, Row[]>(blocks.map((block) => [block, []]));
  const blockAt = new Map(
    blocks.flatMap((block) =>
      block.conditions.flatMap((condition) =>
        block.levels.map((level): [string, Block] => [placeKey(condition, level), block]),
      ),
    ),
  );
  for (const row of rows) {
    const block = blockAt.get(placeKey(row.condition, row.level));
    if (block !== undefined) sorted.get(block)?.push(row);
  }
  return sorted;
};

const groupOf = ({ group }: GroupedCondition) => group;

const cut = (conditions: readonly GroupedCondition[], { lattice, policy, opened, at }: Cutter) => {
  const levels = lattice.levels.map((level) => sumHeadcounts(conditions.map(({ id }) => at(id, level))));
  return partition(
    levels.map(({ courses }) => courses),
    (_, { first, last }) => isPublishable(sumHeadcounts(levels.slice(first, last + 1)), policy, opened),
  );
};

const blocksOf = (row: string, conditions: readonly GroupedCondition[], cutter: Cutter): readonly Block[] => {
  const pieces: readonly Piece[] = conditions.length === 0 ? [] : (cut(conditions, cutter) ?? []);
  return pieces.map(({ first, last }) => {
    const levels = cutter.lattice.levels.slice(first, last + 1);
    const level = cutter.lattice.pooledLevel(levels);
    return { id: `${row}|${level}`, row, conditions: conditions.map(({ id }) => id), level, levels };
  });
};

const headcountsOf = (rows: readonly HeadRow[], lattice: Lattice): Cutter['at'] => {
  const conditions = new Set(lattice.conditions.map(({ id }) => id));
  const levels = new Set(lattice.levels);
  const places = new Map<string, HeadRow[]>();
  for (const row of rows) {
    if (!conditions.has(row.condition)) throw new RangeError(`no condition "${row.condition}" in this variable`);
    if (!levels.has(row.level)) throw new RangeError(`no level "${row.level}" in this variable`);
    const key = placeKey(row.condition, row.level);
    const there = places.get(key);
    if (there === undefined) places.set(key, [row]);
    else there.push(row);
  }
  const headcounts = new Map([...places].map(([key, there]) => [key, headcountOf(there)]));
  return (condition, level) => headcounts.get(placeKey(condition, level)) ?? nobody;
};

const nobody: Headcount = { courses: 0, byClinic: new Map() };

const placeKey = (condition: string, level: string) => `${condition}|${level}`;
