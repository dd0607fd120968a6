import type { CheckRow, ImportProblem, ImportTable } from '@enthesis/contract';
import type { StagedRow } from '@enthesis/db';
import type { ProblemList } from './problem-list.ts';
import type { Pseudonymise } from './pseudonym.ts';
import { type Source, SourceError } from './source.ts';

/**
 * The rows of one table as they are staged: checked, typed, the study id replaced by the patient key.
 *
 * Problems go to the list. After the first, in whichever table, no row is handed on any more; reading goes on for the
 * sake of the list, until that is full.
 */
export async function* soundRows(
  source: Source,
  table: ImportTable,
  how: {
    readonly check: CheckRow;
    readonly pseudonymise: Pseudonymise;
    readonly problems: ProblemList;
    /** Called for every row that is read. */
    readonly onRow: () => void;
  },
): AsyncGenerator<StagedRow> {
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
