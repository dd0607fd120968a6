import type { ImportProblem } from '@enthesis/contract';

/** A fault after which a file cannot be read on, such as an open quote, a wrong header or a zip bomb. */
export class SourceError extends Error {
  readonly problems: readonly ImportProblem[];

  constructor(problems: readonly ImportProblem[]) {
    super(problems.map(({ file, rule }) => `${file}: ${rule}`).join('; '));
    this.name = 'SourceError';
    this.problems = problems;
  }
}
