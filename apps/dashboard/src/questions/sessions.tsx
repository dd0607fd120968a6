import { type Selection, type SessionsCell, sessions } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type BarSpan, layoutBars } from '../charts/bars.ts';
import { Columns } from '../charts/Columns.tsx';
import { Intervals } from '../charts/Intervals.tsx';
import multiples from '../charts/Multiples.module.css';
import { shareAxisTo } from '../charts/plot.ts';
import type { Column } from '../figure/DataTable.tsx';
import styles from '../figure/Figure.module.css';
import { Figure } from '../figure/Figure.tsx';
import notes from '../figure/notes.module.css';
import { count, figure, percent } from '../format.ts';
import { kinds, percentileWords, plannedGaps, type Spread, spreads } from './treatment-points.ts';

const { columns: meaning } = sessions;

const column = (
  heading: string,
  key: Exclude<keyof typeof meaning, 'currency'>,
  write: (value: number) => string,
): Column<SessionsCell> => ({
  key,
  heading,
  meaning: meaning[key],
  write: (cell) => figure(cell[key], write),
});

const columns: readonly Column<SessionsCell>[] = [
  column(say('Counted'), 'counted', count),
  column(say('Of'), 'of', count),
  column(say('Share'), 'share', percent),
  column(say('Value'), 'value', percentileWords),
];

/** What a column of a number is, and what is counted in it. */
const units: Readonly<Record<string, { readonly column: string; readonly counted: string; readonly span?: BarSpan }>> =
  {
    sessions: { column: say('Sessions'), counted: say('Courses') },
    gap: { column: say('Days'), counted: say('Gaps'), span: plannedGaps },
    injections: { column: say('Injections'), counted: say('Sessions') },
    'course-injections': { column: say('Injections'), counted: say('Courses') },
    'procedure-pain': { column: say('Pain'), counted: say('Sessions') },
  };

const Histogram = ({ spread: { id, label, classes, summary, absence } }: { readonly spread: Spread }) => {
  const { column: heading, counted, span } = units[id] ?? { column: label, counted: say('Counted') };
  const highest = Math.max(0, ...classes.flatMap(({ share }) => (share === null ? [] : [share])));
  return (
    <div>
      <h3 className={multiples.heading}>{label}</h3>
      <p className={styles.caption}>{summary === '' ? '\u00a0' : summary}</p>
      {absence === null && classes.length === 0 ? null : absence === null ? (
        <Columns
          // Above the bars there is room for the words of a span.
          layout={layoutBars(classes, shareAxisTo(highest * 1.15), { span })}
          name={`${label}: ${summary}`}
          heading={heading}
          labels={classes.map((one) => one.label)}
          rows={[
            { heading: say('Share'), words: classes.map(({ shareWords }) => shareWords) },
            { heading: counted, words: classes.map((one) => one.counted) },
          ]}
          height={180}
          least={44}
        />
      ) : (
        <p className={notes.empty}>{absence}</p>
      )}
    </div>
  );
};

const axis = { lower: 0, upper: 1 };
const marks = [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, words: value % 0.5 === 0 ? percent(value) : '' }));

/** How courses are treated: how many sessions, how far apart, with what, as planned or not. */
export const Treatment = ({ selection }: { readonly selection: Selection }) => (
  <Figure
    id="treatment"
    title={sessions.title}
    question={sessions}
    selection={{ ...selection, by: [] }}
    height={760}
    about={
      <p>
        {say(
          'Each bar is the share of courses, gaps or sessions of which the number is known; under 10 counted it is a dashed box, to be read as a count, and a hidden one is hatched. Classes of days and of injections are not equally wide. The shaded columns are the gaps that patients are usually told: 3 to 6 weeks.',
        )}
      </p>
    }
    columns={columns}
    chart={({ cells }) =>
      cells.every(({ status }) => status === 'empty') ? (
        <p className={notes.empty}>{say('No course of this selection has ended yet.')}</p>
      ) : (
        <>
          <div className={multiples.multiples}>
            {spreads(cells).map((spread) => (
              <Histogram key={spread.id} spread={spread} />
            ))}
          </div>
          <div className={multiples.below}>
            <Intervals
              rows={kinds(cells)}
              axis={axis}
              marks={marks}
              heading={say('Of courses and sessions')}
              columns={[say('Counted'), say('Share')]}
              caption={say('Completion of plans, gaps of 21 to 42 days, guidance')}
            />
          </div>
          <p className={styles.caption}>
            {say(
              'Shaded: the gaps that patients are usually told. Dashed: under 10 counted. Hatched: hidden. Hollow: under 30.',
            )}
          </p>
        </>
      )
    }
  />
);
