import { type Selection, type TrajectoryCell, trajectory } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useVocabulary } from '../ask.ts';
import { Columns } from '../charts/Columns.tsx';
import styles from '../charts/Multiples.module.css';
import { layoutTrajectory, type ScoreLine } from '../charts/trajectory.ts';
import type { Column } from '../figure/DataTable.tsx';
import { Figure } from '../figure/Figure.tsx';
import { absent, count, figure, points, pointsRange, range } from '../format.ts';
import { scoreLines } from './score-points.ts';

const { columns: meaning } = trajectory;

const columns: readonly Column<TrajectoryCell>[] = [
  { key: 'n', heading: say('Courses'), meaning: meaning.n, write: (cell) => figure(cell.n, count) },
  { key: 'mean', heading: say('Mean'), meaning: meaning.mean, write: (cell) => figure(cell.mean, points) },
  { key: 'sd', heading: 'SD', meaning: meaning.sd, write: (cell) => figure(cell.sd, points) },
  {
    key: 'ci95Lower',
    heading: say('95 % interval'),
    meaning: `${meaning.ci95Lower} ${meaning.ci95Upper}`,
    write: (cell) => range(cell.ci95Lower, cell.ci95Upper, pointsRange),
  },
];

const Instrument = ({ line, same }: { readonly line: ScoreLine; readonly same: boolean }) => {
  const direction = say`${line.better} is better`;
  return (
    <div>
      <h3 className={styles.heading}>
        {line.label}{' '}
        <span className={styles.direction}>
          <span aria-hidden="true">{line.better === 'lower' ? '↓' : '↑'}</span> {direction}
        </span>
      </h3>
      <Columns
        layout={layoutTrajectory(line, same)}
        name={say`${line.label} over time, ${direction}`}
        heading={say('Time')}
        labels={line.points.map(({ label }) => label)}
        rows={[
          {
            heading: say('Mean'),
            words: line.points.map(({ mean, mark }) => (mark === 'low' ? absent : figure(mean, points))),
          },
          { heading: say('Courses'), words: line.points.map(({ n }) => figure(n, count)) },
        ]}
        height={190}
        least={58}
      />
    </div>
  );
};

/** Mean scores over time, one small chart an instrument, each on its own scale. */
export const Trajectory = ({ selection }: { readonly selection: Selection }) => {
  const { instruments } = useVocabulary();
  return (
    <Figure
      id="trajectory"
      title={trajectory.title}
      question={trajectory}
      selection={{ ...selection, by: [] }}
      height={420}
      about={
        <p>
          {say(
            'Dots are mean scores with their 95 % interval, on the whole scale of the instrument. A full line joins the same patients; a dashed line joins times that each have their own. Times stand in order, not to scale.',
          )}
        </p>
      }
      columns={columns}
      chart={({ cells }) => (
        <div className={styles.multiples}>
          {scoreLines(cells, instruments).map((line) => (
            <Instrument key={line.id} line={line} same={selection.patients === 'same'} />
          ))}
        </div>
      )}
    />
  );
};
