/** What a fault did to a registry, as the test that injected it saw it. */
export interface FaultRow {
  readonly fault: string;
  readonly injectedAt: string;
  /** Patient-level rows and roll-up rows held before the fault, and after it. */
  readonly rowsBefore: number;
  readonly rowsAfter: number;
  /** Whether anything had to be done by hand before the registry could go on. */
  readonly repairedByHand: 'no' | 'yes';
}

declare module 'vitest' {
  interface TaskMeta {
    fault?: FaultRow;
  }
}

/** How many rows a state of a registry holds. */
export const rowsIn = (state: ReadonlyMap<string, readonly string[]>): number =>
  [...state.values()].reduce((sum, rows) => sum + rows.length, 0);
