import { compareStrata, type Finding, findings, type Label, type QualityCell, reasonWords } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { outOf, percent } from '../format.ts';

/** What one field of the table says. */
export type QualityField =
  /** Nothing of the kind was looked at in this year. */
  | { readonly kind: 'none' }
  /** Counted, and not shown; the words say why. */
  | { readonly kind: 'hidden'; readonly words: string }
  | { readonly kind: 'shown'; readonly share: string; readonly counts: string; readonly any: boolean };

/** What a table's columns are: years of start, or imports. */
export type Part = 'year' | 'import';

/** A finding in words, and its fields in the order of the columns. */
export interface QualityRow {
  readonly finding: Finding;
  readonly fields: ReadonlyArray<{ readonly part: Label; readonly field: QualityField }>;
}

const fieldOf = (cell: QualityCell | undefined): QualityField => {
  if (cell === undefined || cell.status === 'empty') return { kind: 'none' };
  const { found, lookedAt, share, because } = cell;
  if (found === null || lookedAt === null || share === null)
    return { kind: 'hidden', words: because === null ? say('Hidden') : reasonWords[because] };
  return { kind: 'shown', share: percent(share), counts: outOf(found, lookedAt), any: found > 0 };
};

/** The cells of one table: of all years or of all imports, and of each. */
const ofPart = (cells: readonly QualityCell[], part: Part): readonly QualityCell[] =>
  cells.filter((cell) => cell[part === 'year' ? 'import' : 'year']?.id === 'all');

/** The columns of a table: all together first, then in the order of the answer. */
export const partsOf = (cells: readonly QualityCell[], part: Part): readonly Label[] => {
  const labels = new Map(
    ofPart(cells, part).flatMap((cell) => (cell[part] === undefined ? [] : [[cell[part].id, cell[part]]])),
  );
  const compare = compareStrata('year');
  return [...labels.values()].toSorted((a, b) =>
    a.id === 'all' || b.id === 'all' ? Number(b.id === 'all') - Number(a.id === 'all') : compare(a.id, b.id),
  );
};

/** One row a finding, in the order of the contract, one field a column; findings the answer does not know are left out. */
export const qualityRows = (cells: readonly QualityCell[], part: Part): readonly QualityRow[] => {
  const parts = partsOf(cells, part);
  return findings.flatMap((finding) => {
    const own = ofPart(cells, part).filter((cell) => cell.finding?.id === finding.id);
    if (own.length === 0) return [];
    const fields = parts.map((label) => ({
      part: label,
      field: fieldOf(own.find((cell) => cell[part]?.id === label.id)),
    }));
    return [{ finding, fields }];
  });
};
