import type { TrendCell } from '@enthesis/contract';
import type { RatePoint } from '../charts/rates.ts';
import { absent, figure, percent } from '../format.ts';
import { pointOf } from './points.ts';

/** The courses begun in one year: their rate, and the share of them that was followed up. */
export interface TrendYear extends RatePoint {
  readonly followUp: number | null;
  readonly followUpWords: string;
}

/** The share followed up; of under 10 followed only the counts are read. */
const followUpWordsOf = ({ status, followUpRate }: TrendCell): string => {
  if (status === 'hidden') return 'hidden';
  return status === 'low' ? absent : figure(followUpRate, percent);
};

/** One point a year, in the answer's order; what is not known of a year stays null. */
export const trendYears = (cells: readonly TrendCell[]): readonly TrendYear[] =>
  cells.flatMap((cell) =>
    cell.year === undefined
      ? []
      : [{ ...pointOf(cell, cell.year), followUp: cell.followUpRate, followUpWords: followUpWordsOf(cell) }],
  );
