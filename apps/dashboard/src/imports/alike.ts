import type { ImportProblem } from '@enthesis/contract';
import { say } from '@enthesis/languages';

/** Problems that differ in nothing but their line, as one. */
export interface Alike extends Omit<ImportProblem, 'line'> {
  /** Their lines, in order; none where the whole file is meant. */
  readonly lines: readonly number[];
}

/** Puts problems that are alike together, in the order in which each kind is met first. */
export const alike = (problems: readonly ImportProblem[]): readonly Alike[] => {
  const kinds = new Map<string, { kind: Omit<ImportProblem, 'line'>; lines: number[] }>();
  for (const { line, ...kind } of problems) {
    const key = JSON.stringify([kind.file, kind.column, kind.rule, kind.allowed]);
    const found = kinds.get(key) ?? { kind, lines: [] };
    if (line !== null) found.lines.push(line);
    kinds.set(key, found);
  }
  return [...kinds.values()].map(({ kind, lines }) => ({ ...kind, lines }));
};

/** As many lines as are looked up by hand; the file has all. */
const mostLines = 12;

/** "3, 4, 9", and how many more there are. */
export const lineWords = (lines: readonly number[]): string => {
  const more = lines.length - mostLines;
  const shown = lines.slice(0, mostLines).join(', ');
  return more > 0 ? say`${shown} and ${more} more` : shown;
};
