import type { HorizonId } from '@enthesis/contract';

/** A score that can still be had. For the clinic's own eyes: it names the patient by chart number. */
export interface DueScore {
  readonly chartNumber: string;
  readonly condition: string;
  readonly side: string;
  readonly horizon: HorizonId;
  /** First, best and last day of the window, as YYYY-MM-DD. */
  readonly opens: string;
  readonly target: string;
  readonly closes: string;
}

/** What asking would do for one condition at one horizon. */
export interface Lift {
  readonly condition: string;
  readonly horizon: HorizonId;
  /** Courses whose window has opened. */
  readonly courses: number;
  /** Those of them with a score in it. */
  readonly followed: number;
  /** Those without, whose window is still open. */
  readonly due: number;
  /** How many more scores lift it to 80 % followed; null where even all that are due would not. */
  readonly needed: number | null;
  /** "9 more 6-month scores lift knee osteoarthritis to 80 % followed." */
  readonly sentence: string;
}

export interface DueList {
  readonly asOf: string;
  readonly due: readonly DueScore[];
  readonly lifts: readonly Lift[];
}

/** The due scores as CSV for the clinic's own use: chart number, condition, side, horizon, window. */
export const dueListCsv = (_list: DueList): string => {
  throw new Error('not built yet');
};
