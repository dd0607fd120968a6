import { say } from '@enthesis/languages';
/** Sessions this many days apart are what patients are usually told: 3 to 6 weeks, both ends included. */
export const plannedGapDays = { first: 21, last: 42 } as const;

/** Classes of days between a session and the next of its course, the last without an end. */
export const gapClasses: ReadonlyArray<{ readonly id: string; readonly from: number; readonly to: number | null }> = [
  { id: '1-13', from: 1, to: 13 },
  { id: '14-20', from: 14, to: 20 },
  { id: '21-27', from: 21, to: 27 },
  { id: '28-34', from: 28, to: 34 },
  { id: '35-42', from: 35, to: 42 },
  { id: '43-56', from: 43, to: 56 },
  { id: '57-90', from: 57, to: 90 },
  { id: '91+', from: 91, to: null },
];

/** Days after the last session at which it is asked who has begun another course. A gap of 180 days comes first. */
export const retreatmentTimes = [
  { id: '9m', label: say('9 months'), days: 273 },
  { id: '12m', label: say('12 months'), days: 365 },
  { id: '18m', label: say('18 months'), days: 547 },
  { id: '24m', label: say('24 months'), days: 730 },
] as const;
