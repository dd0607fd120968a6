import {
  type Denominators,
  type Horizon,
  horizons,
  type RobustnessCell,
  robustness,
  type Selection,
} from '@enthesis/contract';
import type { Specification, Tipping } from '../charts/specifications.ts';
import { rangeOf } from './points.ts';

/** One specification a cell, in the answer's order. Under 10 followed no rate is drawn. */
export const specifications = (cells: readonly RobustnessCell[]): readonly Specification[] =>
  cells.flatMap(({ definition, floor, horizon, ...cell }) => {
    if (definition === undefined || floor === undefined || horizon === undefined) return [];
    const drawn = cell.status === 'shown';
    return [
      {
        id: `${definition.id}-${horizon.id}-${floor.id}`,
        definition: definition.label,
        horizon: horizon.label,
        rate: drawn ? cell.rate : null,
        interval: drawn ? rangeOf(cell.ci95Lower, cell.ci95Upper) : null,
        chosen: cell.chosen === true,
      },
    ];
  });

/** Times before floors: the order in which dots stand in a column. */
export const byTime = (points: readonly Specification[], horizons: readonly string[]): readonly Specification[] =>
  horizons.flatMap((horizon) => points.filter((point) => point.horizon === horizon));

/** What the chosen rate hangs on; null where it may not be read or nobody is missing. */
export const tippingOf = (cells: readonly RobustnessCell[], target: number): Tipping | null => {
  const chosen = cells.find((cell) => cell.chosen === true);
  if (chosen === undefined || chosen.status !== 'shown' || chosen.rateBest === null || chosen.rateNri === null) {
    return null;
  }
  return { best: chosen.rateBest, worst: chosen.rateNri, target, share: chosen.tippingShare };
};

/** Whether courses were counted and none of them has a score at the chosen time. */
export const isUnscored = ({ enrolled, followed }: Pick<Denominators, 'enrolled' | 'followed'>): boolean =>
  enrolled !== null && enrolled > 0 && followed === 0;

/** The times at which the courses of a selection have scores, in order; those that are hidden are left out. */
export const scoredTimes = (
  cells: readonly RobustnessCell[],
  { definition, floor }: Pick<Selection, 'definition' | 'floor'>,
): ReadonlyArray<{ readonly horizon: Horizon; readonly courses: number }> => {
  const own = cells.filter((cell) => cell.definition?.id === definition && cell.floor?.id === floor);
  return horizons.flatMap((horizon) => {
    const courses = own.find((cell) => cell.horizon?.id === horizon.id)?.followed ?? null;
    return courses === null || courses === 0 ? [] : [{ horizon, courses }];
  });
};

const taken: readonly string[] = robustness.only?.definition ?? [];

/** The robustness question about a selection; a definition that is no response gives way to the default, so that one is marked. */
export const asked = (selection: Selection): Selection => ({
  ...selection,
  by: [],
  definition:
    selection.definition !== null && taken.includes(selection.definition)
      ? selection.definition
      : robustness.defaults.definition,
});
