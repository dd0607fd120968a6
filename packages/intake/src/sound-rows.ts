import type { CheckRow, ImportProblem, ImportTable, SourceRow } from '@enthesis/contract';
import type { StagedRow } from '@enthesis/db';
import type { ProblemList } from './problem-list.ts';
import type { Pseudonymise } from './pseudonym.ts';
import { type Source, SourceError } from './source.ts';

/** So many rows are handed on together: one by one, handing on takes longer than making them. */
const rowsAtOnce = 1000;

/** How rows are made ready for staging. */
export interface Making {
  readonly check: CheckRow;
  readonly pseudonymise: Pseudonymise;
  readonly problems: ProblemList;
  /** Called for every row that is read. */
  readonly onRow: () => void;
}

/**
 * The rows of one table as they are staged, many at a time: checked, typed, the study id replaced by the patient key.
 *
 * Problems go to the list. After the first, in whichever table, no row is handed on any more; reading goes on for the
 * sake of the list, until that is full.
 */
export async function* soundRows(
  source: Source,
  table: ImportTable,
  how: Making,
): AsyncGenerator<readonly StagedRow[]> {
  const { check, pseudonymise, problems, onRow } = how;
  let rows: StagedRow[] = [];
  const report = (problem: ImportProblem): null => {
    problems.add(problem);
    return null;
  };
  try {
    for await (const row of source.rows(table)) {
      onRow();
      const sound = 'rule' in row ? report(row) : check(row, report);
      if (problems.more) return;
      if (sound && problems.isEmpty) rows.push([row.line, pseudonymise(sound.studyId), ...sound.values]);
      if (rows.length < rowsAtOnce) continue;
      yield rows;
      rows = [];
    }
    yield rows;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    problems.add(...error.problems);
  }
}

interface MakingSome extends Making {
  /** Judges the columns that name the episode alone; null where a refused row leaves no trace. */
  readonly checkKey: CheckRow | null;
  readonly onRefused: () => void;
}

/**
 * The same for a partial import: every sound row is handed on. Of a refused row at least its episode is, where that can
 * be told, as a row that is blank behind condition and side.
 *
 * @throws {SourceError} where the file cannot be read to its end: a part of a file is not accepted.
 */
export async function* soundRowsAndTraces(
  source: Source,
  table: ImportTable,
  how: MakingSome,
): AsyncGenerator<readonly StagedRow[]> {
  let rows: StagedRow[] = [];
  for await (const row of source.rows(table)) {
    const staged = soundRowOrTrace(row, table, how);
    if (staged !== null) rows.push(staged);
    if (rows.length < rowsAtOnce) continue;
    yield rows;
    rows = [];
  }
  yield rows;
}

const soundRowOrTrace = (
  row: SourceRow | ImportProblem,
  table: ImportTable,
  { check, checkKey, pseudonymise, problems, onRow, onRefused }: MakingSome,
): StagedRow | null => {
  onRow();
  const report = (problem: ImportProblem): null => {
    problems.add(problem);
    return null;
  };
  const sound = 'rule' in row ? report(row) : check(row, report);
  if (sound !== null) return [row.line, pseudonymise(sound.studyId), ...sound.values];
  onRefused();
  const key = 'rule' in row ? null : (checkKey?.(row, () => {}) ?? null);
  if (key === null) return null;
  const blanks = Array.from({ length: table.columns.length - 1 - key.values.length }, () => null);
  return [row.line, pseudonymise(key.studyId), ...key.values, ...blanks];
};
