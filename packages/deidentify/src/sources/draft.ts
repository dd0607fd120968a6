import type { Day } from '../dates.ts';
import type { Birth, EntryScore, EpisodeField, SessionField } from '../entry.ts';

/** What a row says so far, filled cell by cell. */
export interface Draft {
  chart: string;
  condition: string | null;
  side: string;
  /** Whether a row about both sides becomes two episodes; null: the mapping does not say. */
  both: 'two-episodes' | 'one-episode' | null;
  sex: string | null;
  birth: Birth | null;
  enrolled: Day | null;
  readonly about: Partial<Record<EpisodeField, string>>;
  /** What happened on the day of each date column, by the column's name. */
  readonly moments: ReadonlyMap<string, Moment>;
}

export interface Moment {
  day: Day | null;
  visit: string | null;
  readonly session: Partial<Record<SessionField, string>>;
  readonly scores: EntryScore[];
  /** By the column of the event; blank while only its severity or duration is read. */
  readonly events: Map<string, DraftEvent>;
}

export interface DraftEvent {
  readonly column: string;
  event: string;
  severity: string;
  days: string;
}

/** The event that a column is about, on its day. */
export const eventIn = ({ events }: Moment, column: string): DraftEvent => {
  const known = events.get(column) ?? { column, event: '', severity: '', days: '' };
  events.set(column, known);
  return known;
};

export const newDraft = (dateColumns: readonly string[]): Draft => ({
  chart: '',
  condition: null,
  side: '',
  both: null,
  sex: null,
  birth: null,
  enrolled: null,
  about: {},
  moments: new Map(
    dateColumns.map((column) => [column, { day: null, visit: null, session: {}, scores: [], events: new Map() }]),
  ),
});
