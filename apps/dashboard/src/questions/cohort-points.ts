import { type CohortCell, type DifferenceCell, unknownStratum } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import type { IntervalRow } from '../charts/intervals.ts';
import { count, figure, hundredths, percent, points, range } from '../format.ts';
import { isFaint, rangeOf, shortAbsence } from './points.ts';

/** What a baseline score was on average; blank in rows that are no score. */
const meanWords = ({ mean, sd }: Pick<CohortCell, 'mean' | 'sd'>): string =>
  mean === null ? '' : say`: mean ${points(mean)}${sd === null ? '' : say`, SD ${points(sd)}`}`;

/** Characteristics of which something is known: one that a clinic does not keep tells nothing of its courses. */
const kept = (cells: readonly CohortCell[]): ReadonlySet<string | undefined> =>
  new Set(
    cells.filter(({ stratum }) => stratum?.id !== unknownStratum.id).map(({ characteristic }) => characteristic?.id),
  );

/** One row per group of a cohort, gathered by characteristic, in the answer's order. */
export const cohortRows = (cells: readonly CohortCell[]): readonly IntervalRow[] => {
  const shown = kept(cells);
  return cells.flatMap((cell) => {
    const { characteristic, stratum } = cell;
    if (characteristic === undefined || stratum === undefined || !shown.has(characteristic.id)) return [];
    const courses = cell.courses === null ? [] : [count(cell.courses)];
    return [
      {
        id: `${characteristic.id}-${stratum.id}`,
        label: `${stratum.label}${meanWords(cell)}`,
        group: characteristic.label,
        value: cell.standardisedDifference,
        interval: null,
        words:
          courses.length === 0
            ? []
            : [
                `${courses.join('')}${cell.share === null ? '' : ` (${percent(cell.share)})`}`,
                figure(cell.followedShare, percent),
                figure(cell.notFollowedShare, percent),
                figure(cell.standardisedDifference, hundredths),
              ],
        absence: shortAbsence(cell),
        faint: isFaint(cell),
      },
    ];
  });
};

/** A difference of shares in percentage points, with its sign. */
const apart = (share: number): string => `${share > 0 ? '+' : ''}${count(Math.round(share * 100))}`;
const apartRange = (lower: number, upper: number): string => say`${apart(lower)} to ${apart(upper)}`;

/** The two readings of a difference: among those followed, and with everyone not reached as a non-responder. */
export const differenceRows = ({ status, because, ...cell }: DifferenceCell): readonly IntervalRow[] => {
  const rows = [
    {
      id: 'followed',
      label: say('Of those followed'),
      rates: [cell.firstRate, cell.secondRate],
      value: cell.difference,
      interval: rangeOf(cell.ci95Lower, cell.ci95Upper),
    },
    {
      id: 'nri',
      label: say('If no other responded'),
      rates: [cell.firstRateNri, cell.secondRateNri],
      value: cell.differenceNri,
      interval: rangeOf(cell.differenceNriCi95Lower, cell.differenceNriCi95Upper),
    },
  ];
  const read = status === 'shown';
  return rows.map(({ id, label, rates, value, interval }) => ({
    id,
    label,
    group: null,
    value: read ? value : null,
    interval: read ? interval : null,
    words: read
      ? [
          ...rates.map((rate) => figure(rate, percent)),
          figure(value, apart),
          range(interval?.lower ?? null, interval?.upper ?? null, apartRange),
        ]
      : [],
    absence: status === 'low' ? say('too few to interpret: read the counts') : shortAbsence({ status, because }),
    faint: cell.flags.includes('few'),
  }));
};
