import { type AnyMeta, type Meta, type Selection, withheldWords } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { memo, type ReactNode, useDeferredValue, useEffect, useRef } from 'react';
import { useTableToggle } from '../address.ts';
import { type Answer, type Asked, useAnswers } from '../ask.ts';
import { prose } from '../format.ts';
import { type AnyCell, type Column, DataTable } from './DataTable.tsx';
import styles from './Figure.module.css';
import { FigureProblem } from './FigureProblem.tsx';
import { Captions, Origin } from './Footnotes.tsx';
import { NothingImported } from './NothingImported.tsx';
import notes from './notes.module.css';
import { subtitleOf } from './subtitle.ts';
import { type FigureFile, FileLinks, filesOf, Tools } from './Tools.tsx';

/** One of the answers a figure is drawn from. */
export interface Part<Cell> {
  /** What tells it from the other parts: "Pain by condition". */
  readonly words: string;
  readonly selection: Selection;
  readonly columns: readonly Column<Cell>[];
}

interface OfAnyFigure<Cell extends AnyCell, About extends AnyMeta> {
  /** Names the figure in the address and as a link's anchor. */
  readonly id: string;
  readonly title: string;
  readonly question: Asked<Cell, About>;
  /** How the figure is computed and read, in words of its own. */
  readonly about: ReactNode;
  /** Height kept free while the first answer is on its way. */
  readonly height: number;
  /** What belongs to the figure beside its cells, under chart and table alike. */
  readonly beneath?: ReactNode;
  /** Whether the answer's sentence stands elsewhere on the page already. */
  readonly sentenceElsewhere?: boolean;
  /** What a script asks for in place of the figure's files, where a token reads less than the reader. */
  readonly filesForScripts?: readonly FigureFile[];
}

interface PartedProps<Cell extends AnyCell, About extends AnyMeta> extends OfAnyFigure<Cell, About> {
  readonly parts: readonly Part<Cell>[];
  /** The drawing, of one answer a part; without one the figure is its tables. */
  readonly chart?: ((answers: ReadonlyArray<Answer<Cell, About>>) => ReactNode) | undefined;
  /** Whether the drawing places the captions itself. */
  readonly captionsInside?: boolean;
  /** Whether the drawing stands before there is any answer: its headings and warnings, and room for what comes. */
  readonly framed?: boolean;
}

interface Props<Cell extends AnyCell, About extends AnyMeta> extends OfAnyFigure<Cell, About> {
  readonly selection: Selection;
  readonly columns: readonly Column<Cell>[];
  readonly chart?: (answer: Answer<Cell, About>) => ReactNode;
}

/** A question's answer with everything that belongs to it: what it shows, chart or table, files, caveats, origin. */
export const Figure = <Cell extends AnyCell, About extends AnyMeta = Meta>({
  selection,
  columns,
  chart,
  ...figure
}: Props<Cell, About>) => (
  <PartedFigure
    {...figure}
    parts={[{ words: '', selection, columns }]}
    chart={chart === undefined ? undefined : ([answer]) => (answer === undefined ? null : chart(answer))}
  />
);

/** A figure drawn from several answers to one question, such as pain and function side by side. */
export const PartedFigure = <Cell extends AnyCell, About extends AnyMeta = Meta>(props: PartedProps<Cell, About>) => {
  const { id, title, question, parts } = props;
  const asked = useAnswers(
    question,
    parts.map(({ selection }) => selection),
  );
  const [table] = useTableToggle(id);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (window.location.hash === `#${id}`) frame.current?.scrollIntoView();
  }, [id]);
  const answers = asked.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const error = asked.find((one) => one.error !== null)?.error ?? null;
  const again = () => asked.forEach((one) => void (one.error === null || one.refetch()));
  const seen: Seen<Cell, About> = { ...props, answers, table, error, again };
  // Drawing takes long: what a press changes beside the figure is painted before it.
  const drawn = useDeferredValue(seen);
  return (
    <section
      id={id}
      ref={frame}
      className={styles.figure}
      aria-labelledby={`${id}-title`}
      aria-busy={drawn !== seen || asked.some(({ isFetching }) => isFetching)}
      data-figure={id}
      data-view={drawn.table ? 'table' : 'chart'}
      data-waiting={asked.some(({ isPlaceholderData }) => isPlaceholderData)}
    >
      <div className={styles.head}>
        <h2 id={`${id}-title`}>{title}</h2>
        <Tools
          figure={id}
          title={title}
          drawn={props.chart !== undefined}
          files={filesOf(question, parts)}
          filesForScripts={props.filesForScripts}
          about={<About own={props.about} question={question} metas={answers.map(({ meta }) => meta)} />}
        />
        <p className={styles.subtitle}>
          {answers.length === parts.length ? prose(subtitleOf(answers.map(({ meta }) => meta))) : '\u00a0'}
        </p>
      </div>
      <Content seen={drawn} />
    </section>
  );
};

