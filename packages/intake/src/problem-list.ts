import { type ImportProblem, problemLimit } from '@enthesis/contract';

/** The first problems of an import, in the order in which they were found. */
export class ProblemList {
  readonly listed: ImportProblem[] = [];
  /** Whether there were more than are listed; then nothing needs to be looked for any more. */
  more = false;

  constructor(problems: readonly ImportProblem[] = []) {
    this.add(...problems);
  }

  get isEmpty(): boolean {
    return this.listed.length === 0;
  }

  add(...problems: readonly ImportProblem[]): void {
    const room = problemLimit - this.listed.length;
    this.listed.push(...problems.slice(0, room));
    if (problems.length > room) this.more = true;
  }
}
