import { say } from '@enthesis/languages';
/** A follow-up time point: days from the first session, inclusive; the score nearest to `target` counts, a tie goes to the later. */
export interface Horizon {
  readonly id: HorizonId;
  readonly label: string;
  readonly opens: number;
  readonly target: number;
  readonly closes: number;
}

export const horizonIds = ['6w', '3m', '6m', '12m', '24m'] as const;
export type HorizonId = (typeof horizonIds)[number];

export const horizons: readonly Horizon[] = [
  { id: '6w', label: say('6 weeks'), opens: 28, target: 42, closes: 60 },
  { id: '3m', label: say('3 months'), opens: 61, target: 91, closes: 137 },
  { id: '6m', label: say('6 months'), opens: 138, target: 182, closes: 273 },
  { id: '12m', label: say('12 months'), opens: 274, target: 365, closes: 455 },
  { id: '24m', label: say('24 months'), opens: 640, target: 730, closes: 820 },
];

/** Baseline candidates lie in this many days before day 0, both ends included; the last one counts. */
export const baselineDays = { first: -30, last: 0 } as const;

/** A gap between sessions longer than this starts the next course. */
export const courseGapDays = 180;
