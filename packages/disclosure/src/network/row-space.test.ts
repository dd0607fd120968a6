import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setsInRowSpace } from './row-space.ts';

const sets = (...rows: readonly (readonly (0 | 1)[])[]) => setsInRowSpace(rows, 10_000).sets.map((set) => set.join(''));

test('disjoint rows give themselves', () => {
  expect(sets([1, 1, 0], [0, 0, 1]).toSorted()).toEqual(['01', '2']);
});

test('a total beside all but one of its parts gives the missing part', () => {
  expect(sets([1, 1, 1], [1, 0, 0], [0, 1, 0])).toContain('2');
});

test('three overlapping pairs give each column: their sum is twice the whole', () => {
  expect(sets([1, 1, 0], [0, 1, 1], [1, 0, 1]).toSorted()).toEqual(['0', '1', '2']);
});

test('four pairs around a ring give no column away', () => {
  const ring = sets([1, 1, 0, 0], [0, 1, 1, 0], [0, 0, 1, 1], [1, 0, 0, 1]);
  expect(ring.filter((set) => set.length === 1)).toEqual([]);
  expect(ring).toContain('0123');
});

test('a search that is cut short says so', () => {
  expect(
    setsInRowSpace(
      [
        [1, 1, 0, 0],
        [0, 1, 1, 0],
        [0, 0, 1, 1],
      ],
      3,
    ).unfinished,
  ).toEqual([[0, 1, 2, 3]]);
});

const anyRows = fc.integer({ min: 1, max: 6 }).chain((columns) =>
  fc.array(fc.array(fc.constantFrom<0 | 1>(0, 1), { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 5,
  }),
);

/** Rank by floating point, an independent count: a set is in the row space if it adds nothing to the rank. */
const rank = (rows: readonly (readonly number[])[]): number => {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = left.findIndex((row, place) => place >= found && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot === -1) continue;
    const [taken] = left.splice(pivot, 1);
    if (taken === undefined) continue;
    left.splice(found, 0, taken);
    found += 1;
    for (const row of left.slice(found)) {
      const by = (row[column] ?? 0) / (taken[column] ?? 1);
      for (const [place, value] of taken.entries()) row[place] = (row[place] ?? 0) - by * value;
    }
  }
  return found;
};

test('whatever the rows: a set is found, or made of those found, exactly when it adds nothing to the rank', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const columns = rows[0]?.length ?? 0;
      const found = setsInRowSpace(rows, 10_000).sets;
      for (let mask = 1; mask < 2 ** columns; mask += 1) {
        const indicator = Array.from({ length: columns }, (_, column) => (mask >> column) & 1);
        const inside = found.filter((set) => set.every((column) => indicator[column] === 1));
        const made = isDisjointUnion(indicator, inside);
        expect(made).toBe(rank([...rows, indicator]) === rank(rows));
      }
    }),
    { numRuns: 200 },
  );
});

/** Whether some of the sets, without overlap, make up the indicator. */
const isDisjointUnion = (indicator: readonly number[], some: readonly (readonly number[])[]): boolean => {
  const first = indicator.indexOf(1);
  if (first === -1) return true;
  return some
    .filter((set) => set.includes(first) && set.every((column) => indicator[column] === 1))
    .some((set) =>
      isDisjointUnion(
        indicator.map((value, column) => (set.includes(column) ? 0 : value)),
        some,
      ),
    );
};