/** Everything the content of a figure is drawn from. */
interface Seen<Cell extends AnyCell, About extends AnyMeta> extends PartedProps<Cell, About> {
  /** As many as there are parts, or fewer while some are on their way. */
  readonly answers: ReadonlyArray<Answer<Cell, About>>;
  /** Whether the table is shown in place of the drawing. */
  readonly table: boolean;
  readonly error: Error | null;
  readonly again: () => void;
}

const ContentOf = <Cell extends AnyCell, About extends AnyMeta>({
  seen,
}: {
  readonly seen: Seen<Cell, About>;
}): ReactNode => {
  const { title, parts, height, framed = false, table, answers, error, again } = seen;
  const whole = answers.length === parts.length;
  const loading = <span className="unseen">{say`Loading ${title}`}</span>;
  if (whole || (framed && !table && error === null))
    return (
      <>
        {whole ? error === null ? null : <Stale again={again} /> : <p role="status">{loading}</p>}
        <Body {...seen} answers={whole ? answers : []} />
      </>
    );
  if (error !== null) return <FigureProblem error={error} retry={again} />;
  return <Waiting height={height}>{loading}</Waiting>;
};

/** Room kept free for what is on its way. */
export const Waiting = ({ height, children }: { readonly height: number; readonly children?: ReactNode }) => (
  <div className={styles.skeleton} style={{ height }} role={children === undefined ? undefined : 'status'}>
    {children}
  </div>
);

const Content = memo(ContentOf) as typeof ContentOf;

const Stale = ({ again }: { readonly again: () => void }) => (
  <p className={notes.stale} role="status">
    {say('Could not be brought up to date; these are the figures of before.')}{' '}
    <button type="button" className={notes.inline} onClick={again}>
      {say('Try again')}
    </button>
  </p>
);

const Body = <Cell extends AnyCell, About extends AnyMeta>({ answers, table, ...props }: Seen<Cell, About>) => {
  const { parts, chart } = props;
  const metas = answers.map(({ meta }) => meta);
  const withheld = metas.flatMap((meta) =>
    meta.scope === 'clinic' && meta.withheld !== null ? [meta.withheld] : [],
  )[0];
  const drawn = !table && chart !== undefined;
  const nothing = metas.map(nothingIn).find((one) => one !== null);
  if (nothing !== undefined) return nothing;
  return (
    <>
      {props.sentenceElsewhere === true ? null : (
        <p className={styles.sentence}>{prose(metas.map(({ sentence }) => sentence).join(' '))}</p>
      )}
      {withheld !== undefined ? (
        <p className={notes.empty}>{prose(withheldWords[withheld])}</p>
      ) : drawn ? (
        chart(answers)
      ) : (
        <Tables {...props} answers={answers} />
      )}
      {withheld === undefined ? props.beneath : null}
      {drawn && props.captionsInside === true ? null : (
        <Captions metas={metas} names={parts.map(({ words }) => words)} />
      )}
      <Origin metas={metas} />
    </>
  );
};

/** What stands in place of figures where nothing was imported or released yet; null where something was. */
const nothingIn = (meta: AnyMeta): ReactNode => {
  if (meta.scope === 'clinic') return meta.asOf === null ? <NothingImported /> : null;
  if (meta.scope === 'own') return meta.clinics.every(({ asOf }) => asOf === null) ? <NothingImported /> : null;
  return meta.release === null ? <p className={notes.empty}>{prose(meta.reason ?? meta.sentence)}</p> : null;
};

/** The same cells as the chart: one table a part, each with its own file where there are several. */
const Tables = <Cell extends AnyCell, About extends AnyMeta>({
  title,
  question,
  parts,
  answers,
}: PartedProps<Cell, About> & { readonly answers: ReadonlyArray<Answer<Cell, About>> }) => (
  <div className={styles.tables}>
    {filesOf(question, parts).map((file, index) => {
      const [part, answer] = [parts[index], answers[index]];
      if (part === undefined || answer === undefined) return null;
      return (
        <div key={file.csv} data-part={part.words}>
          {part.words === '' ? null : (
            <h3>
              {part.words} <FileLinks file={file} title={title} />
            </h3>
          )}
          <DataTable
            caption={part.words === '' ? title : `${title}: ${part.words}`}
            cells={answer.cells}
            columns={part.columns}
          />
        </div>
      );
    })}
  </div>
);

const About = ({
  own,
  question,
  metas,
}: {
  readonly own: ReactNode;
  readonly question: Pick<Asked<AnyCell>, 'columns'>;
  readonly metas: readonly AnyMeta[];
}) => (
  <>
    {own}
    {[...new Set(metas.flatMap(({ captions }) => captions))].map((caption) => (
      <p key={caption}>{prose(caption)}</p>
    ))}
    <p>{say('Columns of the file:')}</p>
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
