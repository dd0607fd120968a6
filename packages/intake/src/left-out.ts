import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  csvLine,
  type ImportProblem,
  type ImportTable,
  importTables,
  type LeftOutLine,
  leftOutLimit,
  problemColumns,
  problemLine,
  rowCheck,
  type Vocabulary,
} from '@enthesis/contract';
import type { Importing } from '@enthesis/db';
import { IntakeError } from './intake-error.ts';
import { type Source, SourceError } from './source.ts';
import { reasonsFile } from './sources/csv/folder.ts';
import { nameOf } from './tables.ts';

const pieceCharacters = 65_536;

/** Where a partial import says which rows it leaves out. */
export interface LeftOutKeeper {
  /** @throws {IntakeError} where it must not be begun. */
  begin(): Promise<void>;
  /** @throws {SourceError} where they are too many. */
  keep(source: Source, given: Given): Promise<void>;
}

/** What tells the rows that are left out. */
export interface Given {
  readonly importing: Pick<Importing, 'leftOut'>;
  readonly vocabulary: Vocabulary;
}

/**
 * Rows that are left out go into a folder of the import format, as they stand in the source, and why, in a file beside
 * them. Mended there, the folder can be imported. It appears whole or not at all.
 */
export const intoFolder = (folder: string): LeftOutKeeper => ({
  begin: () => requireEmptyFolder(folder),
  keep: (source, given) => writeLeftOut(source, folder, given),
});

/** Rows that are left out are told by their lines, at most `leftOutLimit`, and why; their sender has the files. */
export const asLines = (take: (lines: readonly LeftOutLine[]) => Promise<void>): LeftOutKeeper => ({
  begin: async () => {},
  keep: async (source, given) => {
    const lines: LeftOutLine[] = [];
    for (const table of importTables) {
      for await (const { line, problems } of leftOutRows(source, table, given)) {
        if (lines.length === leftOutLimit) throw tooMany(table);
        const faults = problems.map(({ column, rule, allowed }) => ({ column, rule, allowed }));
        lines.push({ file: table.file, line, problems: faults });
      }
    }
    await take(lines);
  },
});

const tooMany = ({ file }: ImportTable): SourceError =>
  new SourceError([
    {
      file,
      line: null,
      column: null,
      rule: 'too many rows to leave out',
      allowed: `at most ${leftOutLimit} rows left out: so many are mended where the files are made`,
    },
  ]);

/** @throws {IntakeError} where rows that are left out must not be written there. */
const requireEmptyFolder = async (folder: string): Promise<void> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new IntakeError(`Rows that are left out cannot be written to ${folder} (${error.code}). Name a new folder.`);
  });
  if (names.length > 0) {
    throw new IntakeError(`Rows that are left out are written to a new or empty folder, and ${folder} holds files.`);
  }
};

const writeLeftOut = async (source: Source, folder: string, given: Given): Promise<void> => {
  const making = `${folder}.new-${process.pid}`;
  await mkdir(dirname(folder), { recursive: true });
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  try {
    const reasons = await lineWriter(join(making, reasonsFile));
    await reasons.write(csvLine(problemColumns));
    for (const table of importTables) {
      await writeTable(source, table, join(making, table.file), { ...given, reasons });
    }
    await reasons.close();
    await rm(folder, { recursive: true, force: true });
    await rename(making, folder);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
};

const writeTable = async (
  source: Source,
  table: ImportTable,
  path: string,
  { reasons, ...given }: Given & { readonly reasons: LineWriter },
): Promise<void> => {
  const written = following(source.written?.(table) ?? none());
  const header = await written.next();
  if (header === null) return;
  const file = await lineWriter(path);
  await file.write(csvLine(header.cells));
  for await (const { line, problems } of leftOutRows(source, table, given)) {
    const at = file.line();
    await file.write(csvLine((await written.at(line))?.cells ?? []));
    for (const problem of problems) await reasons.write(problemLine({ ...problem, line: at }));
  }
  await file.close();
};

async function* none(): AsyncGenerator<never> {}

/** Goes through a table once more: which rows are refused by themselves, and which are in the list, in line order. */
async function* leftOutRows(
  source: Source,
  table: ImportTable,
  { importing, vocabulary }: Given,
): AsyncGenerator<{ readonly line: number; readonly problems: readonly ImportProblem[] }> {
  const check = rowCheck(table, vocabulary);
  const leftOut = following(importing.leftOut(nameOf(table)));
  for await (const row of source.rows(table)) {
    const line = row.line ?? 0;
    const problems: ImportProblem[] = 'rule' in row ? [row] : [];
    if (!('rule' in row)) check(row, (problem) => problems.push(problem));
    const listed = await leftOut.at(line);
    if (listed?.problem) problems.push(listed.problem);
    if (problems.length > 0 || listed !== null) yield { line, problems };
  }
}

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
