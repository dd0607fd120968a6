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

type Row = readonly number[];

/**
 * Finds the sets in the row space: the choices of columns whose indicator is a sum of multiples of the rows. They are
 * what whoever has all the rows can work out.
 *
 * Rows are reduced in whole numbers, so that what is in the row space is decided and not estimated. Reduced rows
 * without a column in common cannot help each other, so each connected part of them is searched alone. An indicator is
 * 0 or 1 in each pivot column too, which fixes it wholly: the search goes through the pivots and gives up a branch as
 * soon as a column that no later pivot reaches is neither 0 nor 1.
 *
 * @param mostSteps bound on the search of one part.
 * @throws {RangeError} where the numbers grow beyond those that are exact.
 */
export const setsInRowSpace = (rows: readonly (readonly (0 | 1)[])[], mostSteps: number): WorkedOut => {
  const sets: (readonly number[])[] = [];
  const unfinished: (readonly number[])[] = [];
  // What does not touch is taken apart first: the work of reducing grows with the square of the rows, times the columns.
  for (const touching of partsOf(rows)) {
    const reached = columnsOfAll(touching);
    for (const part of partsOf(reducedRows(touching.map((row) => reached.map((column) => at(row, column)))))) {
      const columns = columnsOfAll(part);
      const named = (places: readonly number[]) => places.map((column) => at(reached, column));
      const isFinished = searchPart(part, columns, mostSteps, (set) => sets.push(named(set)));
      if (!isFinished) unfinished.push(named(columns));
    }
  }
  return { sets, unfinished };
};

/** Gauss-Jordan elimination: each row returned is alone in the first of its columns that is not 0. */
const reducedRows = (rows: readonly Row[]): readonly Row[] => {
  let reduced: readonly { readonly pivot: number; readonly row: Row }[] = [];
  for (const given of rows) {
    const row = reduced.reduce((left, other) => eliminated(left, other.row, other.pivot), given);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot === -1) continue;
    reduced = [...reduced.map((other) => ({ ...other, row: eliminated(other.row, row, pivot) })), { pivot, row }];
  }
  return reduced.map(({ pivot, row }) => (at(row, pivot) < 0 ? row.map((value) => -value) : row));
};

/** Takes away as much of the pivot row as leaves 0 in the pivot column, then divides by what all values share. */
const eliminated = (row: Row, pivotRow: Row, pivot: number): Row => {
  const [own, other] = [at(row, pivot), at(pivotRow, pivot)];
  if (own === 0) return row;
  const difference = row.map((value, column) => value * other - at(pivotRow, column) * own);
  if (!difference.every(Number.isSafeInteger)) throw new RangeError('published sets overlap too much to be audited');
  const divisor = difference.reduce((common, value) => (common === 1 ? 1 : commonDivisor(common, value)), 0);
  return divisor <= 1 ? difference : difference.map((value) => value / divisor);
};

const commonDivisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : commonDivisor(b, a % b));

const at = (row: Row, column: number): number => {
  const value = row[column];
  if (value === undefined) throw new RangeError(`no column ${column}`);
  return value;
};

const columnsOf = (row: Row): readonly number[] => [...row.keys()].filter((column) => row[column] !== 0);

const columnsOfAll = (rows: readonly Row[]): readonly number[] =>
  [...new Set(rows.flatMap(columnsOf))].toSorted((a, b) => a - b);

/** Reduced rows that columns link, directly or through others. */
const partsOf = (reduced: readonly Row[]): readonly (readonly Row[])[] => {
  let parts: readonly { readonly columns: ReadonlySet<number>; readonly rows: readonly Row[] }[] = [];
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

/**
 * Tries every choice of pivots, with all rows brought to one denominator, `one`.
 *
 * @returns whether the search came to its end.
 */
const searchPart = (
  part: readonly Row[],
  columns: readonly number[],
  mostSteps: number,
  found: (set: readonly number[]) => void,
): boolean => {
  const pivots = part.map((row) => row.find((value) => value !== 0) ?? 1);
  const one = pivots.reduce((common, pivot) => (common * pivot) / commonDivisor(common, pivot), 1);
  const scaled = part.map((row, place) => columns.map((column) => (at(row, column) * one) / at(pivots, place)));
  const lastReach = columns.map((_, column) => scaled.findLastIndex((row) => row[column] !== 0));
  const choices = scaled.map((row, place) => ({
    adds: row.flatMap((value, column) => (value === 0 ? [] : [{ column, value }])),
    settles: columns.flatMap((_, column) => (lastReach[column] === place ? [column] : [])),
  }));
  // One sum for the whole search, added to on the way down and taken from on the way up: there are many steps.
  const sum = columns.map(() => 0);
  let steps = 0;
  const search = (place: number): void => {
    steps += 1;
    if (steps > mostSteps) return;
    const choice = choices[place];
    if (choice === undefined) {
      const set = columns.filter((_, column) => sum[column] === one);
      if (set.length > 0) found(set);
      return;
    }
    for (const sign of [1, -1]) {
      for (const { column, value } of choice.adds) sum[column] = at(sum, column) + sign * value;
      if (choice.settles.every((column) => sum[column] === 0 || sum[column] === one)) search(place + 1);
    }
  };
  search(0);
  return steps <= mostSteps;
};
