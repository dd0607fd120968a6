import { type Label, pooledBand, type SessionBand, sessionBands, sessionsCap, sessionsId } from '@enthesis/contract';
import type { ClinicTableRules, Tallied } from './cells.ts';
import { partition } from './partition.ts';

/** A class of courses by sessions received; `key` is null where the answer is not split by sessions. */
export interface SessionClass<Tally> {
  readonly key: 'sessionBand' | 'sessions' | null;
  readonly label: Label;
  readonly from: number;
  readonly rows: readonly Tallied<Tally>[];
}

/** Splits one row of the answer by sessions, as far as the selection asks for it. */
export const sessionClasses = <Tally>(
  rows: readonly Tallied<Tally>[],
  rules: ClinicTableRules<Tally>,
): readonly SessionClass<Tally>[] => {
  const { by } = rules.selection;
  if (by.includes('sessions')) return exactSessions(rows);
  if (by.includes('session_band')) return pooledBands(rows, rules);
  return [{ key: null, label: { id: '', label: '' }, from: 0, rows }];
};

const exactSessions = <Tally>(rows: readonly Tallied<Tally>[]): readonly SessionClass<Tally>[] => {
  const present = [...new Set(rows.map(({ sessions }) => Math.min(sessions, sessionsCap)))].toSorted((a, b) => a - b);
  return present.map((from) => ({
    key: 'sessions',
    label: { id: sessionsId(from), label: sessionsId(from) },
    from,
    rows: rows.filter(({ sessions }) => Math.min(sessions, sessionsCap) === from),
  }));
};

/** Bands pool with neighbours until each holds enough; an empty band needs no neighbour. Band 0 stays by itself. */
const pooledBands = <Tally>(
  rows: readonly Tallied<Tally>[],
  { minCell, sizeOf }: ClinicTableRules<Tally>,
): readonly SessionClass<Tally>[] => {
  const [untreated, ...treated] = sessionBands;
  const sizes = treated.map((band) => sizeOf(within(rows, band).map(({ tally }) => tally)));
  const whole = [{ first: 0, last: treated.length - 1 }];
  const pieces = partition(sizes, (size) => size === 0 || size >= minCell) ?? whole;
  const bands = pieces.flatMap(({ first, last }) => {
    const [from, to] = [treated[first], treated[last]];
    return from === undefined || to === undefined ? [] : [pooledBand(from, to)];
  });
  const hasUntreated = untreated !== undefined && within(rows, untreated).length > 0;
  return [...(hasUntreated ? [untreated] : []), ...bands].map((band) => ({
    key: 'sessionBand',
    label: { id: band.id, label: band.id },
    from: band.from,
    rows: within(rows, band),
  }));
};

const within = <Tally>(rows: readonly Tallied<Tally>[], { from, to }: SessionBand): readonly Tallied<Tally>[] =>
  rows.filter(({ sessions }) => sessions >= from && (to === null || sessions <= to));
