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

/** What the reader's role may see, as Kysely knows it. */
export interface ReadableTables {
  'rollup.course': GroupedBy & Stratified & { readonly courses: number; readonly due_through_unknown: number };
  'rollup.outcome': GroupedBy &
    Stratified &
    JudgedOn & {
      readonly horizon: HorizonId;
      readonly courses: number;
      readonly due: number;
      readonly followed: number;
      readonly r30: number;
      readonly r50: number;
      readonly mcid: number;
      readonly painfree: number;
      readonly worse: number;
      readonly pass: number;
      readonly confirmed_followed: number;
      readonly confirmed: number;
      readonly sessions_after: number;
      readonly sum_baseline: string;
      readonly sum_follow_up: string;
      readonly sum_change: string;
      readonly sum_change_squared: string;
    };
  'rollup.composite': GroupedBy &
    Stratified & {
      readonly definition: DefinitionId;
      readonly horizon: HorizonId;
      readonly baseline_class: number;
      readonly courses: number;
      readonly due: number;
      readonly followed: number;
      readonly responders: number;
      readonly sessions_after: number;
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
  'rollup.interim': JudgedOn & { readonly courses: number; readonly scored_between: number };
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
