import type { RowCounts } from '@enthesis/contract';
import { eventsRecorded, noSide, type StagedName, staged } from './staging.ts';

/** A table of patient-level rows as imports write it. */
export interface RowTable {
  readonly table: string;
  /** The columns that name a row. */
  readonly key: readonly string[];
  /** The columns a row of the import brings: the contract's, in its order, and what the import as a whole says of it. */
  readonly values: readonly string[];
  /** All columns. */
  readonly columns: readonly string[];
}

/** Children after their episodes. */
export const tableNames = ['episodes', 'sessions', 'scores', 'events'] as const satisfies readonly StagedName[];

/** Those whose rows belong to an episode. */
export const childNames = ['sessions', 'scores', 'events'] as const satisfies readonly StagedName[];

const values = (name: StagedName): readonly string[] => staged[name].map(({ name: column }) => column);
/** Of the others, condition and side are those of the episode. */
const ownValues = (name: StagedName) => values(name).filter((column) => !['condition', 'side'].includes(column));
const child = (table: string, name: StagedName, key: readonly string[], more: readonly string[] = []): RowTable => ({
  table,
  key: ['episode_id', 'patient_key', ...key],
  values: [...ownValues(name), ...more],
  columns: ['patient_key', 'episode_id', ...ownValues(name), ...more, 'added_by'],
});

export const rowTables: Readonly<Record<StagedName, RowTable>> = {
  episodes: {
    table: 'intake.episode',
    key: ['clinic_id', 'patient_key', 'condition', 'side'],
    values: values('episodes'),
    columns: ['episode_id', 'clinic_id', 'patient_key', ...values('episodes'), 'added_by'],
  },
  sessions: child('intake.session', 'sessions', ['day'], [eventsRecorded]),
  scores: child('intake.score', 'scores', ['instrument', 'day']),
  events: child('intake.event', 'events', ['day', 'event']),
};

/** No row of any table. */
export const none: RowCounts = { episodes: 0, sessions: 0, scores: 0, events: 0 };

/** The staged rows of a table with what places them in the registry; `$1` is the clinic. */
export const stagedRows = (name: StagedName): string =>
  name === 'episodes'
    ? 'staged_episodes s'
    : `staged_${name} s join intake.episode e on e.clinic_id = $1 and e.patient_key = s.patient_key
         and e.condition = s.condition and e.side = coalesce(s.side, '${noSide}')`;

/** A column of a staged row as the registry keeps it. */
export const stagedValue = (column: string): string =>
  column === 'side' ? `coalesce(s.side, '${noSide}')` : `s.${column}`;
