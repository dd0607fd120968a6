import {
  builtInVocabulary,
  episodesTable,
  eventsTable,
  type ImportProblem,
  type ImportTable,
  importTables,
  type RowCounts,
  type Vocabulary,
} from '@enthesis/contract';
import { written } from '@enthesis/languages';
import { type Checked, checkAll, type PreviewRow } from './check.ts';
import { type Crosswalk, newCrosswalk } from './crosswalk.ts';
import { type Day, isoDate, readDate } from './dates.ts';
import { type DueList, dueListOf } from './due-list.ts';
import type { EntrySource } from './entry.ts';
import type { NamedFile } from './files.ts';
import type { Mapping } from './mapping/mapping.ts';
import { openSource } from './sources/open.ts';
import { type Survey, surveyOf } from './survey.ts';
import { entryRows, episodeRow, type TidyContext } from './tidy.ts';

export interface Progress {
  /** `survey`: who is in it; `check`: every value. Each goes through the whole source. */
  readonly pass: 'survey' | 'check';
  readonly rows: number;
}

/** What is to be de-identified, and how. */
export interface DeidentifyRequest {
  /** The clinic's file or files: one table; a REDCap export and its data dictionary; FHIR files. */
  readonly files: readonly NamedFile[];
  readonly mapping: Mapping;
  /** Conditions and instruments of the registry; the built-in ones by default. */
  readonly vocabulary?: Vocabulary;
  /** Last month's crosswalk; null: none was kept yet. */
  readonly crosswalk: Crosswalk | null;
  /** Day of the export as YYYY-MM-DD; by default the latest date in the source, never today. */
  readonly asOf?: string;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Something the sender has to know before anything is sent. */
export interface Warning {
  readonly kind: 'no-crosswalk' | 'strange-crosswalk' | 'outside';
  readonly text: string;
}

export interface Summary {
  readonly rowsRead: number;
  /** Rows that the mapping says to skip. */
  readonly rowsSkipped: number;
  readonly patients: number;
  /** Patients the crosswalk did not know. */
  readonly newPatients: number;
  /** Rows of the tidy folder. */
  readonly rows: RowCounts;
  /** YYYY-MM-DD; null where the source holds no date. */
  readonly asOf: string | null;
  /** Columns, or kinds of FHIR resource, of which nothing is handed over. */
  readonly dropped: readonly string[];
}

/** A file of the tidy folder. */
export interface TidyFile {
  readonly name: ImportTable['file'];
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
  /** The first ten rows, and what of them would be sent. */
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
 * Two passes: who is in it and when each episode began, then every value. Memory grows with patients, not with rows;
 * workbooks are the exception.
 *
 * @throws {SourceError} where a file cannot be read at all, or lacks a mapped column
 * @throws {MappingError} where the mapping contradicts itself
 */
export const deidentify = async (request: DeidentifyRequest): Promise<Deidentified> => {
  const { files, mapping, vocabulary = builtInVocabulary, crosswalk } = request;
  const exported = request.asOf === undefined ? null : exportDay(request.asOf);
  const source = await openSource(files, mapping, vocabulary);
  const survey = await surveyOf(source, counter(request, 'survey'));
  const ids = (crosswalk ?? newCrosswalk()).withPatients(survey.episodes.map(({ chart }) => chart));
  const asOf = exported ?? survey.latestDay;
  const context: TidyContext = { idOf: (chart) => ids.find(chart) ?? '', asOf, keepYear: mapping.year };
  const onRow = counter(request, 'check');
  const checked = await checkAll({ source, survey, context, vocabulary, lastDay: exported, onRow });
  const rows = {
    episodes: survey.episodes.length,
    sessions: checked.sessions,
    scores: checked.scores,
    events: checked.events,
  };
  const newPatients = ids.size - (crosswalk?.size ?? 0);
  return {
    summary: {
      rowsRead: survey.rowsRead,
      rowsSkipped: checked.rowsSkipped,
      patients: survey.patients,
      newPatients,
      rows,
      asOf: asOf === null ? null : isoDate(asOf),
      dropped: source.dropped,
    },
    problems: checked.problems,
    moreProblems: checked.moreProblems,
    warnings: warningsOf(request, survey, checked, newPatients),
    preview: checked.preview,
    files: checked.problems.length > 0 ? [] : tidyFiles(source, survey, context, rows),
    crosswalk: ids,
    dueList: dueListOf(survey.episodes, checked.followed, asOf, vocabulary),
  };
};

/** How often progress is told, in rows. */
const rowsPerTelling = 1_000;

const counter = ({ onProgress, signal }: DeidentifyRequest, pass: Progress['pass']): (() => void) => {
  let rows = 0;
  return () => {
    rows += 1;
    if (rows % rowsPerTelling !== 0) return;
    signal?.throwIfAborted();
    onProgress?.({ pass, rows });
  };
};

const exportDay = (text: string): Day => {
  const day = readDate(text, 'ymd');
  if (typeof day !== 'number') throw new RangeError('the day of the export must be YYYY-MM-DD');
  return day;
};

const warningsOf = (
  { crosswalk }: DeidentifyRequest,
  { patients }: Survey,
  { outside }: Checked,
  newPatients: number,
): readonly Warning[] => {
  const warnings: Warning[] = [];
  if (crosswalk === null) {
    const text = written(
      'No crosswalk was opened, so every patient gets a new study id. If this clinic has handed over before, all its patients would be counted twice: open the crosswalk of last time.',
    );
    warnings.push({ kind: 'no-crosswalk', text });
  } else if (crosswalk.size > 0 && patients > 0 && newPatients === patients) {
    const text = written(
      'The crosswalk knows none of these patients. Is it the one of this clinic, and is the chart number in the right column?',
    );
    warnings.push({ kind: 'strange-crosswalk', text });
  }
  if (outside > 0) {
    const text = written`${outside} rows lie more than a year before the first session or ten years after it. They are left out.`;
    warnings.push({ kind: 'outside', text });
  }
  return warnings;
};

const tidyFiles = (source: EntrySource, survey: Survey, context: TidyContext, counts: RowCounts): readonly TidyFile[] =>
  // Where events are not written down there is no file of them: its header alone would say that none happened.
  importTables
    .filter((table) => table !== eventsTable || source.recordsEvents)
    .map((table) => ({
      name: table.file,
      rows: counts[table.file.replace('.csv', '') as keyof RowCounts],
      text: () =>
        inPieces(
          table === episodesTable ? episodeLines(survey, context) : lines(table, source, survey, context),
          table,
        ),
    }));

async function* episodeLines({ episodes }: Survey, context: TidyContext): AsyncGenerator<readonly string[]> {
  for (const episode of episodes) yield episodeRow(episode, context).fields;
}

async function* lines(
  wanted: ImportTable,
  source: EntrySource,
  survey: Survey,
  context: TidyContext,
): AsyncGenerator<readonly string[]> {
  for await (const { entries } of source.readings()) {
    for (const entry of entries) {
      const placed = survey.place(entry);
      if (typeof placed === 'string') continue;
      for (const episode of placed) {
        for (const { table, fields } of entryRows(entry, episode, context)) if (table === wanted) yield fields;
      }
    }
  }
}

const pieceLength = 65_536;

/** No cell needs a quote: the last gate lets codes, numbers and study ids pass. */
async function* inPieces(rows: AsyncIterable<readonly string[]>, table: ImportTable): AsyncGenerator<string> {
  let piece = `${table.columns.map(({ name }) => name).join(',')}\n`;
  for await (const fields of rows) {
    piece += `${fields.join(',')}\n`;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
