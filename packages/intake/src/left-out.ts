import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  csvLine,
  type ImportProblem,
  type ImportTable,
  importTables,
  problemColumns,
  problemLine,
  rowCheck,
  type Vocabulary,
} from '@enthesis/contract';
import type { Importing, LeftOutRow } from '@enthesis/db';
import { IntakeError } from './intake-error.ts';
import type { Source } from './source.ts';
import { reasonsFile } from './sources/csv/folder.ts';
import { nameOf } from './tables.ts';

const pieceCharacters = 65_536;

/** @throws {IntakeError} where rows that are left out must not be written there. */
export const requireEmptyFolder = async (folder: string): Promise<void> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new IntakeError(`Rows that are left out cannot be written to ${folder} (${error.code}). Name a new folder.`);
  });
  if (names.length > 0) {
    throw new IntakeError(`Rows that are left out are written to a new or empty folder, and ${folder} holds files.`);
  }
};

/**
 * Writes the rows that a partial import leaves out into a folder of the import format, as they stand in the source,
 * and why, in a file beside them. Mended there, the folder can be imported. It appears whole or not at all.
 */
export const writeLeftOut = async (
  source: Source,
  folder: string,
  { importing, vocabulary }: { readonly importing: Pick<Importing, 'leftOut'>; readonly vocabulary: Vocabulary },
): Promise<void> => {
  const making = `${folder}.new-${process.pid}`;
  await mkdir(dirname(folder), { recursive: true });
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  try {
    const reasons = await lineWriter(join(making, reasonsFile));
    await reasons.write(csvLine(problemColumns));
    for (const table of importTables) {
      await writeTable(source, table, join(making, table.file), {
        leftOut: importing.leftOut(nameOf(table)),
        vocabulary,
        onProblem: (problem) => reasons.write(problemLine(problem)),
      });
    }
    await reasons.close();
    await rm(folder, { recursive: true, force: true });
    await rename(making, folder);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
};

async function* none(): AsyncGenerator<never> {}

/** Goes through a table once more: which rows are refused by themselves, and which are in the list, in line order. */
const writeTable = async (
  source: Source,
  table: ImportTable,
  path: string,
  how: {
    readonly leftOut: AsyncIterable<LeftOutRow>;
    readonly vocabulary: Vocabulary;
    readonly onProblem: (problem: ImportProblem) => Promise<void>;
  },
): Promise<void> => {
  const check = rowCheck(table, how.vocabulary);
  const written = following(source.written?.(table) ?? none());
  const leftOut = following(how.leftOut);
  const header = await written.next();
  if (header === null) return;
  const file = await lineWriter(path);
  await file.write(csvLine(header.cells));
  for await (const row of source.rows(table)) {
    const line = row.line ?? 0;
    const problems: ImportProblem[] = 'rule' in row ? [row] : [];
    if (!('rule' in row)) check(row, (problem) => problems.push(problem));
    const listed = await leftOut.at(line);
    if (listed?.problem) problems.push(listed.problem);
    if (problems.length === 0 && listed === null) continue;
    const at = file.line();
    await file.write(csvLine((await written.at(line))?.cells ?? []));
    for (const problem of problems) await how.onProblem({ ...problem, line: at });
  }
  await file.close();
};

/** Follows a stream of rows in the order of their lines. */
const following = <Row extends { readonly line: number }>(rows: AsyncIterable<Row>) => {
  const iterator = rows[Symbol.asyncIterator]();
  let ahead: Row | null = null;
  const next = async (): Promise<Row | null> => {
    const step = await iterator.next();
    return step.done === true ? null : step.value;
  };
  return {
    next,
    /** The row of a line; null where there is none. Lines are asked for in ascending order. */
    at: async (line: number): Promise<Row | null> => {
      ahead ??= await next();
      while (ahead !== null && ahead.line < line) ahead = await next();
      return ahead?.line === line ? ahead : null;
    },
  };
};

interface LineWriter {
  /** The line on which the next row will begin, the header being line 1. */
  readonly line: () => number;
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A file that nobody else may read, written piece by piece. */
const lineWriter = async (path: string): Promise<LineWriter> => {
  const file: FileHandle = await open(path, 'wx', 0o600);
  let line = 1;
  let piece = '';
  const flush = async () => {
    await file.write(piece);
    piece = '';
  };
  return {
    line: () => line,
    write: async (text) => {
      piece += text;
      line += text.split(/\r\n|\r|\n/).length - 1;
      if (piece.length > pieceCharacters) await flush();
    },
    close: async () => {
      await flush();
      await file.close();
    },
  };
};
