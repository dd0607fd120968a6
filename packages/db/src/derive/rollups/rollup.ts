import { horizonIds } from '@enthesis/contract';

/** A table of counts and sums: how its rows are told apart, what is counted, and the query over the steps that counts it. */
export interface Rollup {
  readonly table: `rollup.${string}`;
  readonly key: readonly string[];
  /** The first says how many courses a row is about: at 0 the row goes. */
  readonly sums: readonly [string, ...string[]];
  readonly query: string;
}

/** What a course is judged on: part of the key of every roll-up that is about one instrument. */
export const judgedOn = [
  'instrument',
  'first_by_percent',
  'first_by_mcid',
  'first_by_either',
  'first_by_pass',
  'baseline_class',
] as const;

/** Sums kept once a horizon, all in one row: a row a horizon would repeat its key, and the work on it, five times. */
export const sideBySide = (sums: readonly string[]): readonly string[] =>
  horizonIds.flatMap((id) => sums.map((sum) => `${sum}_${id}`));

/** The same as SQL, from one row a course and horizon. */
export const turned = (sums: readonly string[]): string =>
  horizonIds
    .flatMap((id) => sums.map((sum) => `max(${sum}) filter (where horizon = '${id}') as ${sum}_${id}`))
    .join(', ');

/** How many courses have a flag: set, not null. */
export const counted = (flags: readonly string[]): string =>
  flags.map((flag) => `count(${flag}) as ${flag}`).join(', ');

/** Sums over courses; where a horizon has none of what is summed, nothing. */
export const summed = (sums: readonly string[]): string =>
  sums.map((sum) => `coalesce(sum(${sum}), 0) as ${sum}`).join(', ');
