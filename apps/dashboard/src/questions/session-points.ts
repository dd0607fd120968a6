import type { ResponseBySessionCell } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import type { CurvePoint } from '../charts/sessions.ts';
import { figure, percent } from '../format.ts';
import { rangeOf } from './points.ts';

/** The sessions of one curve. Under 10 courses started the shares stay away: only the counts may be read. */
export const curvePoints = (
  cells: readonly ResponseBySessionCell[],
  truth: readonly number[] | null = null,
): readonly CurvePoint[] =>
  cells.flatMap((cell) => {
    if (cell.session === null) return [];
    const drawn = cell.status === 'shown';
    return [
      {
        session: cell.session,
        responded: drawn ? cell.cumulativeIncidence : null,
        interval: drawn ? rangeOf(cell.ci95Lower, cell.ci95Upper) : null,
        stopped: drawn ? cell.cumulativeStopped : null,
        truth: truth?.[cell.session - 1] ?? null,
      },
    ];
  });

/** What stands at the right end of the two curves. */
export const curveWords = (points: readonly CurvePoint[]) => {
  const last = points.at(-1);
  return {
    responded: say`responded ${figure(last?.responded ?? null, percent)}`,
    stopped: say`stopped without ${figure(last?.stopped ?? null, percent)}`,
  };
};
