import {
  type DimensionId,
  dimensionKey,
  type Label,
  type RespondersCell,
  type Selection,
  stratifierIds,
} from '@enthesis/contract';
import type { RatePoint } from '../charts/rates.ts';
import { isDimension, labelOf } from '../figure/DataTable.tsx';
import { pointOf } from './points.ts';

type Stratifier = (typeof stratifierIds)[number];

/** What a selection tells courses apart by beside condition and sessions; null where by nothing. */
export const stratifierOf = (by: readonly DimensionId[]): Stratifier | null =>
  stratifierIds.find((id) => by.some((one) => one === id)) ?? null;

/** The group a cell is about. */
const groupOf = (cell: RespondersCell, stratifier: Stratifier): Label | null => {
  const key = dimensionKey(stratifier);
  return isDimension(key) ? labelOf(cell, key) : null;
};

/** One point per group, in the order of the vocabulary: never ranked. */
export const splitPoints = (cells: readonly RespondersCell[], stratifier: Stratifier): readonly RatePoint[] =>
  cells.flatMap((cell) => {
    const group = groupOf(cell, stratifier);
    return group === null ? [] : [pointOf(cell, group)];
  });

/** Groups that can be compared: known ones with courses of their own that are not hidden. */
export const comparable = (points: readonly RatePoint[]): readonly Label[] =>
  points
    .filter(({ id, mark }) => id !== 'unknown' && mark !== 'hidden' && mark !== 'empty')
    .map(({ id, label }) => ({ id, label }));

/** The two groups of a comparison: those chosen where they can be compared, else the first two; null under two. */
export const pairOf = (
  groups: readonly Label[],
  { first, second }: Pick<Selection, 'first' | 'second'>,
): readonly [Label, Label] | null => {
  const one = groups.find(({ id }) => id === first) ?? groups.find(({ id }) => id !== second);
  const other = groups.find(({ id }) => id === second && id !== one?.id) ?? groups.find(({ id }) => id !== one?.id);
  return one === undefined || other === undefined ? null : [one, other];
};
