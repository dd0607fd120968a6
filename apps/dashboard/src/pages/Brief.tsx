import { brief, captions, coverage, responders, robustness, type Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useElementSize } from '@mantine/hooks';
import { useIsFetching } from '@tanstack/react-query';
import { useSelection } from '../address.ts';
import { useAnswer, useMe } from '../ask.ts';
import { Filters } from '../figure/Filters.tsx';
import notes from '../figure/notes.module.css';
import { Refused } from '../figure/Refused.tsx';
import { Scroll } from '../figure/Scroll.tsx';
import { prose } from '../format.ts';
import { NotesInBrief } from '../notes/NotesInBrief.tsx';
import { RespondersAtAGlance, useFilesAtAGlance } from '../questions/at-a-glance.tsx';
import { asked } from '../questions/robustness-points.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './Brief.module.css';
import { useFingerprint } from './use-fingerprint.ts';

/** One page of paper for those who will not open a dashboard: the first figure, who is missing, and what it cannot say. */
export const Brief = () => {
  const { state, refused, choose } = useSelection(brief);
  return (
    <>
      <div className={styles.unprinted}>
        <PageHeading title={say('Brief')}>{say('One page to print, on A4 or Letter.')}</PageHeading>
        {state === null ? null : (
          <Filters choices={brief} selection={state.selection} choose={choose} measureElsewhere>
            <button type="button" className={notes.button} onClick={() => window.print()}>
              {say('Print')}
            </button>
          </Filters>
        )}
      </div>
      {state === null ? <Refused error={refused} /> : <Sheet selection={state.selection} />}
    </>
  );
};

/** Pixels of height that the margins leave on the shorter of the two papers, Letter, but for two lines that may wrap. */
const paper = 960;
/** Pixels of height that the sheet's edge takes on the screen and not on paper. */
const edge = 42;

/** How much smaller a sheet of this height on the screen has to be on paper. */
const fit = (height: number): number => (height > edge ? Math.min(1, paper / (height - edge)) : 1);

const Sentences = ({ selection }: { readonly selection: Selection }) => {
  const [pain, ability] = [
    useAnswer(responders, { ...selection, measure: 'pain', by: ['condition'] }),
    useAnswer(responders, { ...selection, measure: 'function', by: ['condition'] }),
  ];
  const said = [pain, ability].flatMap(({ data }) => (data === undefined ? [] : [data.meta.sentence]));
  return [...new Set(said)].map((sentence) => <p key={sentence}>{prose(sentence)}</p>);
};

const Sheet = ({ selection }: { readonly selection: Selection }) => {
  const me = useMe();
  const counted = useAnswer(coverage, { ...selection, by: ['condition'] });
  const robust = useAnswer(robustness, asked(selection));
  const fetching = useIsFetching();
  const { ref, height } = useElementSize<HTMLElement>();
  const fingerprint = useFingerprint(useFilesAtAGlance(selection));
  return (
    <Scroll name={say('The brief')}>
      <article
        ref={ref}
        className={styles.sheet}
        style={{ '--fit': fit(height) }}
        aria-busy={fetching > 0 || counted.isPending || robust.isPending}
      >
        <header className={styles.head}>
          <h2>{say`${me?.clinic?.name ?? ''}: who responded`}</h2>
          {me?.clinic?.synthetic === true ? <p>{captions.synthetic}</p> : null}
        </header>
        <Sentences selection={selection} />
        <RespondersAtAGlance selection={selection} compact />
        <p>
          <strong>{say('Who is missing.')}</strong> {prose(counted.data?.meta.sentence ?? '')}
        </p>
        <p>
          <strong>{say('Does it hang on the definition?')}</strong> {prose(robust.data?.meta.sentence ?? '')}
        </p>
        <NotesInBrief />
        <p>
          <strong>{say('What this cannot say.')}</strong> {prose(captions.registry)} {prose(captions.units)}
        </p>
        <footer className={styles.foot}>
          {window.location.href}
          {fingerprint === null ? '' : say` · SHA-256 of its files’ own, one after the other: ${fingerprint}`}
        </footer>
      </article>
    </Scroll>
  );
};
