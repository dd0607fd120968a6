import { type AnyMeta, type Selection, verdictIds, verdictLabels, verdictMeanings } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Link } from 'wouter';
import type { Asked } from '../ask.ts';
import { chartHref, fileHref } from '../evidence/chart-link.ts';
import styles from '../evidence/evidence.module.css';
import { Frame } from '../evidence/Frame.tsx';
import { Verdict } from '../evidence/Verdict.tsx';
import { prose } from '../format.ts';
import {
  type AnyClaimsCell,
  claimAnchor,
  claimsOf,
  countedWords,
  type ToldClaim,
  topicsOf,
  valueWords,
  verdictCounts,
} from './claim-points.ts';

const Reading = ({ cell, claim }: { readonly cell: AnyClaimsCell; readonly claim: string }) => {
  const [chart, file] = [chartHref(cell), fileHref(cell)];
  const label = cell.reading?.label ?? '';
  return (
    <li data-decides={cell.decides}>
      <span className={styles.label}>{prose(label)}</span>
      <span className={styles.value}>{prose(valueWords(cell))}</span>
      <span className={styles.counted}>{prose(countedWords(cell))}</span>
      <span className={styles.rule}>{cell.rule === null ? say('beside it') : prose(say`claim: ${cell.rule}`)}</span>
      <span className={styles.links}>
        {chart === null ? null : (
          <Link href={chart} aria-label={say`Chart: ${label} (${claim})`}>
            {say('Chart')}
          </Link>
        )}
        {file === null ? null : (
          <a href={file} download aria-label={say`CSV: ${label} (${claim})`}>
            {say('CSV')}
          </a>
        )}
      </span>
    </li>
  );
};

const Claim = ({ claim: { id, words, verdict, caveat, pages, readings } }: { readonly claim: ToldClaim }) => (
  <article id={claimAnchor(id)} className={styles.claim} aria-labelledby={`${claimAnchor(id)}-words`}>
    <h4 id={`${claimAnchor(id)}-words`}>“{prose(words)}”</h4>
    <Verdict verdict={verdict} />
    {readings.length === 0 ? null : (
      <ul className={styles.readings}>
        {readings.map((cell) => (
          <Reading key={cell.reading?.id} cell={cell} claim={id} />
        ))}
      </ul>
    )}
    <p className={styles.caveat}>
      {say`${prose(caveat)} Said on ${pages}.`}{' '}
      <a href={`#${claimAnchor(id)}`} aria-label={say`Address of this claim: ${words}`}>
        {say('Address of this claim')}
      </a>
    </p>
  </article>
);

const Counts = ({ claims }: { readonly claims: readonly ToldClaim[] }) => (
  <ul className={styles.counts}>
    {verdictCounts(claims).map(([verdict, counted]) => (
      <li key={verdict}>
        <strong>{counted}</strong> <Verdict verdict={verdict} />
      </li>
    ))}
  </ul>
);

const Meanings = () => (
  <dl>
    {verdictIds.map((id) => (
      <div key={id}>
        <dt>{verdictLabels[id]}</dt>
        <dd>{prose(verdictMeanings[id])}</dd>
      </div>
    ))}
  </dl>
);

/** What patients are told, claim by claim, each with what can be said of it here. */
export const Claims = <About extends AnyMeta>({
  question,
  selection,
}: {
  readonly question: Asked<AnyClaimsCell, About>;
  readonly selection: Selection;
}) => (
  <Frame
    id="claims"
    title={question.title}
    question={question}
    selection={{ ...question.defaults, condition: selection.condition, release: selection.release }}
    about={
      <>
        <p>
          {say(
            'The words are a paraphrase of what patient-facing pages say. Figures in strong type decide; the others stand beside.',
          )}
        </p>
        <Meanings />
      </>
    }
  >
    {({ cells }) => {
      const claims = claimsOf(cells);
      return (
        <>
          <Counts claims={claims} />
          <div className={styles.topics}>
            {topicsOf(claims).map(([topic, own]) => (
              <section key={topic.id} aria-labelledby={`topic-${topic.id}`}>
                <h3 id={`topic-${topic.id}`} className={styles.topic}>
                  {topic.label}
                </h3>
                {own.map((claim) => (
                  <Claim key={claim.id} claim={claim} />
                ))}
              </section>
            ))}
          </div>
        </>
      );
    }}
  </Frame>
);
