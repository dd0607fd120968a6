import { gapClasses, type Label, plannedGapDays, type SessionsCell } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import type { Bar, BarSpan } from '../charts/bars.ts';
import type { IntervalRow } from '../charts/intervals.ts';
import { absent, count, figure, outOf, percent, points } from '../format.ts';
import { shortAbsence } from './points.ts';

/** Something told of courses, gaps or sessions, with the cells that tell it. */
interface Told {
  readonly aspect: Label;
  readonly cells: readonly SessionsCell[];
}

/** One class of a number, as a bar and in words. */
export interface TreatmentClass extends Bar {
  readonly label: string;
  readonly counted: string;
  readonly shareWords: string;
}

/** A number told of courses, gaps or sessions: its classes in order, where it has any, and what is in its midst. */
export interface Spread {
  readonly id: string;
  readonly label: string;
  readonly classes: readonly TreatmentClass[];
  /** Median and percentiles of 10 or more, and of how many the number is not known. */
  readonly summary: string;
  /** Why there is nothing to draw; null where there is. */
  readonly absence: string | null;
}

const percentiles: readonly string[] = ['p10', 'p50', 'p90'];
const unknown = 'unknown';

const classOf = ({ class: of }: SessionsCell): string => of?.id ?? '';

const toldIn = (cells: readonly SessionsCell[]): readonly Told[] => {
  const aspects = new Map(cells.flatMap(({ aspect }) => (aspect === undefined ? [] : [[aspect.id, aspect]])));
  return [...aspects.values()].map((aspect) => ({
    aspect,
    cells: cells.filter((cell) => cell.aspect?.id === aspect.id),
  }));
};

const isNumber = ({ cells }: Told): boolean => cells.some((cell) => percentiles.includes(classOf(cell)));

/** The share of a class; under 10 counted it is read as a count. */
const shareWordsOf = ({ status, share }: SessionsCell): string => (status === 'low' ? absent : figure(share, percent));

const treatmentClass = (cell: SessionsCell): TreatmentClass => ({
  id: classOf(cell),
  label: cell.class?.label ?? '',
  mark: cell.status,
  share: cell.share,
  counted: cell.status === 'hidden' ? say('hidden') : figure(cell.counted, count),
  shareWords: shareWordsOf(cell),
});

/** A percentile of whole numbers: as it is, or between two of them to one decimal. Money is told in whole units. */
export const percentileWords = (value: number): string => (Number.isInteger(value) ? count(value) : points(value));

const summaryOf = (cells: readonly SessionsCell[]): string => {
  const at = (id: string) => cells.find((cell) => classOf(cell) === id);
  const [low, median, high] = percentiles.flatMap((id) => {
    const cell = at(id);
    return cell?.status === 'shown' && cell.value !== null ? [percentileWords(cell.value)] : [];
  });
  const notKnown = at(unknown);
  return [
    ...(high === undefined ? [] : [say`median ${median ?? ''}`, say`10th to 90th percentile ${low ?? ''} to ${high}`]),
    ...(notKnown === undefined || notKnown.status === 'empty'
      ? []
      : [say`not recorded: ${notKnown.counted === null ? shortAbsence(notKnown) : count(notKnown.counted)}`]),
  ].join(' · ');
};

const absenceOf = (classes: readonly SessionsCell[]): string | null => {
  if (classes.some(({ status }) => status === 'shown' || status === 'low')) return null;
  const hidden = classes.find(({ status }) => status === 'hidden');
  return hidden === undefined ? say('none to show') : shortAbsence(hidden);
};

/** Whether something is known of anybody, or would be if there were anybody: what a clinic does not keep is not drawn. */
const isKept = ({ cells }: Told): boolean => {
  const isKnown = (cell: SessionsCell) => classOf(cell) !== unknown && cell.status !== 'empty';
  return cells.some(isKnown) || !cells.some((cell) => classOf(cell) === unknown && cell.status !== 'empty');
};

/** What is a number and kept, in the order of the answer. */
export const spreads = (cells: readonly SessionsCell[]): readonly Spread[] =>
  toldIn(cells)
    .filter((told) => isNumber(told) && isKept(told))
    .map(({ aspect, cells: own }) => {
      const classes = own.filter((cell) => ![unknown, ...percentiles].includes(classOf(cell)));
      return {
        ...aspect,
        classes: classes.map(treatmentClass),
        summary: summaryOf(own),
        absence: absenceOf(classes.length === 0 ? own : classes),
      };
    });

/** What is no number, a row each of its classes, gathered by what they are told of. Nothing unrecorded has no row. */
export const kinds = (cells: readonly SessionsCell[]): readonly IntervalRow[] =>
  toldIn(cells)
    .filter((told) => !isNumber(told))
    .flatMap(({ aspect, cells: own }) =>
      own
        .filter((cell) => classOf(cell) !== unknown || cell.status !== 'empty')
        .map((cell) => ({
          id: `${aspect.id}-${classOf(cell)}`,
          label: cell.class?.label ?? '',
          group: aspect.label,
          value: cell.status === 'shown' ? cell.share : null,
          interval: null,
          words:
            cell.counted === null
              ? []
              : [cell.of === null ? count(cell.counted) : outOf(cell.counted, cell.of), shareWordsOf(cell)],
          absence: cell.status === 'hidden' ? shortAbsence(cell) : say('none', 'courses'),
          faint: cell.flags.includes('few'),
        })),
    );

/** The gaps that patients are usually told. */
export const plannedGaps: BarSpan = {
  ids: gapClasses
    .filter(({ from, to }) => from >= plannedGapDays.first && to !== null && to <= plannedGapDays.last)
    .map(({ id }) => id),
  words: say`${plannedGapDays.first} to ${plannedGapDays.last} days`,
};
