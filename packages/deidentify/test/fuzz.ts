/** Runs of a fuzz test: a bounded number each time, more with `FUZZ_RUNS=100000 pnpm test:fact packages/deidentify`. */
export const fuzzRuns = (usual: number): number =>
  Number((globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env.FUZZ_RUNS ?? usual);
