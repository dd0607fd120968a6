import {
  eventsTable,
  type ImportMode,
  type ImportProblem,
  importTables,
  problemLimit,
  type RowCounts,
  rowCheck,
} from '@enthesis/contract';
import type { Importing, Registry } from '@enthesis/db';
import type { ImportProgress } from './intake.ts';
import { ProblemList } from './problem-list.ts';
import type { Pseudonymise } from './pseudonym.ts';
import { soundRows, soundRowsAndTraces } from './sound-rows.ts';
import type { Source } from './source.ts';
import { namedTables } from './tables.ts';

const rowsBetweenSteps = 1_000_000;

/** What staging takes from the request. */
export interface Staging {
  readonly registry: Registry;
  readonly pseudonymise: Pseudonymise;
  readonly mode: ImportMode;
  readonly onProgress?: (step: string) => void;
  readonly progress?: ImportProgress;
  readonly signal?: AbortSignal | undefined;
}

/** What was read and staged. */
export interface Staged {
  readonly rows: RowCounts;
  readonly leftOut: RowCounts;
  readonly problems: ProblemList;
  /** Whether nothing of it may be imported. */
  readonly refused: boolean;
}

const none = (): { -readonly [Name in keyof RowCounts]: number } => ({
  episodes: 0,
  sessions: 0,
  scores: 0,
  events: 0,
});

/** Checks every row, alone and with the others. One problem refuses the whole. */
export const stageAll = async (importing: Importing, source: Source, how: Staging): Promise<Staged> => {
  const { registry, pseudonymise, mode, onProgress } = how;
  const problems = new ProblemList();
  const rows = none();
  if (source.holds(eventsTable)) await importing.recordEvents();
  for (const [name, table] of tablesOf(source)) {
    const check = rowCheck(table, registry.vocabulary);
    const onRow = counting(name, rows, how);
    await importing.copy(name, soundRows(source, table, { check, pseudonymise, problems, onRow }));
  }
  if (problems.isEmpty) {
    onProgress?.('Checking keys across the files');
    problems.add(...(await importing.problems(mode, problemLimit + 1)));
  }
  return { rows, leftOut: none(), problems, refused: !problems.isEmpty };
};

/** Checks every row in the same way, and leaves out those with a problem and those that hang on them. */
export const stageSound = async (importing: Importing, source: Source, how: Staging): Promise<Staged> => {
  const { registry, pseudonymise, onProgress } = how;
  const problems = new ProblemList();
  const [rows, leftOut] = [none(), none()];
  if (source.holds(eventsTable)) await importing.recordEvents();
  for (const [name, table] of tablesOf(source)) {
    const key = { ...table, columns: table.columns.filter((column) => episodeKey.includes(column.name)) };
    await importing.copy(
      name,
      soundRowsAndTraces(source, table, {
        check: rowCheck(table, registry.vocabulary),
        // Of an episode that is refused, all that belongs to it tells by missing it.
        checkKey: name === 'episodes' ? null : rowCheck(key, registry.vocabulary),
        pseudonymise,
        problems,
        onRow: counting(name, rows, how),
        onRefused: () => {
          leftOut[name] += 1;
        },
      }),
    );
  }
  onProgress?.('Checking keys across the files');
  const across = await importing.leaveOut(problemLimit + 1);
  for (const [name] of namedTables) leftOut[name] += across.counts[name];
  const all = new ProblemList([...problems.listed, ...across.problems].toSorted(inFileOrder));
  all.more ||= problems.more;
  return { rows, leftOut, problems: all, refused: rows.episodes > 0 && leftOut.episodes === rows.episodes };
};

/** The tables that a source holds. */
const tablesOf = (source: Source) => namedTables.filter(([, table]) => source.holds(table));

const inFileOrder = (a: ImportProblem, b: ImportProblem): number => {
  const file = ({ file: name }: ImportProblem) => importTables.findIndex((table) => table.file === name);
  return file(a) - file(b) || (a.line ?? 0) - (b.line ?? 0);
};

const episodeKey: readonly string[] = ['study_id', 'condition', 'side'];

/** Counts a row that is read, tells of long files, and gives up where that is asked for. */
const counting = (name: keyof RowCounts, rows: { [Name in keyof RowCounts]: number }, how: Staging) => {
  const { onProgress, progress, signal } = how;
  const file = `${name}.csv`;
  onProgress?.(`Reading ${file}`);
  return () => {
    signal?.throwIfAborted();
    rows[name] += 1;
    if (progress !== undefined) progress.rows += 1;
    if (rows[name] % rowsBetweenSteps === 0) onProgress?.(`Reading ${file}: ${rows[name]} rows so far`);
  };
};
