import { type CoverageCell, coverage, type Denominators, type Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Flow, type FlowRow, type FlowStep } from '../charts/Flow.tsx';
import type { Column } from '../figure/DataTable.tsx';
import { Figure } from '../figure/Figure.tsx';
import { count, figure } from '../format.ts';
import { conditionHref, shortAbsence } from './points.ts';

const steps = [
  { id: 'enrolled', heading: say('Enrolled'), label: say('enrolled') },
  { id: 'baseline', heading: say('Baseline'), label: say('with a baseline score') },
  { id: 'due', heading: say('Due'), label: say('due by now') },
  { id: 'followed', heading: say('Followed'), label: say('followed up') },
  { id: 'analysed', heading: say('Analysed'), label: say('analysed (baseline high enough)') },
] as const;

const columns: readonly Column<CoverageCell>[] = steps.map(({ id, heading }) => ({
  key: id,
  heading,
  meaning: coverage.columns[id],
  write: (cell) => figure(cell[id], count),
}));

/** The share of those due that registries are asked to follow up: under it, figures are read with caution. */
const targetShare = 0.8;

const targetOf = (due: number): Required<FlowStep>['target'] => {
  const courses = Math.ceil(due * targetShare);
  return { courses, words: say`Dashed line: 80 % of those due, ${count(courses)}.` };
};

const stepsOf = (cell: CoverageCell): readonly FlowStep[] =>
  steps.flatMap(({ id, label }) => {
    const courses = cell[id];
    if (courses === null) return [];
    const { due } = cell;
    const step = { id, label, courses };
    return [id === 'followed' && due !== null && due > 0 ? { ...step, target: targetOf(due) } : step];
  });

/** One row of the flow per cell of an answer split by condition. */
export const flowRows = (cells: readonly CoverageCell[]): readonly FlowRow[] =>
  cells.flatMap((cell) =>
    cell.condition === undefined || cell.status === 'empty'
      ? []
      : [
          {
            id: cell.condition.id,
            label: cell.condition.label,
            href: conditionHref(cell.condition),
            steps: stepsOf(cell),
            absent: shortAbsence(cell),
          },
        ],
  );

/** Who was left out on the way, as far as the answer says. */
const lossWords = ({ noBaseline, notDue, belowFloor }: Denominators): string => {
  const losses = [
    [noBaseline, say('without a baseline')],
    [notDue, say('not due yet')],
    [belowFloor, say('below the baseline floor')],
  ] as const;
  return losses
    .flatMap(([courses, why]) => (courses === null || courses === 0 ? [] : [`${count(courses)} ${why}`]))
    .join(' · ');
};

/** Who is in the figures, from enrolled to analysed. */
export const Coverage = ({ selection }: { readonly selection: Selection }) => (
  <Figure
    id="coverage"
    title={coverage.title}
    question={coverage}
    selection={{ ...selection, by: ['condition'] }}
    height={360}
    about={
      <p>
        {say(
          'Each step is part of the one before it. A window that has not closed yet is not due; it is never counted as missing.',
        )}
      </p>
    }
    columns={columns}
    chart={({ cells, meta }) => {
      const rows = flowRows(cells);
      const overall = rows.find(({ id }) => id === 'all') ?? (rows.length === 1 ? rows[0] : undefined);
      return (
        <Flow overall={overall} losses={lossWords(meta.denominators)} rows={rows.filter((row) => row !== overall)} />
      );
    }}
  />
);
