import {
  type CheckRow,
  eventsTable,
  type Fault,
  type ImportProblem,
  importTables,
  problemLimit,
  rowCheck,
  scoresTable,
  sessionsTable,
  type Vocabulary,
} from '@enthesis/contract';
import { written } from '@enthesis/languages';
import type { Day } from './dates.ts';
import { type Entry, type EntrySource, happenedIn, type Reading } from './entry.ts';
import type { Episode } from './episodes.ts';
import type { Field } from './mapping/mapping.ts';
import type { Survey } from './survey.ts';
import { aboutRow, entryRows, episodeRow, isOutside, type TidyContext, type TidyRow } from './tidy.ts';
import { doubleWatch, followWatch } from './watches.ts';

/** One of the first rows, and what of it would be sent. */
export interface PreviewRow {
  readonly file: string;
  readonly line: number;
  /** Rows of the tidy files by column name; none where nothing of the row is handed over. */
  readonly becomes: ReadonlyArray<{ readonly file: string; readonly cells: Readonly<Record<string, string>> }>;
}

/** What the second pass found. */
export interface Checked {
  readonly problems: readonly ImportProblem[];
  readonly moreProblems: boolean;
  readonly preview: readonly PreviewRow[];
  readonly rowsSkipped: number;
  /** Scores and sessions too far from day 0 for the format; they are left out. */
  readonly outside: number;
  readonly sessions: number;
  readonly scores: number;
  readonly events: number;
  /** By episode, the horizons at which it has a score of pain or function: bit 0 is the first horizon. */
  readonly followed: ReadonlyMap<Episode, number>;
}

const previewRows = 10;

interface Given {
  readonly source: EntrySource;
  readonly survey: Survey;
  readonly context: TidyContext;
  readonly vocabulary: Vocabulary;
  readonly lastDay: Day | null;
  readonly onRow: () => void;
}

/** Second pass: every value is judged where it stands, by the very rules of the import. */
export const checkAll = async (given: Given): Promise<Checked> => {
  const { source, onRow } = given;
  const problems: ImportProblem[] = [];
  const preview: PreviewRow[] = [];
  const counts = { rowsSkipped: 0, outside: 0, sessions: 0, scores: 0, events: 0 };
  const check = entryChecker(given);
  const followed = new Map<Episode, number>();
  for await (const reading of source.readings()) {
    onRow();
    if (reading.skipped) counts.rowsSkipped += 1;
    const rows: TidyRow[] = [];
    problems.push(...reading.problems);
    for (const entry of reading.entries) {
      const found = check(entry, reading);
      problems.push(...found.problems);
      counts.outside += found.outside;
      for (const row of found.rows) {
        if (row.table === sessionsTable) counts.sessions += 1;
        if (row.table === scoresTable) counts.scores += 1;
        if (row.table === eventsTable) counts.events += 1;
      }
      for (const [episode, bits] of found.followed) followed.set(episode, (followed.get(episode) ?? 0) | bits);
      rows.push(...found.rows);
    }
    if (preview.length < previewRows) preview.push(previewOf(reading, rows));
    if (problems.length > problemLimit) break;
  }
  const listed = problems.slice(0, problemLimit);
  return { ...counts, problems: listed, moreProblems: problems.length > problemLimit, preview, followed };
};

const previewOf = ({ file, line }: Reading, rows: readonly TidyRow[]): PreviewRow => ({
  file,
  line,
  becomes: rows.map(({ table, fields }) => ({
    file: table.file,
    cells: Object.fromEntries(table.columns.map(({ name }, place) => [name, fields[place] ?? ''])),
  })),
});

interface CheckedEntry {
  readonly rows: readonly TidyRow[];
  readonly problems: readonly ImportProblem[];
  readonly outside: number;
  readonly followed: ReadonlyArray<readonly [Episode, number]>;
}

const nothing = { rows: [], outside: 0, followed: [] };

