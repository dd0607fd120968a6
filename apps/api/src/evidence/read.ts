import type { Reading, Source, SourceKind } from '@enthesis/evidence';
import type { Ask, Given } from './ask.ts';

/** A reading with what is shown of it, and where in which file it stands. */
export interface Read extends Reading {
  /** Of money: its currency; absent of everything else. */
  readonly currency?: string | null;
  /** What was counted. */
  readonly n: number | null;
  /** The figure is at least this: some of what it counts is hidden. Absent where nothing is. */
  readonly isLeast?: boolean;
  /** The figure if none, and if all, of those not reached had met the definition. */
  readonly ifNone: number | null;
  readonly ifAll: number | null;
  readonly from: {
    readonly question: string;
    readonly search: string;
    /** Rows of the file, as "column=value" or "column in value, value". */
    readonly rows: string;
    readonly column: string;
  };
}

/** Reads one kind of source, of some conditions; none named means all. */
export type Reader<Kind extends SourceKind> = (
  ask: Ask,
  source: Extract<Source, { kind: Kind }>,
  conditions: readonly string[],
) => Promise<Read>;

/** Rows of a file, by the values of one column. */
export const rowsWith = (column: string, values: readonly string[]): string =>
  values.length === 1 ? `${column}=${values[0]}` : `${column} in ${values.join(', ')}`;

/** Where in a file a figure stands. */
export const fromFile = (
  { question, search }: Pick<Given<never>, 'search'> & { readonly question: { readonly name: string } },
  rows: string,
  column: string,
): Read['from'] => ({ question: question.name, search, rows, column });

/** An interval of two ends; null where either is missing. */
export const intervalOf = (lower: number | null, upper: number | null): Reading['interval'] =>
  lower === null || upper === null ? null : { lower, upper };

/** The share that was counted of those who should be, in the group where it is smaller; null where everybody is. */
export const followUpShare = ({ groups }: Reading): number | null => {
  const shares = groups.flatMap(({ followed, eligible }) =>
    followed === null || eligible === null || eligible === 0 ? [] : [followed / eligible],
  );
  return shares.length === 0 ? null : Math.min(...shares);
};

export const noBounds = { ifNone: null, ifAll: null };
