import type { Selection } from '@enthesis/contract';
import { aboveFloor, type ClinicReader, coursesOf, followedColumn, outcomesOf, type Registry } from '@enthesis/db';
import type { Tallied } from '@enthesis/disclosure';
import { sql } from 'kysely';

/** Courses counted on the way to a figure, each part of the one before, and what a reader should know of them. */
export interface Funnel {
  readonly enrolled: number;
  readonly ongoing: number;
  readonly dueThroughUnknown: number;
  readonly baseline: number;
  readonly due: number;
  /** With a score in the window, whatever the baseline. */
  readonly scored: number;
  /** Due, with a baseline at or above the floor. */
  readonly eligible: number;
  /** Of the eligible, those with a score in the window. */
  readonly followed: number;
  readonly sessionsAfterScore: number;
}

/** A funnel nobody is in. */
export const nothing: Funnel = {
  enrolled: 0,
  ongoing: 0,
  dueThroughUnknown: 0,
  baseline: 0,
  due: 0,
  scored: 0,
  eligible: 0,
  followed: 0,
  sessionsAfterScore: 0,
};

/** Adds up one count over tallies. */
export const total = <Key extends string>(tallies: ReadonlyArray<Readonly<Record<Key, number>>>, key: Key): number =>
  tallies.reduce((sum, tally) => sum + tally[key], 0);

/** The query over roll-ups that every question starts from; it adds the sums that are its own. */
export const funnelQuery = (reader: ClinicReader, registry: Registry, selection: Selection) =>
  outcomesOf(reader, registry.vocabulary, selection).select([
    sql<number>`sum(courses)::integer`.as('baseline'),
    sql<number>`sum(due)::integer`.as('due'),
    sql<number>`sum(followed)::integer`.as('scored'),
    aboveFloor('due', selection.floor).as('eligible'),
    aboveFloor(followedColumn(selection.definition), selection.floor).as('followed'),
    aboveFloor('sessions_after', selection.floor).as('sessionsAfterScore'),
  ]);

/** A row of a question's query: what the funnel counts, and what the question adds. */
export type FunnelRow = Omit<Funnel, 'enrolled' | 'ongoing' | 'dueThroughUnknown'> & {
  readonly condition: string;
  readonly sessions: number;
  readonly instrument: string;
  readonly stratum: string;
};

/** The rows of a question's query as tallies, and beside them the courses enrolled: those have no baseline and no instrument. */
export const talliesOf = async <Row extends FunnelRow, Own>(
  reader: ClinicReader,
  selection: Selection,
  query: { execute(): Promise<readonly Row[]> },
  own: (row: Row | null) => Own,
): Promise<readonly Tallied<Funnel & Own>[]> => {
  const [courses, rows] = await Promise.all([coursesOf(reader, selection).execute(), query.execute()]);
  return [
    ...courses.map(({ condition, sessions, stratum, ...counts }) => ({
      condition,
      sessions,
      stratum,
      instrument: null,
      tally: { ...nothing, ...counts, ...own(null) },
    })),
    ...rows.map((row) => {
      const { condition, sessions, instrument, stratum, ...counts } = row;
      return { condition, sessions, instrument, stratum, tally: { ...nothing, ...counts, ...own(row) } };
    }),
  ];
};
