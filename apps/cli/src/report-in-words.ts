import { allRows, type ImportProblem, type ImportReport, importParts, lookAlikeInWords } from '@enthesis/contract';
import { table } from './table.ts';

/**
 * An import's report for a person.
 *
 * @param partial the folder into which a partial import has written the rows it left out; null for a whole one
 */
export const reportInWords = (report: ImportReport, partial: string | null = null): string => {
  switch (report.outcome) {
    case 'applied':
      return `Imported into ${report.clinic} as import ${report.number}.\n\n${changes(report, partial)}`;
    case 'dry-run':
      return `Dry run: the import into ${report.clinic} would do this. Nothing was changed.\n\n${changes(report, partial)}`;
    case 'unchanged':
      return `Nothing to do: ${report.clinic} already holds exactly this content.`;
    case 'refused':
      return `Refused: nothing was changed.\n\n${problemsInWords(report.problems, report.moreProblems)}`;
  }
};

const changes = (report: ImportReport, partial: string | null): string => {
  const { rows, added, changed, removed, skippedErased, leftOut, lookAlike } = report;
  const counts = importParts.map((name) => [
    name,
    ...[rows, added, changed, removed].map((count) => String(count[name])),
  ]);
  const lines = [table([['', 'read', 'added', 'changed', 'removed'], ...counts], [1, 2, 3, 4])];
  if (skippedErased > 0) lines.push(`Skipped, of erased patients: ${skippedErased} rows.`);
  if (lookAlike !== null && lookAlike.found > 0) lines.push(...lookAlikeInWords(lookAlike));
  const left = allRows(leftOut);
  if (partial !== null && left > 0) {
    const counts = importParts.map((name) => `${leftOut[name]} ${name}`).join(', ');
    lines.push(
      `Left out: ${counts}. An episode takes all its rows with it.`,
      `They are in ${partial}, with the reasons in reasons.csv. Mend them there and import that folder.`,
    );
  }
  return lines.join('\n');
};

/** Faults by file, line and column, with what is allowed instead. */
export const problemsInWords = (problems: readonly ImportProblem[], moreProblems: boolean): string => {
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
