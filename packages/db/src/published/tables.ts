import type { ColumnType } from 'kysely';

/** All clinics, or one clinic for the researchers that its director names. */
export type ReleaseSeries = 'network' | 'single';

/** Why a block's figures are the ones they are. `made`: counted for this release; `carried`: those of an earlier one. */
export interface MovedBlock {
  readonly variable: string;
  readonly condition_id: string;
  readonly level: string;
  /**
   * `first`: this block was in no release of the vintage before. `changed`: enough patients changed. `gone`: its earlier
   * figures are withdrawn, and it may not be counted anew.
   */
  readonly because: 'first' | 'changed' | 'gone';
}

/** What moved from the release before. Sizes are told by no word of it. */
export interface Changelog {
  /** Null where the vintage goes on. */
  readonly newVintageBecause: string | null;
  readonly moved: readonly MovedBlock[];
  /** Blocks whose figures are those of the release before: too few patients changed, or none. */
  readonly carried: number;
}

/** How much clinics differ beyond chance in one rate, over all conditions; told of ten clinics or more. */
export interface Dispersion {
  readonly variable: string;
  readonly definition: string;
  /** To one decimal; about 1 where only chance is at work. */
  readonly phi: number;
  /** Whether that is more than chance would make of it, so that funnel limits are widened. */
  readonly isOverdispersed: boolean;
}

/** What the role that reads the network may see, as Kysely knows it. Dates are text, `YYYY-MM-DD`. */
export interface PublishedTables {
  'published.release': {
    readonly number: number;
    readonly series: ReleaseSeries;
    readonly clinic_id: number | null;
    readonly synthetic: boolean;
    readonly vintage: number;
    readonly made_at: ColumnType<Date, never, never>;
    readonly as_of: ColumnType<string, never, never>;
    readonly methods_version: string;
    readonly vocabulary_version: string;
    /** The policy it was made by, every number of it. */
    readonly policy: unknown;
    readonly withdrawn_at: Date | null;
    readonly withdrawn_because: string | null;
    readonly changelog: Changelog;
    readonly dispersion: readonly Dispersion[];
  };
  'published.current': {
    readonly series: ReleaseSeries;
    readonly synthetic: boolean;
    readonly clinic_id: number | null;
    readonly number: number;
  };
  'published.block': {
    readonly number: number;
    readonly variable: string;
    readonly condition_id: string;
    readonly conditions: readonly string[];
    readonly level: string;
    readonly levels: readonly string[];
    readonly as_of_release: number;
    readonly as_of: ColumnType<string, never, never>;
    readonly n: number;
    /** As written, so that no digit moves on the way. */
    readonly mean: string | null;
    readonly sd: string | null;
    readonly classes: Readonly<Record<string, number>> | null;
  };
  'published.file': {
    readonly number: number;
    readonly name: string;
    readonly sha256: string;
    readonly bytes: Buffer;
    readonly row_count: number | null;
  };
}
