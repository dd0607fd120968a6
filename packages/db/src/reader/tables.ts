import type { DefinitionId, HorizonId, Importer, ImportMode } from '@enthesis/contract';
import type { ColumnType, Generated } from 'kysely';

export interface GroupedBy {
  readonly clinic_id: number;
  readonly condition: string;
  readonly sessions: number;
  readonly ongoing: boolean;
}

export interface Stratified {
  readonly stratifier: string;
  readonly stratum: string;
}

/** What a course is judged on, in every roll-up that is about one instrument. */
export interface JudgedOn {
  readonly clinic_id: number;
  readonly instrument: string;
  readonly first_by_percent: boolean;
  readonly first_by_mcid: boolean;
  readonly first_by_either: boolean;
  readonly first_by_pass: boolean;
  readonly baseline_class: number;
  readonly condition: string;
}

/** Columns of a pair of pain and function, once a horizon. */
export const pairColumns = ['due', 'followed', 'responders', 'sessions_after'] as const;

const countColumns = [
  'due',
  'followed',
  'r30',
  'r50',
  'mcid',
  'painfree',
  'worse',
  'pass',
  'sessions_after',
  'confirmed_followed',
  'confirmed',
] as const;
const sumColumns = ['sum_baseline', 'sum_follow_up', 'sum_change', 'sum_change_squared'] as const;

/** Columns of one instrument, once a horizon. */
export const outcomeColumns = [...countColumns, ...sumColumns] as const;

/** Outcomes counted at one horizon. */
export type OutcomeCounts = { readonly [Key in (typeof countColumns)[number]]: number };

/** Scores summed over the courses followed at one horizon. */
export type OutcomeSums = { readonly [Key in (typeof sumColumns)[number]]: string };

/** Sums kept once a horizon, in columns that end with it. */
type SideBySide<Name extends string, Type> = { readonly [Key in `${Name}_${HorizonId}`]: Type };

/** What the first page rests on, before and after an import. */
type HeadlineCounts = {
  readonly [Key in `${'enrolled' | 'baseline' | 'eligible' | 'followed' | 'responders'}_${'before' | 'after'}`]: number;
};

/** What the reader's role may see, as Kysely knows it. */
export interface ReadableTables {
  'rollup.course': GroupedBy & Stratified & { readonly courses: number; readonly due_through_unknown: number };
  'rollup.outcome': GroupedBy &
    Stratified &
    JudgedOn &
    SideBySide<(typeof countColumns)[number], number> &
    SideBySide<(typeof sumColumns)[number], string> & { readonly courses: number };
  'rollup.composite': GroupedBy &
    Stratified &
    SideBySide<(typeof pairColumns)[number], number> & {
      readonly definition: DefinitionId;
      readonly baseline_class: number;
      readonly courses: number;
    };
  'rollup.attendance': JudgedOn & {
    readonly session: number;
    readonly attending: number;
    readonly assessed: number;
    readonly r30: number;
    readonly r50: number;
    readonly mcid: number;
    readonly painfree: number;
  };
  'rollup.first_response': JudgedOn & {
    readonly definition: DefinitionId;
    readonly exit: 'responded' | 'stopped' | 'ongoing';
    readonly session: number;
    readonly courses: number;
  };
  'rollup.change_bin': JudgedOn & {
    readonly horizon: HorizonId;
    readonly unit: 'points' | 'percent';
    readonly bin: number;
    readonly courses: number;
  };
  'rollup.trajectory': JudgedOn & {
    readonly through: HorizonId | 'any';
    readonly horizon: HorizonId | 'baseline';
    readonly courses: number;
    readonly sum_score: string;
    readonly sum_score_squared: string;
  };
  'rollup.quality': {
    readonly clinic_id: number;
    readonly condition: string;
    readonly year: string;
    readonly import: number;
    readonly finding: string;
    readonly looked_at: number;
    readonly found: number;
  };
  'rollup.treatment': {
    readonly clinic_id: number;
    readonly condition: string;
    readonly aspect: string;
    readonly class: string;
    readonly counted: number;
  };
  'rollup.retreatment': {
    readonly clinic_id: number;
    readonly condition: string;
    readonly day: number;
    readonly again: boolean;
    readonly courses: number;
  };
  'rollup.event': {
    readonly clinic_id: number;
    readonly condition: string;
    readonly aspect: string;
    readonly event: string;
    readonly class: string;
    readonly counted: number;
  };
  'rollup.interim': JudgedOn & { readonly courses: number; readonly scored_between: number };
  'registry.price': {
    readonly clinic_id: number;
    /** As written, so that no digit moves on the way. */
    readonly per_injection: string;
    readonly currency: string;
  };
  'registry.clinic_counted': {
    readonly clinic_id: number;
    /** Another one whenever the clinic's figures, or the import they are from, may have changed. */
    readonly counted: string;
  };
  'registry.headline': HeadlineCounts & {
    readonly clinic_id: number;
    readonly import: number;
    readonly step: 'applied' | 'undone';
  };
  'registry.import': {
    readonly clinic_id: number;
    readonly number: Generated<number>;
    readonly mode: ImportMode;
    readonly content_sha256: string | null;
    readonly bytes: string;
    readonly rows: unknown;
    readonly added: unknown;
    readonly changed: unknown;
    readonly removed: unknown;
    readonly skipped_erased: number;
    readonly left_out: unknown;
    readonly imported_by: Importer | null;
    readonly undoable: boolean;
    readonly undone_at: Date | null;
    readonly undone_by: Importer | null;
    readonly applied_at: ColumnType<Date, never, never>;
  };
}
