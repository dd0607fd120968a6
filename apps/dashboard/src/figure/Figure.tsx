import { type Meta, type Selection, withheldWords } from '@enthesis/contract';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTableToggle } from '../address.ts';
import { type Answer, type Asked, useAnswer } from '../ask.ts';
import { prose } from '../format.ts';
import { type AnyCell, type Column, DataTable } from './DataTable.tsx';
import styles from './Figure.module.css';
import { Footnotes } from './Footnotes.tsx';
import notes from './notes.module.css';
import { ProblemNote, problemOf } from './ProblemNote.tsx';
import { subtitleOf } from './subtitle.ts';
import { Tools } from './Tools.tsx';

interface Props<Cell extends AnyCell> {
  /** Names the figure in the address and as a link's anchor. */
  readonly id: string;
  readonly title: string;
  readonly question: Asked<Cell>;
  readonly selection: Selection;
  /** How the figure is computed and read, in words of its own. */
  readonly about: ReactNode;
  /** Height kept free while the first answer is on its way. */
  readonly height: number;
  /** The drawing; without one the figure is its table. */
  readonly chart?: (answer: Answer<Cell>) => ReactNode;
  readonly columns: readonly Column<Cell>[];
  /** Whether the answer's sentence stands elsewhere on the page already. */
  readonly sentenceElsewhere?: boolean;
}

/** A question's answer with everything that belongs to it: what it shows, chart or table, files, caveats, origin. */
export const Figure = <Cell extends AnyCell>(props: Props<Cell>) => {
  const { id, title, question, selection, height } = props;
  const answer = useAnswer(question, selection);
  const [table] = useTableToggle(id);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (window.location.hash === `#${id}`) frame.current?.scrollIntoView();
  }, [id]);
  const { data, error } = answer;
  return (
    <section
      id={id}
      ref={frame}
      className={styles.figure}
      aria-labelledby={`${id}-title`}
      aria-busy={answer.isFetching}
      data-view={table ? 'table' : 'chart'}
      data-waiting={answer.isPlaceholderData}
    >
      <div className={styles.head}>
        <h2 id={`${id}-title`}>{title}</h2>
        <Tools
          figure={id}
          title={title}
          drawn={props.chart !== undefined}
          question={question}
          selection={selection}
          about={<About own={props.about} question={question} meta={data?.meta} />}
        />
        <p className={styles.subtitle}>{data === undefined ? '\u00a0' : prose(subtitleOf(data.meta))}</p>
      </div>
      {error !== null && data !== undefined ? (
        <p className={notes.stale} role="status">
          Could not be brought up to date; these are the figures of before.{' '}
          <button type="button" className={notes.inline} onClick={() => void answer.refetch()}>
            Try again
          </button>
        </p>
      ) : null}
      {data !== undefined ? (
        <Body {...props} answer={data} />
      ) : error !== null ? (
        <ProblemNote problem={problemOf(error)} retry={() => void answer.refetch()} />
      ) : (
        <div className={styles.skeleton} style={{ height }} role="status">
          <span className="unseen">Loading {title}</span>
        </div>
      )}
    </section>
  );
};

const Body = <Cell extends AnyCell>(props: Props<Cell> & { readonly answer: Answer<Cell> }) => {
  const { id, title, answer, chart, columns } = props;
  const [table] = useTableToggle(id);
  const { meta } = answer;
  if (meta.asOf === null) {
    return <p className={notes.empty}>Nothing has been imported yet.</p>;
  }
  return (
    <>
      {props.sentenceElsewhere === true ? null : <p className={styles.sentence}>{prose(meta.sentence)}</p>}
      {meta.withheld !== null ? (
        <p className={notes.empty}>{prose(withheldWords[meta.withheld])}</p>
      ) : table || chart === undefined ? (
        <DataTable caption={title} cells={answer.cells} columns={columns} />
      ) : (
        chart(answer)
      )}
      <Footnotes meta={meta} />
    </>
  );
};

const About = ({
  own,
  question,
  meta,
}: {
  readonly own: ReactNode;
  readonly question: Pick<Asked<AnyCell>, 'columns'>;
  readonly meta: Meta | undefined;
}) => (
  <>
    {own}
    {meta?.captions.map((caption) => (
      <p key={caption}>{prose(caption)}</p>
    ))}
    <p>Columns of the file:</p>
    <dl>
      {Object.entries(question.columns).map(([name, meaning]) => (
        <div key={name}>
          <dt>{name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}</dt>
          <dd>{prose(meaning)}</dd>
        </div>
      ))}
    </dl>
  </>
);
