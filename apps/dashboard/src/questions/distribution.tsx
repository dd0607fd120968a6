import { type DistributionCell, distribution, type Selection, statusWords } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Drawing } from '../charts/Columns.tsx';
import type { PlotLayout } from '../charts/plot.ts';
import { layoutAtLeast, layoutHistogram, type SpreadPoint } from '../charts/spread.ts';
import type { Column } from '../figure/DataTable.tsx';
import { Figure } from '../figure/Figure.tsx';
import notes from '../figure/notes.module.css';
import { count, figure, percent, percentRange, prose, range } from '../format.ts';
import { shortAbsence } from './points.ts';
import { spreadPoints } from './score-points.ts';

const { columns: meaning } = distribution;

const columns: readonly Column<DistributionCell>[] = [
  { key: 'courses', heading: say('Courses'), meaning: meaning.courses, write: (cell) => figure(cell.courses, count) },
  {
    key: 'shareOfCourses',
    heading: say('Share'),
    meaning: meaning.shareOfCourses,
    write: (cell) => figure(cell.shareOfCourses, percent),
  },
  {
    key: 'cumulativeShare',
    heading: say('At least this much'),
    meaning: meaning.cumulativeShare,
    write: (cell) => figure(cell.cumulativeShare, percent),
  },
  {
    key: 'ci95Lower',
    heading: say('95 % interval'),
    meaning: `${meaning.ci95Lower} ${meaning.ci95Upper}`,
    write: (cell) => range(cell.ci95Lower, cell.ci95Upper, percentRange),
  },
];

/** One status holds for the whole spread: drawn, or the words why not. */
const Spread = ({
  cells,
  name,
  layout,
}: {
  readonly cells: readonly DistributionCell[];
  readonly name: string;
  readonly layout: (points: readonly SpreadPoint[]) => PlotLayout;
}) => {
  const [first] = cells;
  if (first === undefined || first.status === 'empty') return <p className={notes.empty}>{statusWords.empty}.</p>;
  if (first.status === 'hidden') return <p className={notes.empty}>{shortAbsence(first)}</p>;
  if (first.status === 'low') return <p className={notes.empty}>{say`${statusWords.low}. The table has them.`}</p>;
  return <Drawing layout={layout(spreadPoints(cells))} name={name} height={260} />;
};

interface Props {
  readonly selection: Selection;
}

/** Courses by percent improvement: how many improved how much, and how many got worse. */
export const Improvement = ({ selection }: Props) => (
  <Figure
    id="improvement"
    title={distribution.title}
    question={distribution}
    selection={{ ...selection, by: [] }}
    height={330}
    about={
      <p>
        {say(
          'Each bar holds the courses whose score improved by that share of its baseline value; grey bars got worse. The bar at the left end holds everything below it. Dotted lines: no change, 30 % and 50 %.',
        )}
      </p>
    }
    columns={columns}
    chart={({ cells, meta }) => <Spread cells={cells} name={prose(meta.sentence)} layout={layoutHistogram} />}
  />
);

/** The share that improved by at least so much: the responder rate wherever the line is drawn. */
export const AtLeast = ({ selection }: Props) => (
  <Figure
    id="at-least"
    title={say('Share improved by at least so much')}
    question={distribution}
    selection={{ ...selection, by: [] }}
    height={330}
    about={
      <p>
        {say(
          'At each point the share of courses that improved by at least that much, with its 95 % interval: the responder rate of those followed if the line were drawn there. The dotted lines are those of two definitions.',
        )}
      </p>
    }
    columns={columns}
    chart={({ cells, meta }) => <Spread cells={cells} name={prose(meta.sentence)} layout={layoutAtLeast} />}
  />
);
