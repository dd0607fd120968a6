import type { ImportProblem, RowCounts, Vocabulary } from '@enthesis/contract';
import type { Crosswalk } from './crosswalk.ts';
import type { DueList } from './due-list.ts';
import type { NamedFile } from './files.ts';
import type { Mapping } from './mapping/mapping.ts';

export interface Progress {
  /** `survey`: who is in it; `check`: every value; each goes through the whole source. */
  readonly pass: 'survey' | 'check';
  readonly rows: number;
}

export interface Request {
  /** The clinic's file or files: one table; a REDCap export and its data dictionary; FHIR files. */
  readonly files: readonly NamedFile[];
  readonly mapping: Mapping;
  /** Conditions and instruments of the registry; the built-in ones by default. */
  readonly vocabulary?: Vocabulary;
  /** Last month's crosswalk; null: none was kept yet. New patients are added to it. */
  readonly crosswalk: Crosswalk | null;
  /** Day of the export as YYYY-MM-DD; by default the latest date in the source, never today. */
  readonly asOf?: string;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Something the sender has to know before anything is sent. */
export interface Warning {
  readonly kind: 'no-crosswalk' | 'strange-crosswalk' | 'skipped';
  readonly text: string;
}

export interface Summary {
  readonly rowsRead: number;
  /** Rows that the mapping says to skip. */
  readonly rowsSkipped: number;
  readonly patients: number;
  /** Patients the crosswalk did not know. */
  readonly newPatients: number;
  readonly rows: RowCounts;
  /** YYYY-MM-DD; null where the source holds no date. */
  readonly asOf: string | null;
  /** Columns, or kinds of FHIR resource, of which nothing is handed over. */
  readonly droppedColumns: readonly string[];
}

/** One of the first ten rows, and what of it would be sent. */
export interface PreviewRow {
  readonly line: number;
  /** Rows of the tidy files by column name. */
  readonly becomes: ReadonlyArray<{ readonly file: string; readonly cells: Readonly<Record<string, string>> }>;
}

/** A file of the tidy folder. */
export interface TidyFile {
  readonly name: 'episodes.csv' | 'sessions.csv' | 'scores.csv';
  readonly rows: number;
  /** Its text in pieces, made while it is read; the source is read again for each file. */
  text(): AsyncIterable<string>;
}

export interface Deidentified {
  readonly summary: Summary;
  /** The first hundred faults, by the clinic's own file, line and column; never a value. */
  readonly problems: readonly ImportProblem[];
  readonly moreProblems: boolean;
  readonly warnings: readonly Warning[];
  readonly preview: readonly PreviewRow[];
  /** The tidy folder; empty while there are problems. */
  readonly files: readonly TidyFile[];
  /** With the new patients. Keep its text before anything is sent. */
  readonly crosswalk: Crosswalk;
  /** Scores that can still be had, by the clinic's own numbers. */
  readonly dueList: DueList;
}

/**
 * Turns a clinic's own files into the tidy folder of the import format: dates become days since the episode's first
 * session, births become age bands, chart numbers become random ids, every other column is dropped.
 *
 * Memory grows with patients, not with rows; workbooks are the exception.
 *
 * @throws {SourceError} where a file cannot be read at all, or lacks a mapped column.
 */
export const deidentify = async (_request: Request): Promise<Deidentified> => {
  throw new Error('not built yet');
};
