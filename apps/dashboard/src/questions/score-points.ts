import type { DistributionCell, Instrument, TrajectoryCell } from '@enthesis/contract';
import type { Mark, Range } from '../charts/rates.ts';
import type { SpreadPoint } from '../charts/spread.ts';
import type { ScoreLine, ScorePoint } from '../charts/trajectory.ts';
import { percent } from '../format.ts';
import { rangeOf } from './points.ts';

const markOf = ({ status, flags }: Pick<TrajectoryCell, 'status' | 'flags'>): Mark =>
  status === 'shown' && flags.includes('few') ? 'few' : status;

/** A scale without an upper bound ends above what was found, at a round number. */
const scaleOf = ({ min, max }: Instrument, cells: readonly TrajectoryCell[]): Range => {
  if (max !== null) return { lower: min, upper: max };
  const highest = Math.max(1, ...cells.flatMap(({ ci95Upper, mean }) => [ci95Upper ?? mean ?? min]));
  const round = 10 ** Math.floor(Math.log10(highest));
  return { lower: min, upper: Math.ceil(highest / round) * round };
};

/** One line per instrument of a trajectory, in the answer's order. */
export const scoreLines = (
  cells: readonly TrajectoryCell[],
  instruments: readonly Instrument[],
): readonly ScoreLine[] =>
  instruments.flatMap((instrument) => {
    const own = cells.filter((cell) => cell.instrument?.id === instrument.id && cell.horizon !== undefined);
    if (own.length === 0) return [];
    return [
      {
        id: instrument.id,
        label: instrument.label,
        scale: scaleOf(instrument, own),
        better: instrument.direction === 'lower-is-better' ? 'lower' : 'higher',
        points: own.flatMap((cell): readonly ScorePoint[] =>
          cell.horizon === undefined
            ? []
            : [
                {
                  ...cell.horizon,
                  mark: markOf(cell),
                  mean: cell.mean,
                  interval: rangeOf(cell.ci95Lower, cell.ci95Upper),
                  n: cell.n,
                },
              ],
        ),
      },
    ];
  });

/** Percent improvement from which a step counts: `30` from 30, `minus-40` from -40. */
const fromOf = (id: string): number => (id.startsWith('minus-') ? -Number(id.slice(6)) : Number(id));

/** The steps of an answer about all its courses. Under 10 courses only the table has them, as counts. */
export const spreadPoints = (cells: readonly DistributionCell[]): readonly SpreadPoint[] =>
  cells.flatMap((cell) => {
    if (cell.improvement === undefined) return [];
    const drawn = cell.status === 'shown';
    return [
      {
        id: cell.improvement.id,
        from: fromOf(cell.improvement.id),
        share: drawn ? cell.shareOfCourses : null,
        atLeast: drawn ? cell.cumulativeShare : null,
        interval: drawn ? rangeOf(cell.ci95Lower, cell.ci95Upper) : null,
        words: cell.cumulativeShare === null ? '' : percent(cell.cumulativeShare),
      },
    ];
  });
