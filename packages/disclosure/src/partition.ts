/** A run of neighbouring classes, by place: first and last, both included. */
export interface Piece {
  readonly first: number;
  readonly last: number;
}

/** Above this many classes the search over all splits would grow out of hand. */
const mostClasses = 16;

/**
 * Splits ordered classes into runs of neighbours, each of them safe: as many pieces as possible, then as even as
 * possible (smallest sum of squares), then the one that splits earliest.
 *
 * @param sizes how many courses each class holds, in order.
 * @returns the pieces in order, or null where not even all classes together are safe.
 * @throws {RangeError} above 16 classes.
 */
export const partition = (sizes: readonly number[], isSafe: (size: number) => boolean): readonly Piece[] | null => {
  if (sizes.length > mostClasses) throw new RangeError(`at most ${mostClasses} classes can be split`);
  let best: { readonly pieces: readonly Piece[]; readonly squares: number } | null = null;
  // Bit i of a mask says: split behind class i. Lower masks split earlier.
  for (let mask = 0; mask < 2 ** Math.max(0, sizes.length - 1); mask += 1) {
    const pieces = piecesOf(sizes.length, mask);
    const totals = pieces.map(({ first, last }) => sum(sizes.slice(first, last + 1)));
    if (!totals.every(isSafe)) continue;
    const squares = sum(totals.map((total) => total * total));
    if (
      best === null ||
      pieces.length > best.pieces.length ||
      (pieces.length === best.pieces.length && squares < best.squares)
    ) {
      best = { pieces, squares };
    }
  }
  return best?.pieces ?? null;
};

const piecesOf = (classes: number, mask: number): readonly Piece[] => {
  const pieces: Piece[] = [];
  let first = 0;
  for (let place = 0; place < classes; place += 1) {
    const splitsHere = place === classes - 1 || (mask & (1 << place)) !== 0;
    if (!splitsHere) continue;
    pieces.push({ first, last: place });
    first = place + 1;
  }
  return pieces;
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
