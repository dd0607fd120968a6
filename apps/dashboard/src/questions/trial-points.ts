import { armRoleLabels, type TrialsCell } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import type { IntervalRow } from '../charts/intervals.ts';
import type { Level } from '../charts/specifications.ts';
import { absent, count, outOf, percent, percentRange, points, range } from '../format.ts';
import { isFaint } from './points.ts';

const isOwn = ({ role }: TrialsCell): boolean => role === 'registry';

const groupOf = ({ condition }: TrialsCell): string => condition?.label ?? '';

const absenceOf = (cell: TrialsCell): string => {
  if (!isOwn(cell)) return say('not published');
  return cell.status === 'hidden' ? say('not shown') : say('nobody counted here');
};

/** Of how many, and how many of them responded where that is known. */
const countedWords = (cell: TrialsCell): string => {
  const { n, responders } = cell;
  if (n === null) return isOwn(cell) ? say('unknown') : say('not published');
  return responders === null ? count(n) : outOf(responders, n);
};

const rowOf = (cell: TrialsCell): IntervalRow => {
  const { ci95Lower: lower, ci95Upper: upper, rate, intervalFrom } = cell;
  const name = isOwn(cell) ? (cell.study?.label ?? '') : `${cell.study?.label ?? ''}: ${cell.arm?.label ?? ''}`;
  const interval = range(lower, upper, percentRange);
  return {
    id: [cell.condition?.id, cell.study?.id, cell.outcome?.id, cell.arm?.id].join(' '),
    label: isOwn(cell) ? name : `${name} (${armRoleLabels[cell.role].toLowerCase()})`,
    group: groupOf(cell),
    value: rate,
    interval: lower === null || upper === null ? null : { lower, upper },
    words:
      rate === null
        ? []
        : [
            percent(rate),
            lower === null
              ? say('not published')
              : `${interval}${intervalFrom === 'computed' && !isOwn(cell) ? '*' : ''}`,
            countedWords(cell),
          ],
    absence: absenceOf(cell),
    faint: isOwn(cell) ? isFaint(cell) : cell.role === 'control',
  };
};

/** What stands on the chart: the own figure of each condition, then the arms of trials that may stand beside it. */
export const forestRows = (cells: readonly TrialsCell[]): readonly IntervalRow[] =>
  cells.filter((cell) => isOwn(cell) || cell.placement === 'chart').map(rowOf);

/** What one outcome of a study reports, arm by arm. */
export interface ApartOutcome {
  readonly id: string;
  readonly first: TrialsCell;
  readonly arms: readonly TrialsCell[];
}

/** Published results that stand on no chart, outcome by outcome. */
export const apartOutcomes = (cells: readonly TrialsCell[]): readonly ApartOutcome[] => {
  const outcomes = new Map<string, [TrialsCell, ...TrialsCell[]]>();
  for (const cell of cells) {
    if (cell.placement !== 'table') continue;
    const id = [cell.condition?.id, cell.study?.id, cell.outcome?.id].join(' ');
    const before = outcomes.get(id);
    if (before === undefined) outcomes.set(id, [cell]);
    else before.push(cell);
  }
  return [...outcomes].map(([id, arms]) => ({ id, first: arms[0], arms }));
};

/** What was found in an arm: a share, a change, or that nothing was published. */
export const resultWords = ({ rate, ci95Lower, ci95Upper, change, changeWords }: TrialsCell): string => {
  if (rate !== null) {
    const interval = range(ci95Lower, ci95Upper, percentRange);
    return interval === absent ? percent(rate) : say`${percent(rate)} (95 % CI ${interval})`;
  }
  if (change !== null) return say`${points(change)} points. ${changeWords ?? ''}`;
  return absent;
};

/** Control arms of the same definition, instrument and time, as they may be drawn across a chart of the own rate. */
export const controlLevels = (cells: readonly TrialsCell[]): readonly Level[] =>
  cells.flatMap(({ placement, role, rate, study, outcome, arm, n }) =>
    placement !== 'chart' || role !== 'control' || rate === null
      ? []
      : [
          {
            id: [study?.id, outcome?.id, arm?.id].join(' '),
            rate,
            words: `${study?.label}, ${arm?.label.toLowerCase()}: ${percent(rate)}${n === null ? '' : say` of ${count(n)}`}`,
          },
        ],
  );
