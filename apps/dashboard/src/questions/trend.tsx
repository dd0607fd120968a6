import { type Selection, type TrendCell, trend } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { layoutBars } from '../charts/bars.ts';
import { Columns } from '../charts/Columns.tsx';
import multiples from '../charts/Multiples.module.css';
import { shareAxis } from '../charts/plot.ts';
import { layoutRateColumns } from '../charts/rate-columns.ts';
import type { Column } from '../figure/DataTable.tsx';
import styles from '../figure/Figure.module.css';
import { Figure } from '../figure/Figure.tsx';
import notes from '../figure/notes.module.css';
import { absent, count, figure, percent, percentRange, prose, range } from '../format.ts';
import { withNotes } from '../notes/marks.ts';
import { NoteList, useNotes } from '../notes/NoteList.tsx';
import { trendYears } from './trend-points.ts';

const { columns: meaning } = trend;
type Figures = keyof typeof meaning;

const column = (heading: string, key: Figures, write: (value: number) => string): Column<TrendCell> => ({
  key,
  heading,
  meaning: meaning[key],
  write: (cell) => figure(cell[key], write),
});

const interval = (lower: Figures, upper: Figures): Column<TrendCell> => ({
  key: lower,
  heading: say('95 % interval'),
  meaning: `${meaning[lower]} ${meaning[upper]}`,
  write: (cell) => range(cell[lower], cell[upper], percentRange),
});

const columns: readonly Column<TrendCell>[] = [
  column(say('Eligible'), 'eligible', count),
  column(say('Followed'), 'followed', count),
  column(say('Followed up'), 'followUpRate', percent),
  column(say('Responders'), 'responders', count),
  column(say('Rate'), 'rate', percent),
  interval('ci95Lower', 'ci95Upper'),
  column(say('If no other responded'), 'rateNri', percent),
  interval('rateNriCi95Lower', 'rateNriCi95Upper'),
  column(say('If all others did'), 'rateBest', percent),
];

/** Follow-up under these shares is to be read with caution, or badly reached. */
const followUpLines = [0.6, 0.8];

const Years = ({
  cells,
  name,
  conditions,
}: {
  readonly cells: readonly TrendCell[];
  readonly name: string;
  readonly conditions: readonly string[];
}) => {
  const years = trendYears(cells);
  const notes = useNotes(conditions);
  const labels = years.map(({ label }) => label);
  const ids = years.map(({ id }) => id);
  const words = (key: 'rateWords' | 'respondersWords' | 'followedWords') =>
    years.map((year) => (year.mark === 'hidden' ? say('hidden') : year[key] || absent));
  return (
    <div className={multiples.multiples}>
      <div>
        <h3 className={multiples.heading}>{say('Responder rate of those followed up')}</h3>
        <Columns
          layout={withNotes(layoutRateColumns(years), ids, notes)}
          name={say`Responder rate by year of start: ${name}`}
          heading={say('Year')}
          labels={labels}
          rows={[
            { heading: say('Rate'), words: words('rateWords') },
            { heading: say('Responded'), words: words('respondersWords') },
          ]}
          height={230}
          least={52}
        />
      </div>
      <div>
        <h3 className={multiples.heading}>{say('Followed up, of those due')}</h3>
        <Columns
          layout={withNotes(
            layoutBars(
              years.map(({ id, followUp, mark }) => ({ id, mark, share: followUp })),
              shareAxis,
              { lines: followUpLines },
            ),
            ids,
            notes,
          )}
          name={say('Share followed up, by year of start')}
          heading={say('Year')}
          labels={labels}
          rows={[
            { heading: say('Share'), words: years.map(({ followUpWords }) => followUpWords) },
            { heading: say('Followed'), words: words('followedWords') },
          ]}
          height={230}
          least={52}
        />
      </div>
    </div>
  );
};

/** Whether it is changing: rate and follow-up of the courses begun in each year. Nothing joins the years. */
export const Trend = ({ selection }: { readonly selection: Selection }) => (
  <Figure
    id="trend"
    title={say('Responder rate and follow-up by year of start')}
    question={trend}
    selection={selection}
    height={420}
    about={
      <p>
        {say(
          'Each year holds the courses whose first session was in it. Dot and line: the rate of those followed, with its 95 % interval; the pale band runs from none to all of those not reached responding. Years are not joined and not tested against each other: other patients came, and others were reached. A year whose courses have not reached the chosen time is empty.',
        )}
      </p>
    }
    columns={columns}
    beneath={<NoteList conditions={selection.condition} />}
    chart={({ cells, meta }) =>
      cells.every(({ status }) => status === 'empty') ? (
        <p className={notes.empty}>{say('No course of this selection has reached the chosen time yet.')}</p>
      ) : (
        <>
          <Years cells={cells} name={prose(meta.sentence)} conditions={selection.condition} />
          <p className={styles.caption}>
            {say(
              'Dot and line: rate of those followed, 95 % interval. Pale band: from none to all of the others responding. Hollow: few. Outlined, on a darker band: under 60 % followed up. Dashed: under 10 followed, read the counts. Hatched: hidden. Dotted lines: 60 and 80 % followed up.',
            )}
          </p>
        </>
      )
    }
  />
);
