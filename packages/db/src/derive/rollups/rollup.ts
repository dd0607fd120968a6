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
