/** Milliseconds of repeated runs of one thing. */
export interface Spread {
  readonly runs: number;
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Runs `work` a few times unmeasured and then `runs` times measured, one after the other. */
export const measure = async (runs: number, work: () => Promise<unknown>): Promise<Spread> => {
  for (let warm = 0; warm < 2; warm += 1) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return spreadOf(times);
};

const spreadOf = (times: readonly number[]): Spread => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { runs: sorted.length, min: at(0), median: at(0.5), max: at(1) };
};

/** "3.1 ms (2.9 to 4.0, 30 runs)" */
export const spreadWords = ({ runs, min, median, max }: Spread): string =>
  `${median.toFixed(1)} ms (${min.toFixed(1)} to ${max.toFixed(1)}, ${runs} runs)`;
