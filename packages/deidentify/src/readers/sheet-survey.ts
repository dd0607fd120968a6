import type { Fault } from '@enthesis/contract';
import { written } from '@enthesis/languages';

/** Cells that were joined into one: first and last row and column, from 1. */
export interface Merge {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** What a sheet's XML says beyond its values. */
export interface SheetSurvey {
  readonly merges: readonly Merge[];
  /** The first formula that was saved without its result, as row and column from 1; null where there is none. */
  readonly unsolved: { readonly row: number; readonly column: number } | null;
}

/** Excel's own limit. */
const mostRows = 1_048_576;
/** Cells of the rectangle from A1 to the last one in use: it is held in memory whole. */
const mostCells = 20_000_000;

export const tooManyCells: Fault = {
  rule: written('too many cells'),
  allowed: written`a sheet of at most ${mostCells / 1_000_000} million cells and ${mostRows} rows; save a large one as CSV`,
};

/**
 * Looks through a worksheet's XML before anything builds a grid of it.
 *
 * @returns what it found, or the fault for which the sheet must not be opened
 */
export const surveySheet = (xml: string): SheetSurvey | Fault => {
  let rows = 0;
  let columns = 0;
  for (const [, row] of xml.matchAll(/<row\b[^<>]*?\sr="(\d{1,10})"/g)) rows = Math.max(rows, Number(row));
  for (const [, letters, row] of xml.matchAll(/<c\b[^<>]*?\sr="([A-Z]{1,3})(\d{1,10})"/g)) {
    columns = Math.max(columns, columnOf(letters ?? ''));
    rows = Math.max(rows, Number(row));
  }
  if (rows > mostRows || rows * Math.max(columns, 1) > mostCells) return tooManyCells;
  return { merges: mergesIn(xml), unsolved: unsolvedIn(xml) };
};

const mergesIn = (xml: string): readonly Merge[] =>
  [...xml.matchAll(/<mergeCell\b[^<>]*?\sref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)].map(
    ([, left = '', top, right = '', bottom]) => ({
      rows: [Number(top), Number(bottom)],
      columns: [columnOf(left), columnOf(right)],
    }),
  );

const unsolvedIn = (xml: string): SheetSurvey['unsolved'] => {
  const found =
    /<c\b[^<>]*?\sr="([A-Z]{1,3})(\d{1,7})"[^<>]*>\s*<f\b[^<>]*(?:\/>|>[^<]*<\/f>)\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/.exec(
      xml,
    );
  return found === null ? null : { row: Number(found[2]), column: columnOf(found[1] ?? '') };
};

/** 1 for A, 27 for AA. */
const columnOf = (letters: string): number =>
  letters.split('').reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
