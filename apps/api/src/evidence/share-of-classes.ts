import type { Reading } from '@enthesis/evidence';
import { wilson } from '@enthesis/stats';

/** One count by class; null where it is hidden. */
export interface Class {
  readonly id: string;
  readonly counted: number | null;
}

export const unknown = 'unknown';

/** The share of some classes, and whether some of what it counts is hidden. */
export interface ClassShare extends Pick<Reading, 'value' | 'interval' | 'recorded'> {
  readonly n: number;
  readonly isLeast: boolean;
  readonly group: Reading['groups'][number];
}

/** The interval of a share of which some may be among those not shown: as wide as both cases. */
const intervalBetween = (least: number, most: number, n: number): Reading['interval'] => {
  const [lower, upper] = [wilson(least, n), wilson(most, n)];
  return lower === null || upper === null ? null : { lower: lower.lower, upper: upper.upper };
};

const shown = (classes: readonly Class[]): number => classes.reduce((sum, { counted }) => sum + (counted ?? 0), 0);
const isHidden = ({ counted }: Class): boolean => counted === null;

/**
 * The share of some classes among all that are known, and what is known of how many.
 *
 * Hidden classes are among the total where the answer gives one. Are all of them asked for, the share is still exact; is
 * none of them, too. Otherwise nobody can tell how many of those hidden belong to it: the value counts none of them and is
 * the least that it can be, and the interval reaches from none of them to all.
 *
 * @param total of all known classes; null where the answer gives none, and what is shown is all there is to go by
 */
export const shareOfClasses = (
  classes: readonly Class[],
  wanted: readonly string[],
  total: number | null,
): ClassShare => {
  const known = classes.filter(({ id }) => id !== unknown);
  const of = total ?? shown(known);
  const asked = known.filter(({ id }) => wanted.includes(id));
  const others = known.filter(({ id }) => !wanted.includes(id));
  const met = shown(asked);
  const hidden = of - shown(known);
  const isLeast = asked.some(isHidden) && others.some(isHidden);
  const most = asked.some(isHidden) ? met + hidden : met;
  const least = isLeast ? met : most;
  const notRecorded = shown(classes.filter(({ id }) => id === unknown));
  return {
    value: of === 0 || (asked.length > 0 && asked.every(isHidden)) ? null : least / of,
    isLeast,
    interval: intervalBetween(least, most, of),
    n: of,
    group: { followed: of, eligible: of + notRecorded },
    recorded: of > 0 || notRecorded === 0,
  };
};
