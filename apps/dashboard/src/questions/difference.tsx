import { type DifferenceCell, difference, type Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Intervals } from '../charts/Intervals.tsx';
import type { Column } from '../figure/DataTable.tsx';
import { Figure } from '../figure/Figure.tsx';
import { count, figure, percent } from '../format.ts';
import { differenceRows } from './cohort-points.ts';

const { columns: meaning } = difference;

const points = (share: number): string => `${count(Math.round(share * 100))}`;

const column = (
  heading: string,
  key: keyof typeof meaning,
  write: (value: number) => string,
): Column<DifferenceCell> => ({
  key,
  heading,
  meaning: meaning[key],
  write: (cell) => figure(cell[key], write),
});

/** The columns of the comparison, in the order of the file. */
const columns: readonly Column<DifferenceCell>[] = [
  column(say('Followed, first'), 'firstFollowed', count),
  column(say('Responders'), 'firstResponders', count),
  column(say('Rate'), 'firstRate', percent),
  column(say('Followed, second'), 'secondFollowed', count),
  column(say('Responders'), 'secondResponders', count),
  column(say('Rate'), 'secondRate', percent),
  column(say('Difference, points'), 'difference', points),
  column('from', 'ci95Lower', points),
  column('to', 'ci95Upper', points),
  column(say('If no other responded'), 'differenceNri', points),
  column('from', 'differenceNriCi95Lower', points),
  column('to', 'differenceNriCi95Upper', points),
];

const axis = { lower: -1, upper: 1 };
const marks = [
  { value: -1, words: '−100' },
  { value: -0.5, words: '' },
  { value: 0, words: '0' },
  { value: 0.5, words: '' },
  { value: 1, words: '+100' },
];

/** Two groups compared: their rates and the difference in percentage points, with its interval. */
export const Difference = ({ selection }: { readonly selection: Selection }) => (
  <Figure
    id="difference"
    title={difference.title}
    question={difference}
    selection={{ ...selection, by: [] }}
    height={220}
    about={<p>{say('The first rate less the second, in percentage points, with Newcombe’s 95 % interval.')}</p>}
    columns={columns}
    chart={({ cells }) => {
      const [cell] = cells;
      if (cell === undefined) return null;
      return (
        <Intervals
          rows={differenceRows(cell)}
          axis={axis}
          marks={marks}
          heading={say('Counted')}
          columns={[
            cell.first?.label ?? say('First'),
            cell.second?.label ?? say('Second'),
            say('Difference'),
            say('95 % interval'),
          ]}
          caption={say('Difference of two rates in percentage points')}
        />
      );
    }}
  />
);
