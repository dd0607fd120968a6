import { type ImportPart, importParts } from '@enthesis/contract';
import { decimal, say } from '@enthesis/languages';

/** The files of the import format, as far as they were chosen. */
export type Folder = Readonly<Partial<Record<ImportPart, File>>>;

/** Chosen files, told apart by their names. */
export interface Chosen {
  readonly folder: Folder;
  /** Files of no name the format knows: what a clinic keeps, to be mapped first. */
  readonly others: readonly File[];
}

/** The file of the format that a name stands for; a browser's `scores (1).csv` is `scores.csv`. */
export const partOf = (name: string): ImportPart | null =>
  importParts.find((part) => new RegExp(`^${part}( \\(\\d+\\))?\\.csv$`, 'i').test(name.trim())) ?? null;

/** Tells chosen files apart; a file chosen later takes the place of one of the same kind. */
export const chosenOf = (files: readonly File[], before: Folder = {}): Chosen => {
  const named = files.flatMap((file) => {
    const part = partOf(file.name);
    return part === null ? [] : [[part, file] as const];
  });
  return {
    folder: { ...before, ...Object.fromEntries(named) },
    others: files.filter(({ name }) => partOf(name) === null && !name.startsWith('.')),
  };
};

/** What is still missing before a folder can be handed in. */
export const missingFrom = (folder: Folder): readonly ImportPart[] =>
  (['episodes', 'scores'] as const).filter((part) => folder[part] === undefined);

/** What a multipart body adds to each of its files, generously. */
const partBytes = 1024;

/** How large the body is in which a folder is handed in, at most. */
export const bodyBytes = (folder: Folder): number =>
  Object.values(folder).reduce((sum, { size }) => sum + size + partBytes, partBytes);

const megabyte = 1024 ** 2;

/** "3.4 MB" */
export const sizeWords = (bytes: number): string =>
  bytes < megabyte
    ? `${Math.ceil(bytes / 1024)} kB`
    : `${decimal((bytes / megabyte).toFixed(1).replace(/\.0$/, ''))} MB`;

/** Why a folder cannot be handed in, told before it is sent; null where it can. */
export const tooLargeWords = (folder: Folder, mostBytes: number): string | null =>
  bodyBytes(folder) <= mostBytes
    ? null
    : say`These files are larger than the ${sizeWords(mostBytes)} that are taken here. Hand them in in parts, such as year by year, or import them with the command line.`;

const newline = 10;

/** Rows in a folder, each file's header left out: how far a check is can only be told of a whole. */
export const rowsIn = async (folder: Folder): Promise<number> => {
  let rows = 0;
  for (const file of Object.values(folder)) {
    let last = newline;
    let lines = 0;
    for (const reader = file.stream().getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      for (const byte of value) if (byte === newline) lines += 1;
      last = value.at(-1) ?? last;
    }
    rows += Math.max(0, lines - (last === newline ? 1 : 0));
  }
  return rows;
};
