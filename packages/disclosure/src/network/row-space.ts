/** A row of a matrix in exact arithmetic: whole numbers over one common denominator. */
export interface ReducedRow {
  /** The column in which this row, and no other, is not 0. */
  readonly pivot: number;
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * Reduces 0/1 rows to reduced echelon form by Gauss-Jordan elimination in whole numbers, so that what is or is not in
 * the row space is decided and not estimated.
 */
export const reducedRows = (rows: readonly (readonly (0 | 1)[])[]): readonly ReducedRow[] => {
  const pending = rows.map((row) => row.map(BigInt));
  const reduced: { pivot: number; row: bigint[] }[] = [];
  for (const candidate of pending) {
    let row = candidate;
    for (const { pivot, row: pivotRow } of reduced) row = eliminated(row, pivotRow, pivot);
    const pivot = row.findIndex((value) => value !== 0n);
    if (pivot === -1) continue;
    const added = row;
    for (const other of reduced) other.row = eliminated(other.row, added, pivot);
    reduced.push({ pivot, row: added });
  }
  return reduced.map(({ pivot, row }) => ({ pivot, numerators: row, denominator: at(row, pivot) }));
};

/** Takes away as much of the pivot row as leaves 0 in the pivot column, then divides by what all values share. */
const eliminated = (row: readonly bigint[], pivotRow: readonly bigint[], pivot: number): bigint[] => {
  const [own, other] = [at(row, pivot), at(pivotRow, pivot)];
  if (own === 0n) return [...row];
  const difference = row.map((value, column) => value * other - at(pivotRow, column) * own);
  const divisor = difference.reduce((common, value) => greatestCommonDivisor(common, value), 0n);
  return divisor === 0n ? difference : difference.map((value) => value / divisor);
};

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
};

const at = (row: readonly bigint[], column: number): bigint => {
  const value = row[column];
  if (value === undefined) throw new RangeError(`no column ${column}`);
  return value;
};

/**
 * The sets in the row space: every choice of columns whose indicator is a sum of multiples of the rows. These are the
 * counts that whoever has all the rows can work out.
 *
 * Such an indicator is 0 or 1 in each pivot column too, which fixes it wholly: the search goes through the pivots and
 * gives up a branch as soon as a column that no later pivot reaches is neither 0 nor 1.
 *
 * @param mostSteps bound on the search.
 * @returns the sets as column numbers, the empty one left out; null where the search was not finished.
 */
export const setsInRowSpace = (
  rows: readonly (readonly (0 | 1)[])[],
  mostSteps: number,
): readonly (readonly number[])[] | null => {
  const reduced = reducedRows(rows);
  const columns = rows[0]?.map((_, column) => column) ?? [];
  const settledAfter = reduced.map((_, place) => columns.filter((column) => lastReach(reduced, column) === place));
  const found: number[][] = [];
  let steps = 0;
  const search = (place: number, chosen: readonly (0n | 1n)[]): void => {
    steps += 1;
    if (steps > mostSteps) return;
    if (place === reduced.length) {
      const set = columns.filter((column) => isOne(reduced, chosen, column));
      if (set.length > 0) found.push(set);
      return;
    }
    for (const choice of [0n, 1n] as const) {
      const next = [...chosen, choice];
      const isOpen = (settledAfter[place] ?? []).every((column) => isZeroOrOne(reduced, next, column));
      if (isOpen) search(place + 1, next);
    }
  };
  search(0, []);
  return steps > mostSteps ? null : found;
};

const lastReach = (reduced: readonly ReducedRow[], column: number): number =>
  reduced.findLastIndex(({ numerators }) => numerators[column] !== 0n);

/** The column's value as numerator and denominator. */
const valueAt = (
  reduced: readonly ReducedRow[],
  chosen: readonly bigint[],
  column: number,
): readonly [bigint, bigint] =>
  chosen.reduce<readonly [bigint, bigint]>(
    ([numerator, denominator], choice, place) => {
      const row = reduced[place];
      if (row === undefined || choice === 0n) return [numerator, denominator];
      return [numerator * row.denominator + at(row.numerators, column) * denominator, denominator * row.denominator];
    },
    [0n, 1n],
  );

const isZeroOrOne = (reduced: readonly ReducedRow[], chosen: readonly bigint[], column: number): boolean => {
  const [numerator, denominator] = valueAt(reduced, chosen, column);
  return numerator === 0n || numerator === denominator;
};

const isOne = (reduced: readonly ReducedRow[], chosen: readonly bigint[], column: number): boolean => {
  const [numerator, denominator] = valueAt(reduced, chosen, column);
  return numerator === denominator;
};
