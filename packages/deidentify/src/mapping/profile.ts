import type { NamedFile } from '../files.ts';
import type { DateOrder, MappingKind } from './mapping.ts';

/** One distinct value of a column. */
export interface SeenValue {
  readonly value: string;
  readonly rows: number;
}

/** What a column holds, seen over the whole file. */
export interface ColumnProfile {
  readonly column: string;
  /** Rows with a value. */
  readonly filled: number;
  /** Distinct values, most frequent first, up to 200. */
  readonly values: readonly SeenValue[];
  /** Whether there are more distinct values than are listed. */
  readonly more: boolean;
  /** Orders in which every value is a date; two or three: the user must say; none and `dates`: two orders are mixed. */
  readonly dateOrders: readonly DateOrder[];
  /** Share of values that are a date in some order, 0 to 1. */
  readonly dates: number;
  /** Share of values that are a number, 0 to 1. */
  readonly numbers: number;
  /** Smallest and largest number; null where there is none. */
  readonly range: readonly [number, number] | null;
}

/** What a clinic's files hold, for the mapping. It stays in the browser. */
export interface Profile {
  readonly kind: MappingKind;
  readonly file: string;
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  readonly header: { readonly line: number; readonly lines: number };
  readonly rows: number;
  /** Columns of a table; of FHIR the codes by kind of resource, as `Observation system|code`. */
  readonly columns: readonly ColumnProfile[];
  /** The first ten rows as they are, to be shown beside what is sent. */
  readonly firstRows: ReadonlyArray<{ readonly line: number; readonly cells: readonly string[] }>;
}

/**
 * Looks through the files once.
 *
 * @param how a kind, sheet or header line that the user chose; by default they are found.
 * @throws {SourceError} where a file cannot be read.
 */
export const profileFiles = async (
  _files: readonly NamedFile[],
  _how: { readonly kind?: MappingKind; readonly sheet?: string; readonly header?: Profile['header'] } = {},
): Promise<Profile> => {
  throw new Error('not built yet');
};
