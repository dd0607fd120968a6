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
  const reduced: { pivot: number; row: readonly bigint[] }[] = [];
  for (const given of rows) {
    let row: readonly bigint[] = given.map(BigInt);
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
const eliminated = (row: readonly bigint[], pivotRow: readonly bigint[], pivot: number): readonly bigint[] => {
  const [own, other] = [at(row, pivot), at(pivotRow, pivot)];
  if (own === 0n) return row;
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

/** Sets of columns whose sums can be worked out from rows; of columns that do not touch, each part by itself. */
export interface WorkedOut {
  /**
   * Sets of column numbers, none empty. Any other set that can be worked out is a union of these, taking at most one
   * from each part.
   */
  readonly sets: readonly (readonly number[])[];
  /** Parts too entangled to be searched to the end. */
  readonly unfinished: readonly (readonly number[])[];
}

/**
 * Finds the sets in the row space: the choices of columns whose indicator is a sum of multiples of the rows. They are
 * what whoever has all the rows can work out.
 *
 * Reduced rows without a column in common cannot help each other, so each connected part of them is searched alone. An
 * indicator is 0 or 1 in each pivot column too, which fixes it wholly: the search goes through the pivots and gives up
 * a branch as soon as a column that no later pivot reaches is neither 0 nor 1.
 *
 * @param mostSteps bound on the search of one part.
 */
export const setsInRowSpace = (rows: readonly (readonly (0 | 1)[])[], mostSteps: number): WorkedOut => {
  const sets: (readonly number[])[] = [];
  const unfinished: (readonly number[])[] = [];
  for (const part of partsOf(reducedRows(rows))) {
    const columns = [...new Set(part.flatMap(columnsOf))].toSorted((a, b) => a - b);
    if (!searchPart(part, columns, mostSteps, (set) => sets.push(set))) unfinished.push(columns);
  }
  return { sets, unfinished };
};

const columnsOf = ({ numerators }: ReducedRow): readonly number[] =>
  numerators.flatMap((value, column) => (value === 0n ? [] : [column]));

/** Reduced rows that columns link, directly or through others. */
const partsOf = (reduced: readonly ReducedRow[]): readonly (readonly ReducedRow[])[] => {
  let parts: { readonly columns: ReadonlySet<number>; readonly rows: readonly ReducedRow[] }[] = [];
  for (const row of reduced) {
    const columns = columnsOf(row);
    const linked = parts.filter((part) => columns.some((column) => part.columns.has(column)));
    const merged = {
      columns: new Set([...columns, ...linked.flatMap((part) => [...part.columns])]),
      rows: [...linked.flatMap((part) => part.rows), row],
    };
    parts = [...parts.filter((part) => !linked.includes(part)), merged];
  }
  return parts.map((part) => part.rows);
};

/** @returns whether the search came to its end. */
const searchPart = (
  part: readonly ReducedRow[],
  columns: readonly number[],
  mostSteps: number,
  found: (set: readonly number[]) => void,
): boolean => {
  const settledAfter = part.map((_, place) => columns.filter((column) => lastReach(part, column) === place));
  let steps = 0;
  const search = (place: number, chosen: readonly bigint[]): void => {
    steps += 1;
    if (steps > mostSteps) return;
    if (place === part.length) {
      const set = columns.filter((column) => isOne(part, chosen, column));
      if (set.length > 0) found(set);
      return;
    }
    for (const choice of [1n, 0n]) {
      const next = [...chosen, choice];
      const isOpen = (settledAfter[place] ?? []).every((column) => isZeroOrOne(part, next, column));
      if (isOpen) search(place + 1, next);
    }
  };
  search(0, []);
  return steps <= mostSteps;
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
