import type { CheckRow, ImportProblem, ImportTable } from '@enthesis/contract';
import type { StagedRow } from '@enthesis/db';
import type { ProblemList } from './problem-list.ts';
import type { Pseudonymise } from './pseudonym.ts';
import { type Source, SourceError } from './source.ts';

/** How rows are made ready for staging. */
export interface Making {
  readonly check: CheckRow;
  readonly pseudonymise: Pseudonymise;
  readonly problems: ProblemList;
  /** Called for every row that is read. */
  readonly onRow: () => void;
}

/**
 * The rows of one table as they are staged: checked, typed, the study id replaced by the patient key.
 *
 * Problems go to the list. After the first, in whichever table, no row is handed on any more; reading goes on for the
 * sake of the list, until that is full.
 */
export async function* soundRows(source: Source, table: ImportTable, how: Making): AsyncGenerator<StagedRow> {
  const { check, pseudonymise, problems, onRow } = how;
  const report = (problem: ImportProblem): null => {
    problems.add(problem);
    return null;
  };
  try {
    for await (const row of source.rows(table)) {
      onRow();
      const sound = 'rule' in row ? report(row) : check(row, report);
      if (problems.more) return;
      if (sound && problems.isEmpty) yield [row.line, pseudonymise(sound.studyId), ...sound.values];
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    problems.add(...error.problems);
  }
}

/**
 * The same for a partial import: every sound row is handed on. Of a refused row at least its episode is, where that can
 * be told, as a row that is blank behind condition and side.
 *
 * @param how `checkKey` judges the columns that name the episode alone; null where a refused row leaves no trace
 * @throws {SourceError} where the file cannot be read to its end: a part of a file is not accepted.
 */
export async function* soundRowsAndTraces(
  source: Source,
  table: ImportTable,
  how: Making & { readonly checkKey: CheckRow | null; readonly onRefused: () => void },
): AsyncGenerator<StagedRow> {
  const { check, checkKey, pseudonymise, problems, onRow, onRefused } = how;
  const report = (problem: ImportProblem): null => {
    problems.add(problem);
    return null;
  };
  const width = table.columns.length - 1;
  for await (const row of source.rows(table)) {
    onRow();
    const sound = 'rule' in row ? report(row) : check(row, report);
    if (sound !== null) {
      yield [row.line, pseudonymise(sound.studyId), ...sound.values];
      continue;
    }
    onRefused();
    const key = 'rule' in row ? null : (checkKey?.(row, () => {}) ?? null);
    if (key === null) continue;
    const blanks = Array.from({ length: width - key.values.length }, () => null);
    yield [row.line, pseudonymise(key.studyId), ...key.values, ...blanks];
  }
}
