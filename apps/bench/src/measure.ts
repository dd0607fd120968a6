/** Milliseconds of repeated runs of one thing. */
export interface Spread {
  readonly runs: number;
  readonly min: number;
  readonly median: number;
  readonly p99: number;
  readonly max: number;
}

/** Runs `work` a few times unmeasured and then `runs` times measured, one after the other. */
export const measure = (runs: number, work: (run: number) => Promise<unknown>, warm = 2): Promise<Spread> =>
  measured(runs, (run) => millisecondsOf(() => work(run)), warm);

/** The same of work that takes its own time. */
export const measured = async (runs: number, work: (run: number) => Promise<number>, warm = 2): Promise<Spread> => {
  const times: number[] = [];
  for (let run = 0; run < warm + runs; run += 1) times.push(await work(run));
  return spreadOf(times.slice(warm));
};

/** How long one piece of work takes. */
export const millisecondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

export const spreadOf = (times: readonly number[]): Spread => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil((sorted.length - 1) * share)] ?? Number.NaN;
  return { runs: sorted.length, min: at(0), median: at(0.5), p99: at(0.99), max: at(1) };
};

/** "3.1 ms (2.9 to 4.0, p99 3.9, 30 runs)" */
export const spreadWords = ({ runs, min, median, p99, max }: Spread): string =>
  `${shortly(median)} (${shortly(min)} to ${shortly(max)}, p99 ${shortly(p99)}, ${runs} runs)`;

/** "3.1 ms", "12 s" */
export const shortly = (milliseconds: number): string =>
  milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
