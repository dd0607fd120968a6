import { type CohortCell, cohort, type Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Intervals } from '../charts/Intervals.tsx';
import type { IntervalRow } from '../charts/intervals.ts';
import type { Column } from '../figure/DataTable.tsx';
import styles from '../figure/Figure.module.css';
import { Figure } from '../figure/Figure.tsx';
import { count, figure, hundredths, percent, points } from '../format.ts';
import { cohortRows } from './cohort-points.ts';

const { columns: meaning } = cohort;

const column = (heading: string, key: keyof typeof meaning, write: (value: number) => string): Column<CohortCell> => ({
  key,
  heading,
  meaning: meaning[key],
  write: (cell) => figure(cell[key], write),
});

const columns: readonly Column<CohortCell>[] = [
  column(say('Courses'), 'courses', count),
  column(say('Share'), 'share', percent),
  column(say('Followed'), 'followed', count),
  column(say('of the followed'), 'followedShare', percent),
  column(say('Not followed'), 'notFollowed', count),
  column(say('of those not'), 'notFollowedShare', percent),
  column(say('Standardised difference'), 'standardisedDifference', hundredths),
  column(say('Mean'), 'mean', points),
  column('SD', 'sd', points),
];

/** Ends of the axis; the lines at 0.1 mark what is usually called negligible. */
const axis = { lower: -0.5, upper: 0.5 };
const marks = [
  { value: -0.5, words: '−0.5' },
  { value: -0.1, words: '' },
  { value: 0, words: '0' },
  { value: 0.1, words: '' },
  { value: 0.5, words: '+0.5' },
];

/** Table 1: whom the figures are about, and who is missing from them. */
export const Cohort = ({ selection }: { readonly selection: Selection }) => (
  <Figure
    id="cohort"
    title={cohort.title}
    question={cohort}
    selection={{ ...selection, by: [] }}
    height={900}
    about={
      <p>
        {say(
          'A dot to the right: this group is a larger part of those followed up than of those not reached. The inner lines stand at a standardised difference of 0.1. Hollow: few. A diamond lies beyond the end of the axis.',
        )}
      </p>
    }
    columns={columns}
    chart={({ cells }) => {
      const rows: readonly IntervalRow[] = cohortRows(cells);
      return (
        <>
          <Intervals
            rows={rows}
            axis={axis}
            marks={marks}
            heading={say('Group')}
            columns={[say('Courses'), say('Followed'), say('Not followed'), say('Difference')]}
            caption={say('Courses by what is known at the start, and those followed against those not')}
          />
          <p className={styles.caption}>
            {say(
              'Followed and not followed: this group’s share of those. A dot to the right: a larger part of those followed than of those not. Inner lines at ±0.1, under which a standardised difference is usually called negligible. Hollow: under 30 courses followed.',
            )}
          </p>
        </>
      );
    }}
  />
);
