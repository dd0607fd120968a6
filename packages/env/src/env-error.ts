/** One wrong setting: its name, what is wrong, what is allowed, how to mend it. */
export interface EnvProblem {
  readonly name: string;
  readonly wrong: string;
  readonly allowed: string;
  readonly mend: string;
}

/** The environment cannot be used. The message lists every wrong setting, so that one look mends them all. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
  readonly problems: readonly EnvProblem[];

  constructor(problems: readonly EnvProblem[]) {
    const count = problems.length === 1 ? 'One setting is wrong' : `${problems.length} settings are wrong`;
    const lines = problems.map(
      (problem) => `- ${problem.name} ${problem.wrong}\n  Allowed: ${problem.allowed}.\n  To mend: ${problem.mend}.`,
    );
    super([`${count}:`, ...lines].join('\n'));
    this.problems = problems;
  }
}
