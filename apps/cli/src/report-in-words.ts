import type { ImportProblem, ImportReport } from '@enthesis/contract';
import { table } from './table.ts';

/** An import's report for a person. */
export const reportInWords = (report: ImportReport): string => {
  switch (report.outcome) {
    case 'applied':
      return `Imported into ${report.clinic} as import ${report.number}.\n\n${changes(report)}`;
    case 'dry-run':
      return `Dry run: the import into ${report.clinic} would do this. Nothing was changed.\n\n${changes(report)}`;
    case 'unchanged':
      return `Nothing to do: ${report.clinic} already holds exactly this content.`;
    case 'refused':
      return `Refused: nothing was changed.\n\n${problems(report)}`;
  }
};

const changes = ({ rows, added, changed, removed, skippedErased }: ImportReport): string => {
  const tables = ['episodes', 'sessions', 'scores'] as const;
  const counts = tables.map((name) => [name, ...[rows, added, changed, removed].map((count) => String(count[name]))]);
  const lines = [table([['', 'read', 'added', 'changed', 'removed'], ...counts], [1, 2, 3, 4])];
  if (skippedErased > 0) lines.push(`Skipped, of erased patients: ${skippedErased} rows.`);
  return lines.join('\n');
};

const problems = ({ problems, moreProblems }: ImportReport): string => {
  const said = new Set<string>();
  const lines = problems.flatMap((problem) => {
    // A hundred rows break the same rule oftener than not: what is allowed stands under the first.
    const allowed = said.has(problem.allowed) ? [] : [`    allowed: ${problem.allowed}`];
    said.add(problem.allowed);
    return [`${place(problem)}: ${problem.rule}`, ...allowed];
  });
  if (moreProblems) lines.push(`There are more; these are the first ${problems.length}.`);
  return lines.join('\n');
};

const place = ({ file, line, column }: ImportProblem): string =>
  [file, ...(line === null ? [] : [`line ${line}`]), ...(column === null ? [] : [column])].join(', ');
