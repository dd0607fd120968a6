import {
  csvLine,
  importParts,
  type LeftOutLine,
  problemColumns,
  problemLine,
  type RowCounts,
} from '@enthesis/contract';
import type { Folder } from './folder.ts';

/** A row of a CSV file as it stands there. */
interface WrittenRow {
  /** Where it begins, the header being line 1. */
  readonly line: number;
  readonly text: string;
}

const lineEnd = /\r\n|\r|\n/;

/** The rows of a file, blank ones left out, the header first. A line with an open quote goes on in the next. */
export async function* rowsOf(file: Blob): AsyncGenerator<WrittenRow> {
  let line = 0;
  let begun: WrittenRow | null = null;
  for await (const text of linesOf(file)) {
    line += 1;
    begun = begun === null ? { line, text } : { line: begun.line, text: `${begun.text}\n${text}` };
    if ((begun.text.split('"').length - 1) % 2 === 1) continue;
    if (begun.text !== '') yield begun;
    begun = null;
  }
  if (begun !== null) yield begun;
}

async function* linesOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
    // A CR at the end may be the first half of a line's end.
    const held = !done && rest.endsWith('\r') ? '\r' : '';
    const lines = rest.slice(0, rest.length - held.length).split(lineEnd);
    rest = `${done ? '' : (lines.pop() ?? '')}${held}`;
    yield* lines;
    if (done) return;
  }
}

/** What of a folder was left out, as files that can be mended and handed in: the rows as they stand, and the reasons. */
export type LeftOutFiles = ReadonlyArray<{ readonly name: string; readonly text: string }>;

/**
 * Takes the rows that an import left out from the sender's own files.
 *
 * @param read how many rows of each file the import read: other files are told by it
 * @returns null where these are not the files that were handed in.
 */
export const leftOutFiles = async (
  folder: Folder,
  lines: readonly LeftOutLine[],
  read: RowCounts,
): Promise<LeftOutFiles | null> => {
  const files: { name: string; text: string }[] = [];
  let reasons = csvLine(problemColumns);
  for (const part of importParts) {
    const file = folder[part];
    const name = `${part}.csv`;
    const wanted = new Map(lines.filter((each) => each.file === name).map((each) => [each.line, each.problems]));
    let rows = -1; // the header is none
    let text = '';
    let at = 1;
    for await (const row of file === undefined ? [] : rowsOf(file)) {
      rows += 1;
      const problems = wanted.get(row.line);
      if (rows > 0 && problems === undefined) continue;
      wanted.delete(row.line);
      for (const problem of problems ?? []) reasons += problemLine({ file: name, line: at, ...problem });
      text += `${row.text}\r\n`;
      at += row.text.split('\n').length;
    }
    if (Math.max(0, rows) !== read[part] || wanted.size > 0) return null;
    if (rows >= 0) files.push({ name, text });
  }
  return [...files, { name: 'reasons.csv', text: reasons }];
};
