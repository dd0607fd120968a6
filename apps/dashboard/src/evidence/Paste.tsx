import type { AnyMeta, Selection } from '@enthesis/contract';
import { say, sayWritten } from '@enthesis/languages';
import { useMemo, useState } from 'react';
import { type Asked, useAnswer } from '../ask.ts';
import { Cited } from '../figure/Cited.tsx';
import { counted, prose } from '../format.ts';
import pages from '../pages/pages.module.css';
import {
  type AnyClaimsCell,
  claimAnchor,
  claimsOf,
  countedWords,
  type ToldClaim,
  valueWords,
} from '../questions/claim-points.ts';
import { type CheckedSentence, checkedPage } from './checked.ts';
import styles from './paste.module.css';
import { Verdict } from './Verdict.tsx';

const figureWords = (cell: AnyClaimsCell): string =>
  `${cell.reading?.label ?? ''}: ${valueWords(cell)}, ${countedWords(cell)}`;

const Found = ({ claim }: { readonly claim: ToldClaim }) => (
  <li>
    <Verdict verdict={claim.verdict} />{' '}
    {prose(
      claim.readings
        .filter(({ decides }) => decides)
        .map(figureWords)
        .join('; '),
    )}{' '}
    {prose(claim.caveat)} <a href={`#${claimAnchor(claim.id)}`}>{say('The claim')}</a>
  </li>
);

const Sentence = ({ checked, told }: { readonly checked: CheckedSentence; readonly told: readonly ToldClaim[] }) => (
  <li>
    <mark>{checked.sentence}</mark>
    <ul>
      {checked.claims.flatMap(({ id }) => {
        const claim = told.find((one) => one.id === id);
        return claim === undefined ? [] : [<Found key={id} claim={claim} />];
      })}
      {checked.corrections.map(({ id, correct, source }) => (
        <li key={id}>
          <strong>{say('Known mistake.')}</strong> {prose(sayWritten(correct))} <Cited source={source} />.
        </li>
      ))}
    </ul>
  </li>
);

const Checked = ({
  sentences,
  told,
}: {
  readonly sentences: readonly CheckedSentence[];
  readonly told: readonly ToldClaim[];
}) => {
  const isFound = ({ claims, corrections }: CheckedSentence) => claims.length + corrections.length > 0;
  const unchecked = sentences.filter((sentence) => !isFound(sentence));
  return (
    <>
      <p role="status">
        {say`${counted(sentences.length - unchecked.length, 'sentence')} of ${sentences.length} hold a claim of the list.`}
      </p>
      <ul className={styles.checked}>
        {sentences.filter(isFound).map((sentence) => (
          <Sentence key={sentence.id} checked={sentence} told={told} />
        ))}
      </ul>
      {unchecked.length === 0 ? null : (
        <>
          <h3>{say('Not checked')}</h3>
          <ul className={styles.unchecked}>
            {unchecked.map(({ id, sentence }) => (
              <li key={id}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** A clinic's own page, held against the claims. The text stays in this browser. */
export const Paste = <About extends AnyMeta>({
  question,
  release,
}: {
  readonly question: Asked<AnyClaimsCell, About>;
  readonly release: Selection['release'];
}) => {
  const [text, setText] = useState('');
  // Every claim, whatever the condition above: a page speaks of several.
  const { data } = useAnswer(question, { ...question.defaults, release });
  const told = useMemo(() => claimsOf(data?.cells ?? []), [data]);
  const sentences = useMemo(() => checkedPage(text), [text]);
  return (
    <section className={`${pages.card} ${text === '' ? styles.nothing : ''}`} aria-labelledby="paste-title" id="paste">
      <h2 id="paste-title">{say('Check a page of your own')}</h2>
      <div className={styles.paste}>
        <label htmlFor="paste-text">
          {say(
            'Paste the text of a page that patients read. It is held against the claims above, sentence by sentence, in this browser; nothing is sent. A claim in other words than ours may be missed.',
          )}
        </label>
        <textarea id="paste-text" value={text} onChange={({ target }) => setText(target.value)} spellCheck={false} />
        {sentences.length === 0 || data === undefined ? null : <Checked sentences={sentences} told={told} />}
      </div>
    </section>
  );
};
