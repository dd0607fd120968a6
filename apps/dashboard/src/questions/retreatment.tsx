import { type RetreatmentCell, retreatment, retreatmentTimes, type Selection, statusWords } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Columns } from '../charts/Columns.tsx';
import { Intervals } from '../charts/Intervals.tsx';
import { shareAxisTo } from '../charts/plot.ts';
import { layoutRateColumns } from '../charts/rate-columns.ts';
import type { Column } from '../figure/DataTable.tsx';
import styles from '../figure/Figure.module.css';
import { Figure } from '../figure/Figure.tsx';
import notes from '../figure/notes.module.css';
import { count, figure, percent, percentRange, prose, range } from '../format.ts';
import { shortAbsence } from './points.ts';
import { lastTime, retreatmentColumns, retreatmentRows } from './retreatment-points.ts';

const { columns: meaning } = retreatment;

const column = (
  heading: string,
  key: keyof typeof meaning,
  write: (value: number) => string,
): Column<RetreatmentCell> => ({
  key,
  heading,
  meaning: meaning[key],
  write: (cell) => figure(cell[key], write),
});

const columns: readonly Column<RetreatmentCell>[] = [
  column(say('Courses'), 'courses', count),
  column(say('Still in sight'), 'atRisk', count),
  column(say('Treated again'), 'again', count),
  column(say('Estimated share'), 'share', percent),
  {
    key: 'ci95Lower',
    heading: say('95 % interval'),
    meaning: `${meaning.ci95Lower} ${meaning.ci95Upper}`,
    write: (cell) => range(cell.ci95Lower, cell.ci95Upper, percentRange),
  },
];

interface Cells {
  readonly cells: readonly RetreatmentCell[];
}

/** The estimates at all times, each a dot: what lies between the times is not drawn. */
const Together = ({ cells, name }: Cells & { readonly name: string }) => {
  const [first] = cells;
  if (first === undefined || first.status === 'empty') return <p className={notes.empty}>{statusWords.empty}.</p>;
  if (first.status === 'hidden') return <p className={notes.empty}>{shortAbsence(first)}</p>;
  if (first.status === 'low') return <p className={notes.empty}>{say`${statusWords.low}. The table has them.`}</p>;
  const points = retreatmentColumns(cells);
  if (points.every(({ rate }) => rate === null))
    return <p className={notes.empty}>{say('No time has an estimate with an interval. The table has the counts.')}</p>;
  const highest = Math.max(0, ...points.flatMap(({ interval }) => (interval === null ? [] : [interval.upper])));
  return (
    <>
      <Columns
        layout={layoutRateColumns(points, shareAxisTo(highest))}
        name={name}
        heading={say('By')}
        labels={points.map(({ label }) => label)}
        rows={[
          { heading: say('Estimate'), words: points.map((point) => point.shareWords) },
          { heading: say('So far'), words: points.map(({ again }) => again) },
          { heading: say('In sight'), words: points.map(({ atRisk }) => atRisk) },
        ]}
        height={210}
        least={58}
      />
      <p className={styles.caption}>
        {say(
          'So far: courses followed by another one. In sight: courses neither followed by another one nor lost sight of by then.',
        )}
      </p>
    </>
  );
};

const axis = { lower: 0, upper: 1 };
const marks = [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, words: value % 0.5 === 0 ? percent(value) : '' }));

/** One row a condition, the estimate at the last time that any of them has one. */
const ByCondition = ({ cells }: Cells) => {
  const drawn = lastTime(cells);
  return (
    <>
      <Intervals
        rows={retreatmentRows(cells, drawn)}
        axis={axis}
        marks={marks}
        heading={say('Condition')}
        columns={[say('Ended'), ...retreatmentTimes.map(({ label }) => label)]}
        caption={say`Estimated share treated again by ${drawn.label}, by condition`}
      />
      <p
        className={styles.caption}
      >{say`Dot and line: the estimate at ${drawn.label} with its 95 % interval; no dot where there is no interval. Hollow: under 30 courses ended. “1 of 7”: under 10, counted so far. Rows stand in a fixed order; they are not ranked.`}</p>
    </>
  );
};

/** How long it lasts until treatment begins again. */
export const Retreatment = ({ selection }: { readonly selection: Selection }) => (
  <Figure
    id="retreatment"
    title={retreatment.title}
    question={retreatment}
    selection={selection}
    height={380}
    about={
      <p>
        {say(
          'The Kaplan-Meier estimate of the share of courses followed by another one, by time since the last session of the first, with its 95 % interval. A session more than 180 days after the one before begins another course, so nothing can happen sooner. An estimate of none or of all has no interval.',
        )}
      </p>
    }
    columns={columns}
    chart={({ cells, meta }) =>
      cells.some(({ condition }) => condition !== undefined) ? (
        <ByCondition cells={cells} />
      ) : (
        <Together cells={cells} name={prose(meta.sentence)} />
      )
    }
  />
);
