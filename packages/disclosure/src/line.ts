import type { Reason } from '@enthesis/contract';
import { secondToHide } from './second-hidden.ts';

/**
 * Decides what to hide in one line of cells whose total is known: what is below the smallest group shown, and where that
 * is one cell alone, the smallest other one with it (a tie: the earlier).
 *
 * @param sizes how many courses each cell is about, in order; an empty cell is never hidden.
 * @param minCell groups of fewer courses are hidden; 0 shows everything.
 */
export const hiddenInLine = (sizes: readonly number[], minCell: number): readonly (Reason | null)[] => {
  const line = sizes.map((size, place) => ({
    place,
    cell: { size, from: 0, hidden: size > 0 && size < minCell ? ('under-minimum' as const) : null },
  }));
  const second = secondToHide(line);
  return line.map(({ cell, place }) => (place === second ? 'second-hidden' : cell.hidden));
};
