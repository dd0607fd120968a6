import type { DimensionKey, Label, Reason, Selection, Vocabulary } from '@enthesis/contract';

/** One row of a query's result: courses of one condition and number of sessions, on one instrument. */
export interface Tallied<Tally> {
  readonly condition: string;
  readonly sessions: number;
  /** Null for counts that belong to every instrument, such as courses enrolled. */
  readonly instrument: string | null;
  /** Stratum of the selection's stratifier; one and the same where there is none. */
  readonly stratum: string;
  readonly tally: Tally;
}

/** What a cell is about: only the dimensions asked for are there. */
export type CellLabels = { readonly [Key in DimensionKey]?: Label };

/** A cell of a clinic's answer before its figures: what it is about, what it holds, whether it may be seen. */
export interface ClinicCell<Tally> extends CellLabels {
  readonly tallies: readonly Tally[];
  /** How many courses the decision to show or hide is made on. */
  readonly size: number;
  readonly hidden: Reason | null;
}

export interface ClinicTableRules<Tally> {
  readonly vocabulary: Vocabulary;
  readonly selection: Pick<Selection, 'by' | 'condition'>;
  /** Groups of fewer courses are pooled with neighbours, or hidden. 0 shows everything. */
  readonly minCell: number;
  /** Whether a row over all conditions stands before the others. */
  readonly withAllRow: boolean;
  readonly sizeOf: (tallies: readonly Tally[]) => number;
}

/** A cell on its way, with its place in the order of the answer. */
export interface PlacedCell<Tally> extends ClinicCell<Tally> {
  /** Sessions from which the cell counts; ties are broken towards fewer. */
  readonly from: number;
}
