import type { ImportProblem } from '@enthesis/contract';
import type { Day } from './dates.ts';
import type { Field } from './mapping/mapping.ts';

/** Fields that describe an episode. */
export type EpisodeField =
  | 'symptom_months'
  | 'prior_care'
  | 'hypermobile'
  | 'activity'
  | 'diet_advice_followed'
  | 'instructions_followed'
  | 'payer'
  | 'planned_sessions'
  | 'course_status';
/** Fields that describe a session. */
export type SessionField =
  | 'injections'
  | 'dextrose_percent'
  | 'guidance'
  | 'anesthetic'
  | 'alignment_checked'
  | 'procedure_pain'
  | 'practitioner';

export type Birth =
  | { readonly kind: 'date'; readonly day: Day }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'age'; readonly years: number };

export interface EntryScore {
  readonly instrument: string;
  /** A plain decimal. */
  readonly score: string;
  /** The clinic's column it stands in. */
  readonly column: string | null;
}

export interface EntryEvent {
  readonly event: string;
  /** Blank: not said. */
  readonly severity: string;
  readonly days: string;
  /** The clinic's column it stands in. */
  readonly column: string | null;
}

/** What one row, or one resource, says of one patient on one day. What it does not say may stand in another. */
export interface Entry {
  readonly chart: string;
  readonly day: Day | null;
  /** null: not said here. */
  readonly condition: string | null;
  /** One side, or left and right for a row about two episodes; blank: not said here. */
  readonly sides: readonly string[];
  readonly sex: string | null;
  readonly birth: Birth | null;
  /** When the patient was entered for it. */
  readonly enrolled: Day | null;
  readonly about: Readonly<Partial<Record<EpisodeField, string>>>;
  /** null: no session. */
  readonly session: Readonly<Partial<Record<SessionField, string>>> | null;
  readonly scores: readonly EntryScore[];
  readonly events: readonly EntryEvent[];
}

/** Whether an entry tells of a session, a score or an event: all of these belong to a day of one episode. */
export const happenedIn = ({ session, scores, events }: Entry): boolean =>
  session !== null || scores.length > 0 || events.length > 0;

/** What was read of one row or resource. */
export interface Reading {
  readonly file: string;
  readonly line: number;
  readonly entries: readonly Entry[];
  readonly problems: readonly ImportProblem[];
  /** Whether the mapping says to leave it out. */
  readonly skipped: boolean;
}

/** A clinic's files, read with a mapping. */
export interface EntrySource {
  /** The clinic's column of a field, for problems; null where it has none. */
  columnOf(field: Field): string | null;
  /** Whether the clinic writes events down at all, so that where none is said none happened. */
  readonly recordsEvents: boolean;
  /** Columns, or kinds of resource, of which nothing is handed over. */
  readonly dropped: readonly string[];
  /** Reads everything anew each time. @throws {SourceError} where a file cannot be read any further. */
  readings(): AsyncIterable<Reading>;
}
