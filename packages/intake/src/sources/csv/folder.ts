import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, constants, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ImportProblem, type ImportTable, importTables } from '@enthesis/contract';
import { type Source, SourceError } from '../../source.ts';
import { tableRows, writtenRows } from './rows.ts';
import { soundLines } from './text.ts';

/** One CSV file of the folder, as it was when the folder was listed. */
interface ListedFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly changedAtMs: number;
}

const pieceBytes = 65_536;
/** What a partial import says of the rows it left out; no part of the content. */
export const reasonsFile = 'reasons.csv';
const knownFiles: readonly string[] = importTables.map(({ file }) => file);

/**
 * Opens a folder of CSV files as the source of an import. Nothing of the files is held but the piece being read.
 *
 * @throws {SourceError} where the folder cannot be read, lacks a required file or holds a CSV file of another name.
 */
export const csvFolder = async (folder: string): Promise<Source> => {
  const files = await listFolder(folder);
  const fileOf = (table: ImportTable) => files.find(({ name }) => name === table.file);
  return {
    synthetic: false,
    contentSha256: async () => {
      const hash = createHash('sha256');
      for (const { name, path, bytes } of files) {
        hash.update(`${name}\0${bytes}\0`);
        for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) hash.update(piece as Buffer);
      }
      return hash.digest('hex');
    },
    holds: (table) => fileOf(table) !== undefined,
    bytes: async () => files.reduce((sum, { bytes }) => sum + bytes, 0),
    rows: (table) => {
      const file = fileOf(table);
      return file === undefined ? none() : tableRows(table, soundLines(file.name, textOf(file)));
    },
    written: (table) => {
      const file = fileOf(table);
      return file === undefined ? none() : writtenRows(file.name, soundLines(file.name, textOf(file)));
    },
  };
};

async function* none(): AsyncGenerator<never> {}

/**
 * The file's text, undecodable bytes being U+FFFD.
 *
 * @throws {SourceError} where the file is not what was listed: its content hash would stand for other rows.
 */
async function* textOf({ name, path, bytes, changedAtMs }: ListedFile): AsyncGenerator<string> {
  yield* createReadStream(path, { encoding: 'utf8', highWaterMark: pieceBytes }) as AsyncIterable<string>;
  const now = await stat(path);
  if (now.size !== bytes || now.mtimeMs !== changedAtMs) {
    throw new SourceError([wholeFile(name, 'changed while it was read', 'a folder that nobody writes to')]);
  }
}

/** The folder's CSV files in order of name; files of other kinds are left alone. */
const listFolder = async (folder: string): Promise<readonly ListedFile[]> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new SourceError([wholeFile(folder, unreadable(error), `a folder that holds ${knownFiles.join(', ')}`)]);
  });
  const csvNames = names
    .filter((name) => /\.csv$/i.test(name) && !name.startsWith('.') && name !== reasonsFile)
    .toSorted();
  const unknown = csvNames
    .filter((name) => !knownFiles.includes(name))
    .map((name) => wholeFile(name, 'unknown file', knownFiles.join(', ')));
  const missing = importTables
    .filter(({ file, required }) => required && !csvNames.includes(file))
    .map(({ file }) => wholeFile(file, 'missing file', `a folder that holds ${file}`));
  const listed = await Promise.all(
    csvNames.filter((name) => knownFiles.includes(name)).map((name) => list(folder, name)),
  );
  const unreadableFiles = listed.filter((file) => 'rule' in file);
  const problems = [...missing, ...unknown, ...unreadableFiles];
  if (problems.length > 0) throw new SourceError(problems);
  return listed.filter((file) => 'path' in file);
};

const list = async (folder: string, name: string): Promise<ListedFile | ImportProblem> => {
  const path = join(folder, name);
  const found = await stat(path).catch(() => null);
  const readable = await access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
  if (found === null || !readable)
    return wholeFile(name, 'cannot be read', 'a file that the importing account may read');
  if (!found.isFile()) return wholeFile(name, 'not a file', 'a CSV file');
  return { name, path, bytes: found.size, changedAtMs: found.mtimeMs };
};

const wholeFile = (file: string, rule: string, allowed: string): ImportProblem => ({
  file,
  line: null,
  column: null,
  rule,
  allowed,
});

const unreadable = ({ code }: NodeJS.ErrnoException): string => {
  if (code === 'ENOENT') return 'no such folder';
  if (code === 'ENOTDIR') return 'not a folder';
  return 'cannot be read';
};
