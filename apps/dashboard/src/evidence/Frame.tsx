import type { AnyMeta, Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type ReactNode, useEffect } from 'react';
import { type Answer, type Asked, useAnswer } from '../ask.ts';
import styles from '../figure/Figure.module.css';
import { FigureProblem } from '../figure/FigureProblem.tsx';
import { Footnotes } from '../figure/Footnotes.tsx';
import { filesOf, Tools } from '../figure/Tools.tsx';
import { prose } from '../format.ts';
import evidence from './evidence.module.css';

interface Props<Cell, About extends AnyMeta> {
  /** Names the frame as a link's anchor. */
  readonly id: string;
  readonly title: string;
  readonly question: Asked<Cell, About>;
  readonly selection: Selection;
  readonly about: ReactNode;
  readonly children: (answer: Answer<Cell, About>) => ReactNode;
}

/** What the address points to, once it is there: a claim is part of an answer that comes later than the page. */
const useAnchor = (arrived: boolean): void => {
  useEffect(() => {
    const { hash } = window.location;
    if (arrived && hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [arrived]);
};

/**
 * An answer that is words as much as figures, with its files, caveats and origin. Other than a figure it stands before
 * the first import as well: what patients are told does not hang on it.
 */
export const Frame = <Cell, About extends AnyMeta>({
  id,
  title,
  question,
  selection,
  about,
  children,
}: Props<Cell, About>) => {
  const { data, error, isFetching, isPlaceholderData, refetch } = useAnswer(question, selection);
  useAnchor(data !== undefined);
  return (
    <section
      id={id}
      className={`${styles.figure} ${evidence.frame}`}
      aria-labelledby={`${id}-title`}
      aria-busy={isFetching}
      data-figure={id}
      data-waiting={isPlaceholderData}
    >
      <div className={styles.head}>
        <h2 id={`${id}-title`}>{title}</h2>
        <Tools
          figure={id}
          title={title}
          drawn={false}
          files={filesOf(question, [{ words: '', selection }])}
          about={<Explained own={about} meta={data?.meta} />}
        />
      </div>
      {data !== undefined ? (
        <>
          {children(data)}
          <Footnotes meta={data.meta} />
        </>
      ) : error !== null ? (
        <FigureProblem error={error} retry={() => void refetch()} />
      ) : (
        <div className={styles.skeleton} style={{ height: 480 }} role="status">
          <span className="unseen">{say`Loading ${title}`}</span>
        </div>
      )}
    </section>
  );
};

const Explained = ({ own, meta }: { readonly own: ReactNode; readonly meta: AnyMeta | undefined }) => (
  <>
    {own}
    {meta?.captions.map((caption) => (
      <p key={caption}>{prose(caption)}</p>
    ))}
  </>
);
