import {
  captions,
  change,
  cohort,
  type ParameterName,
  type Question,
  responseBySession,
  robustness,
  type Selection,
  toSearch,
  trend,
} from '@enthesis/contract';
import { say } from '@enthesis/languages';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAnswer, useVocabulary } from '../ask.ts';
import { accepted } from '../figure/choices.ts';
import { Lead } from '../figure/Lead.tsx';
import { prose } from '../format.ts';
import { asked } from '../questions/robustness-points.ts';
import styles from './pages.module.css';

/** What another page is asked too, so that a link can carry it there. */
const carried: readonly ParameterName[] = ['measure', 'definition', 'horizon', 'floor'];

/** A link to another page about the same courses, as far as that page can be asked the same. */
const Onward = ({
  href,
  question,
  selection,
  children,
}: {
  readonly href: string;
  readonly question: Pick<Question, 'name' | 'parameters' | 'only' | 'defaults'>;
  readonly selection: Selection;
  readonly children: ReactNode;
}) => {
  const vocabulary = useVocabulary();
  const choices = { ...question, parameters: question.parameters.filter((name) => carried.includes(name)) };
  const { measure, definition, horizon, floor } = selection;
  const same = accepted(choices, vocabulary, { ...question.defaults, measure, definition, horizon, floor });
  const search = same === null ? '' : toSearch(choices, same);
  return <Link href={search === '' ? href : `${href}?${search}`}>{children}</Link>;
};

const Robust = ({ selection }: { readonly selection: Selection }) => {
  const { data } = useAnswer(robustness, asked(selection));
  return <p>{data === undefined ? '\u00a0' : prose(data.meta.sentence)}</p>;
};

/** A director's three questions, each with its answer in a sentence and the pages that say more. */
export const ThreeQuestions = ({ selection }: { readonly selection: Selection }) => (
  <section className={styles.card} aria-label={say('Three questions')}>
    <dl className={styles.questions}>
      <div>
        <dt>{say('How are my patients doing?')}</dt>
        <dd>
          <Lead selection={{ ...selection, by: ['condition'] }} />
          <p className={styles.onward}>
            <Onward href="/change" question={change} selection={selection}>
              {say('Scores over time')}
            </Onward>{' '}
            <Onward href="/sessions" question={responseBySession} selection={selection}>
              {say('Response by session')}
            </Onward>{' '}
            <Link href="/conditions">{say('One condition')}</Link>
          </p>
        </dd>
      </div>
      <div>
        <dt>{say('Compared with whom?')}</dt>
        <dd>
          <p>{prose(captions.registry)}</p>
          <p className={styles.onward}>
            <Onward href="/trend" question={trend} selection={selection}>
              {say('My own years side by side')}
            </Onward>{' '}
            <Link href="/methods">{say('What rates can say')}</Link>
          </p>
        </dd>
      </div>
      <div>
        <dt>{say('Can I trust it?')}</dt>
        <dd>
          <Robust selection={selection} />
          <p className={styles.onward}>
            <Onward href="/cohort" question={cohort} selection={selection}>
              {say('Who is missing')}
            </Onward>{' '}
            <Onward href="/robustness" question={robustness} selection={selection}>
              {say('Under every definition')}
            </Onward>
          </p>
        </dd>
      </div>
    </dl>
  </section>
);
