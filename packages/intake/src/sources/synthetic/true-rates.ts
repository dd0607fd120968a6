import {
  type HorizonId,
  horizons,
  type MeasureId,
  pooledBand,
  type SessionBand,
  sessionBands,
} from '@enthesis/contract';
import type { PercentDefinition } from './judged.ts';
import { trueCountsTable } from './true-counts.table.ts';
import { type CountedBy, type Counts, countKey } from './true-counts.ts';
import { type KeptCounts, readTable } from './true-counts-text.ts';

/** What to tell the true probability of. The floor is always a baseline of at least 3 of 10. */
export interface TruthAsked {
  readonly measure: MeasureId;
  readonly definition: PercentDefinition;
  readonly horizon: HorizonId;
}

/** Probabilities, 0 to 1, of meeting a definition; what the generator never makes is not there. */
export interface TrueRates {
  /** Courses drawn to find them. */
  readonly courses: number;
  /** By condition id, and over the clinic's whole mix as `all`. */
  readonly conditions: Readonly<Record<string, number>>;
  /** By id of an exact number of sessions received. */
  readonly sessions: Readonly<Record<string, number>>;
  /** By id of a session band, neighbours as one included. */
  readonly sessionBands: Readonly<Record<string, number>>;
  /** Of having met it for the first time by session 1, 2, ... */
  readonly firstResponse: readonly number[];
}

let kept: ReadonlyMap<string, KeptCounts> | null = null;

/** What was counted of the demo's clinics, by code. */
export const keptCounts = (): ReadonlyMap<string, KeptCounts> => {
  kept ??= readTable(trueCountsTable);
  return kept;
};

/** The generator's probabilities for a clinic of the demo; null for a code that is none of theirs. */
export const trueRates = (clinic: string, { measure, definition, horizon }: TruthAsked): TrueRates | null => {
  const counted = keptCounts().get(clinic);
  if (counted === undefined) return null;
  const place = horizons.findIndex(({ id }) => id === horizon);
  const rowsBy = (by: CountedBy) => rowsOf(counted, measure, by);
  const rate = (rows: readonly Row[]) => {
    const courses = sum(rows, ({ counts }) => counts.courses[place]);
    return courses === 0 ? [] : [sum(rows, ({ counts }) => counts[definition][place]) / courses];
  };
  const rates = (groups: ReadonlyArray<readonly [id: string, rows: readonly Row[]]>) =>
    Object.fromEntries(groups.flatMap(([id, rows]) => rate(rows).map((share) => [id, share] as const)));
  const conditions = rowsBy('condition');
  const sessions = rowsBy('sessions');
  return {
    courses: counted.courses,
    conditions: rates([['all', conditions], ...conditions.map((row) => [row.id, [row]] as const)]),
    sessions: rates(sessions.map((row) => [row.id, [row]])),
    sessionBands: rates(allBands().map((band) => [band.id, sessions.filter(({ id }) => isIn(band, Number(id)))])),
    firstResponse: cumulative(rowsBy('first-response'), definition),
  };
};

interface Row {
  readonly id: string;
  readonly counts: Counts;
}

const rowsOf = ({ counts }: KeptCounts, measure: MeasureId, by: CountedBy): readonly Row[] => {
  const start = countKey(measure, by, '');
  return [...counts].flatMap(([key, own]) =>
    key.startsWith(start) ? [{ id: key.slice(start.length), counts: own }] : [],
  );
};

const sum = (rows: readonly Row[], of: (row: Row) => number | undefined): number =>
  rows.reduce((total, row) => total + (of(row) ?? Number.NaN), 0);

/** Every band, and every run of neighbours that an answer may pool; no session stays by itself. */
const allBands = (): readonly SessionBand[] => {
  const [untreated, ...treated] = sessionBands;
  const runs = treated.flatMap((first, place) => treated.slice(place).map((last) => pooledBand(first, last)));
  return untreated === undefined ? runs : [untreated, ...runs];
};

const isIn = ({ from, to }: SessionBand, sessions: number): boolean =>
  sessions >= from && (to === null || sessions <= to);

/** Everybody came to the first session, and nobody is still in treatment: shares of them add up. */
const cumulative = (rows: readonly Row[], definition: PercentDefinition): readonly number[] => {
  const bySession = rows.toSorted((a, b) => Number(a.id) - Number(b.id));
  const started = sum(bySession.slice(0, 1), ({ counts }) => counts.courses[0]);
  return bySession.map(
    (_, place) => sum(bySession.slice(0, place + 1), ({ counts }) => counts[definition][0]) / started,
  );
};
