import { compareStrata, type Finding, findings, type Label, type QualityCell, reasonWords } from '@enthesis/contract';
import { outOf, percent } from '../format.ts';

/** What one field of the table says. */
export type QualityField =
  /** Nothing of the kind was looked at in this year. */
  | { readonly kind: 'none' }
  /** Counted, and not shown; the words say why. */
  | { readonly kind: 'hidden'; readonly words: string }
  | { readonly kind: 'shown'; readonly share: string; readonly counts: string; readonly any: boolean };

/** A finding in words, and its fields in the order of the years. */
export interface QualityRow {
  readonly finding: Finding;
  readonly fields: ReadonlyArray<{ readonly year: Label; readonly field: QualityField }>;
}

const fieldOf = (cell: QualityCell | undefined): QualityField => {
  if (cell === undefined || cell.status === 'empty') return { kind: 'none' };
  const { found, lookedAt, share, because } = cell;
  if (found === null || lookedAt === null || share === null)
    return { kind: 'hidden', words: because === null ? 'Hidden' : reasonWords[because] };
  return { kind: 'shown', share: percent(share), counts: outOf(found, lookedAt), any: found > 0 };
};

/** The years of an answer, all together first, then in order, unknown last. */
export const yearsOf = (cells: readonly QualityCell[]): readonly Label[] => {
  const years = new Map(cells.flatMap(({ year }) => (year === undefined ? [] : [[year.id, year] as const])));
  const compare = compareStrata('year');
  return [...years.values()].toSorted((a, b) =>
    a.id === 'all' || b.id === 'all' ? Number(b.id === 'all') - Number(a.id === 'all') : compare(a.id, b.id),
  );
};

/** One row a finding, in the order of the contract, one field a year; findings the answer does not know are left out. */
export const qualityRows = (cells: readonly QualityCell[]): readonly QualityRow[] => {
  const years = yearsOf(cells);
  return findings.flatMap((finding) => {
    const own = cells.filter((cell) => cell.finding?.id === finding.id);
    if (own.length === 0) return [];
    const fields = years.map((year) => ({ year, field: fieldOf(own.find((cell) => cell.year?.id === year.id)) }));
    return [{ finding, fields }];
  });
};
