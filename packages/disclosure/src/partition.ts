/** A run of neighbouring classes, by place: first and last, both included. */
export interface Piece {
  readonly first: number;
  readonly last: number;
}

/** Above this many classes the search over all splits would grow out of hand. */
const mostClasses = 16;

/**
 * Splits ordered classes into runs of neighbours, each of them safe: as many pieces as possible, then as even as
 * possible (smallest sum of squares), then the one that splits earliest. One routine for both scopes: what is safe is
 * the caller's rule, a number of courses within a clinic, a headcount by clinic in a release.
 *
 * @param sizes how many courses each class holds, in order.
 * @param isSafe whether a run may stand alone, by its size and by which classes it holds; asked once a run.
 * @returns the pieces in order, or null where no split is safe.
 * @throws {RangeError} above 16 classes.
 */
export const partition = (
  sizes: readonly number[],
  isSafe: (size: number, piece: Piece) => boolean,
): readonly Piece[] | null => {
  if (sizes.length > mostClasses) throw new RangeError(`at most ${mostClasses} classes can be split`);
  const sizeOf = (piece: Piece) => sum(sizes.slice(piece.first, piece.last + 1));
  const safeRuns = new Map<string, boolean>();
  const isSafeRun = (piece: Piece): boolean => {
    const run = `${piece.first}-${piece.last}`;
    const safe = safeRuns.get(run) ?? isSafe(sizeOf(piece), piece);
    safeRuns.set(run, safe);
    return safe;
  };
  let best: { readonly pieces: readonly Piece[]; readonly squares: number } | null = null;
  // Bit i of a mask says: split behind class i. Lower masks split earlier.
  for (let mask = 0; mask < 2 ** Math.max(0, sizes.length - 1); mask += 1) {
    const pieces = piecesOf(sizes.length, mask);
    if (!pieces.every(isSafeRun)) continue;
    const squares = sum(pieces.map((piece) => sizeOf(piece) ** 2));
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
