import {
  answerHref,
  type ChangeCell,
  change,
  type Horizon,
  type HorizonId,
  horizons,
  type Selection,
} from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useAnswer } from '../ask.ts';
import table from '../figure/DataTable.module.css';
import { CellHead, CellRow, type Column, dimensions } from '../figure/DataTable.tsx';
import styles from '../figure/Figure.module.css';
import { Footnotes } from '../figure/Footnotes.tsx';
import notes from '../figure/notes.module.css';
import { problemOf } from '../figure/ProblemNote.tsx';
import { Scroll } from '../figure/Scroll.tsx';
import { count, figure, hundredths, points, pointsRange, prose, range } from '../format.ts';

const { columns: meaning } = change;

const column = (heading: string, key: keyof typeof meaning, write: (value: number) => string): Column<ChangeCell> => ({
  key,
  heading,
  meaning: meaning[key],
  write: (cell) => figure(cell[key], write),
});

/** The columns of the change table, in the order of the file. */
const columns: readonly Column<ChangeCell>[] = [
  column(say('Courses'), 'n', count),
  column(say('Baseline'), 'meanBaseline', points),
  column(say('Follow-up'), 'meanFollowUp', points),
  column(say('Improvement'), 'meanChange', points),
  column('SD', 'sdChange', points),
  {
    key: 'ci95Lower',
    heading: say('95 % interval'),
    meaning: `${meaning.ci95Lower} ${meaning.ci95Upper}`,
    write: (cell) => range(cell.ci95Lower, cell.ci95Upper, pointsRange),
  },
  column('SRM', 'srm', hundredths),
  column(say('10th'), 'p10', points),
  column(say('25th'), 'p25', points),
  column(say('Median'), 'median', points),
  column(say('75th'), 'p75', points),
  column(say('90th'), 'p90', points),
];

const present = dimensions.filter(({ key }) => key === 'instrument');
const title = say('Mean change from baseline');

/** The change question at one horizon: every instrument a row of its own. */
const at = (selection: Selection, horizon: HorizonId): Selection => ({
  ...selection,
  definition: null,
  horizon,
  by: ['instrument'],
});

const HorizonRows = ({ selection, horizon }: { readonly selection: Selection; readonly horizon: Horizon }) => {
  const asked = at(selection, horizon.id);
  const { data, error, refetch } = useAnswer(change, asked);
  const counted = data?.cells.filter(({ status }) => status !== 'empty') ?? [];
  return (
    <tbody aria-busy={data === undefined && error === null}>
      <tr className={table.group}>
        <th scope="rowgroup" colSpan={columns.length + 1}>
          {horizon.label}{' '}
          <a href={answerHref(change, asked, 'csv')} download aria-label={say`CSV: ${title} at ${horizon.label}`}>
            {say('CSV')}
          </a>
        </th>
      </tr>
      {counted.map((cell) => (
        <CellRow key={cell.instrument?.id} cell={cell} present={present} columns={columns} noted={false} />
      ))}
      {counted.length > 0 ? null : (
        <tr>
          <td colSpan={columns.length + 1} className={table.absent}>
            {data !== undefined
              ? prose(data.meta.sentence)
              : error === null
                ? say('Loading …')
                : `${problemOf(error).title}. `}
            {error === null ? null : (
              <button type="button" className={notes.inline} onClick={() => void refetch()}>
                {say('Try again')}
              </button>
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
};

/** How far scores had moved at each horizon, in points of each instrument: one table, and one file per horizon. */
export const ChangeOverTime = ({ selection }: { readonly selection: Selection }) => {
  const { data } = useAnswer(change, at(selection, selection.horizon));
  if (data?.meta.asOf === null) return null;
  const wordsOf = (name: string) => data?.meta.parameters.find((parameter) => parameter.name === name)?.words;
  const chosen = [wordsOf('measure'), wordsOf('floor')].filter((words) => words !== undefined);
  return (
    <section id="change" className={styles.figure} aria-labelledby="change-title">
      <div className={styles.head}>
        <h2 id="change-title">{title}</h2>
        <p className={styles.subtitle}>
          {[
            ...chosen,
            say('in points of each instrument'),
            say('improvement is positive'),
            say('percentiles of the improvement'),
          ].join(' · ')}
        </p>
      </div>
      <Scroll name={say`Table: ${title}`}>
        <table className={table.table}>
          <caption className="unseen">{title}</caption>
          <CellHead present={present} columns={columns} noted={false} />
          {horizons.map((horizon) => (
            <HorizonRows key={horizon.id} selection={selection} horizon={horizon} />
          ))}
        </table>
      </Scroll>
      {data === undefined ? null : <Footnotes meta={data.meta} />}
    </section>
  );
};
