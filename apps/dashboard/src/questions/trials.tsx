import type { AnyMeta, Selection, TrialsCell } from '@enthesis/contract';
import { locale, say } from '@enthesis/languages';
import type { Asked } from '../ask.ts';
import { Intervals } from '../charts/Intervals.tsx';
import styles from '../evidence/evidence.module.css';
import { Frame } from '../evidence/Frame.tsx';
import { Cited } from '../figure/Cited.tsx';
import { WordTable } from '../figure/WordTable.tsx';
import { count, percent, prose } from '../format.ts';
import { apartOutcomes, forestRows, resultWords } from './trial-points.ts';

const axis = { lower: 0, upper: 1 };
const marks = [0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, words: value % 0.5 === 0 ? percent(value) : '' }));

const Source = ({ cell: { source, doi, pmid } }: { readonly cell: TrialsCell }) => (
  <>
    {source === null ? null : <Cited source={source} />}
    {doi === null ? null : (
      <>
        , <a href={`https://doi.org/${doi}`}>{say`doi ${doi}`}</a>
      </>
    )}
    {pmid === null ? null : say`, PMID ${pmid}`}
  </>
);

const Arms = ({ arms }: { readonly arms: readonly TrialsCell[] }) => (
  <ul className={styles.arms}>
    {arms.map((cell) => (
      <li key={cell.arm?.id}>
        {cell.arm?.label}
        {cell.n === null ? '' : ` (n ${count(cell.n)})`}: {prose(resultWords(cell))}
      </li>
    ))}
  </ul>
);

const Apart = ({ cells }: { readonly cells: readonly TrialsCell[] }) => (
  <>
    <h3 className={styles.apart}>{say('Not on the chart, and why')}</h3>
    <WordTable
      caption={say('Published results that are not on the chart')}
      headings={[
        say('Study'),
        say('Scored'),
        say('Arms'),
        say('Why it is not on the chart'),
        say('What it found'),
        say('Source'),
      ]}
      rows={apartOutcomes(cells).map(({ id, first, arms }) => ({
        id,
        fields: [
          `${first.study?.label}, ${first.condition?.label}`,
          `${first.instrument}${first.months === null ? '' : say`, ${first.months.toLocaleString(locale())} months`}`,
          <Arms key="arms" arms={arms} />,
          <span key="why" className={styles.long}>
            {prose(first.whyNot ?? '')}
          </span>,
          <span key="found" className={styles.long}>
            {prose(
              say`${first.found ?? ''} (${first.design ?? ''}; sessions: ${first.sessions ?? ''}). ${first.caveat ?? ''}`,
            )}
          </span>,
          <Source key="source" cell={first} />,
        ],
      }))}
    />
  </>
);

/** What trials found, beside the own figure: those that can be compared as a forest, all others with the reason. */
export const Trials = <About extends AnyMeta>({
  question,
  selection,
}: {
  readonly question: Asked<TrialsCell, About>;
  readonly selection: Selection;
}) => (
  <Frame
    id="trials"
    title={question.title}
    question={question}
    selection={selection}
    about={
      <p>
        {say(
          'A result stands on the chart only where its definition, its kind of instrument and its time are those chosen above, and never an active arm without its control. An asterisk marks an interval computed here (Wilson) from the published numbers.',
        )}
      </p>
    }
  >
    {({ cells, meta }) => (
      <>
        <p className={styles.sentence}>{prose(meta.sentence)}</p>
        <Intervals
          rows={forestRows(cells)}
          axis={axis}
          marks={marks}
          heading={say('Share of responders')}
          columns={[say('Share'), say('95 % interval'), 'n']}
          caption={say('Share of responders here and in trials')}
        />
        <p className={styles.legend}>
          {say(
            'Filled: prolotherapy, here or in a trial. Hollow: control arm, or under 30 followed. * computed here from the published numbers.',
          )}
        </p>
        <Apart cells={cells} />
      </>
    )}
  </Frame>
);