const entryChecker = (given: Given): ((entry: Entry, reading: Reading) => CheckedEntry) => {
  const { survey, context, source, lastDay } = given;
  const gate = gateOf(given.vocabulary, source);
  const isDouble = doubleWatch(survey.episodes, given.vocabulary);
  const follows = followWatch(given.vocabulary);
  return (entry, { file, line }) => {
    const problem = (field: Field, fault: Fault, column = source.columnOf(field)): ImportProblem => ({
      file,
      line,
      column,
      ...fault,
    });
    const fault = entryFault(entry, survey, lastDay);
    const placed = survey.place(entry);
    if (fault !== null || typeof placed === 'string') {
      return { ...nothing, problems: fault === null ? [] : [problem(fault.field, fault.fault)] };
    }
    const problems: ImportProblem[] = [];
    const rows: TidyRow[] = [];
    let outside = 0;
    for (const episode of placed) {
      if (episode.line === line) rows.push(episodeRow(episode, context));
      const ofEntry = entryRows(entry, episode, context);
      rows.push(...ofEntry);
      if (entry.day !== null && episode.day0 !== null && isOutside(entry.day - episode.day0)) outside += 1;
      problems.push(...gate([aboutRow(entry, episode, context), ...ofEntry], file, line));
      for (const row of ofEntry) {
        if (isDouble(episode, row))
          problems.push(
            problem(row.table === sessionsTable ? 'date' : 'score', doubled, row.column ?? source.columnOf('date')),
          );
      }
    }
    return { rows, problems, outside, followed: placed.map((episode) => [episode, follows(entry, episode)] as const) };
  };
};

const doubled: Fault = {
  rule: written('a second one on the same day'),
  allowed: written('one session, one score of an instrument and one event of a type for each episode and day'),
};

/** Why an entry cannot be placed at all, and by which field. */
const entryFault = (entry: Entry, survey: Survey, lastDay: Day | null): { field: Field; fault: Fault } | null => {
  const { day } = entry;
  if (happenedIn(entry) && day === null) {
    const allowed = written('a date wherever there is a session, a score or an event');
    return { field: 'date', fault: { rule: 'blank', allowed } };
  }
  if (day !== null && lastDay !== null && day > lastDay) {
    return {
      field: 'date',
      fault: { rule: written('after the day of the export'), allowed: written('dates up to the day of the export') },
    };
  }
  const contradicts = survey.contradicts(entry);
  if (contradicts !== null) {
    const field = contradicts === 'sex' ? 'sex' : entry.birth?.kind === 'year' ? 'birth_year' : 'birth_date';
    return {
      field,
      fault: {
        rule: written('differs from an earlier row'),
        allowed: written('the same value in every row of the patient'),
      },
    };
  }
  const placed = survey.place(entry);
  if (placed === 'no condition') {
    const allowed = written('a condition in at least one row of the patient, or condition: in the mapping');
    return { field: 'condition', fault: { rule: written('no condition'), allowed } };
  }
  if (placed === 'which episode') {
    const allowed = written('condition and side, where the patient has several episodes');
    return { field: 'condition', fault: { rule: written('which episode'), allowed } };
  }
  return null;
};

/**
 * The last gate: the rows as they would be sent, by the rules of the import; problems name the clinic's columns,
 * which the mapping names too and which therefore hold no patient's value.
 */
const gateOf = (vocabulary: Vocabulary, source: EntrySource) => {
  const checks = new Map<string, CheckRow>(importTables.map((table) => [table.file, rowCheck(table, vocabulary)]));
  return (rows: readonly TidyRow[], file: string, line: number): readonly ImportProblem[] => {
    const problems: ImportProblem[] = [];
    for (const { table, fields, column } of rows) {
      checks.get(table.file)?.({ line, fields }, ({ column: tidy, rule, allowed }) => {
        const own = column ?? source.columnOf(fieldOf(tidy ?? ''));
        problems.push({ file, line, column: own, rule, allowed });
      });
    }
    return problems;
  };
};

/** The field of the mapping that a column of the import format comes from. */
const fieldOf = (tidy: string): Field => {
  if (tidy === 'study_id') return 'chart_number';
  if (tidy === 'day') return 'date';
  if (tidy === 'severity' || tidy === 'days') return `event_${tidy}`;
  return (tidy === 'instrument' ? 'score' : tidy) as Field;
};
