const tellEveryMs = 1000;

/** Tells the steps of a long piece of work, without a word of those that take less than a second. */
export interface Progress {
  /** Says what is being done from now on. */
  readonly step: (what: string) => void;
  /** Falls silent. */
  readonly end: () => void;
}

/** Steps on standard error, looked at once a second: what is being done then is told, once. */
export const progressOnStderr = (): Progress => {
  let current: string | null = null;
  const timer = setInterval(() => {
    if (current !== null) process.stderr.write(`${current} ...\n`);
    current = null;
  }, tellEveryMs);
  return {
    step: (what) => {
      current = what;
    },
    end: () => clearInterval(timer),
  };
};
