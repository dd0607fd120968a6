import type { HorizonId } from '@enthesis/contract';
import type { ColumnType, Generated } from 'kysely';

interface GroupedBy {
  readonly clinic_id: number;
  readonly condition: string;
  readonly sessions: number;
  readonly ongoing: boolean;
}

/** What the reader's role may see, as Kysely knows it. */
export interface ReadableTables {
  'rollup.course': GroupedBy & { readonly courses: number; readonly due_through_unknown: number };
  'rollup.outcome': GroupedBy & {
    readonly horizon: HorizonId;
    readonly instrument: string;
    readonly first_by_percent: boolean;
    readonly first_by_mcid: boolean;
    readonly first_by_either: boolean;
    readonly baseline_class: number;
    readonly courses: number;
    readonly due: number;
    readonly followed: number;
    readonly r30: number;
    readonly r50: number;
    readonly mcid: number;
    readonly painfree: number;
    readonly worse: number;
    readonly sessions_after: number;
    readonly sum_baseline: string;
    readonly sum_follow_up: string;
    readonly sum_change: string;
    readonly sum_change_squared: string;
  };
  'registry.import': {
    readonly clinic_id: number;
    readonly number: Generated<number>;
    readonly mode: 'merge' | 'replace';
    readonly rows: unknown;
    readonly added: unknown;
    readonly changed: unknown;
    readonly removed: unknown;
    readonly skipped_erased: number;
    readonly applied_at: ColumnType<Date, never, never>;
  };
}
