import {
  episodesTable,
  eventsTable,
  type ImportTable,
  type RowCounts,
  scoresTable,
  sessionsTable,
} from '@enthesis/contract';

export type StagedName = keyof RowCounts;

/** A column as it is staged: the study id has become the patient's pseudonym. */
interface StagedColumn {
  readonly name: string;
  readonly type: string;
}

const typeOf = (name: string): string => {
  if (name === 'score' || name === 'dextrose_percent') return 'numeric';
  const counts = ['day', 'year', 'symptom_months', 'planned_sessions', 'injections', 'procedure_pain', 'days'];
  return counts.includes(name) ? 'smallint' : 'text';
};

const stagedColumns = (table: ImportTable): readonly StagedColumn[] =>
  table.columns.filter(({ name }) => name !== 'study_id').map(({ name }) => ({ name, type: typeOf(name) }));

/** The columns of each staging table behind `line` and `patient_key`, in the contract's order. */
export const staged: Readonly<Record<StagedName, readonly StagedColumn[]>> = {
  episodes: stagedColumns(episodesTable),
  sessions: stagedColumns(sessionsTable),
  scores: stagedColumns(scoresTable),
  events: stagedColumns(eventsTable),
};

/** Of a session: whether the import that brings it brings events too. Blank where it does not. */
export const eventsRecorded = 'events_recorded';

/**
 * Temporary tables, gone at the end of the transaction: an import leaves nothing behind until it is whole. They are checked
 * and joined as wholes, which takes a third longer where it goes over the disk; with this they take no more memory than
 * counting does, however many rows there are.
 */
export const createStaging = [
  `set local work_mem = '128MB'`,
  ...Object.entries(staged).map(
    ([name, columns]) =>
      `create temporary table staged_${name} (line integer not null, patient_key uuid not null, ` +
      `${columns.map(({ name: column, type }) => `${column} ${type}`).join(', ')}) on commit drop`,
  ),
  `alter table staged_sessions add column ${eventsRecorded} boolean`,
].join(';\n');

/** Shows the planner a staged table, in a sample a tenth as large as usual: it is only joined as a whole. */
export const analyzeStaged = (name: StagedName): string =>
  `set local default_statistics_target = 10; analyze staged_${name}; set local default_statistics_target to default`;

/** Marks every session that is staged from now on. */
export const recordEvents = `alter table staged_sessions alter column ${eventsRecorded} set default true`;

/** The name a blank side is kept under, so that keys compare without nulls. */
export const noSide = 'unknown';
