import { type Condition, groupLabels, responders, robustness } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useParams } from 'wouter';
import { type Choices, useSelection } from '../address.ts';
import { useVocabulary } from '../ask.ts';
import { Chip, Filters } from '../figure/Filters.tsx';
import { Lead } from '../figure/Lead.tsx';
import { PageNote } from '../figure/PageNote.tsx';
import { Refused } from '../figure/Refused.tsx';
import { ChangeOverTime } from '../questions/change.tsx';
import { Coverage } from '../questions/coverage.tsx';
import { OtherTimes } from '../questions/other-times.tsx';
import { FirstResponse } from '../questions/response-by-session.tsx';
import { Specifications, TippingShare } from '../questions/robustness.tsx';
import { BySessionsReceived } from '../questions/sessions-received.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import { NotFound } from './NotFound.tsx';
import styles from './pages.module.css';

/** What a condition's page lets its reader choose; the condition itself is the path. */
const choicesFor = (id: string): Choices => ({
  ...responders,
  parameters: ['measure', 'definition', 'horizon', 'floor', 'by', 'target', 'model'],
  only: { by: ['session_band', 'sessions'] },
  defaults: { ...responders.defaults, by: ['session_band'], condition: [id], target: robustness.defaults.target },
});

const saidWords = ({ saidToRespond }: Condition): string => {
  if (saidToRespond === undefined) return '';
  return say` · patient-facing pages say it ${saidToRespond ? say('generally responds') : say('does not respond')} to prolotherapy`;
};

const Figures = ({ condition }: { readonly condition: Condition }) => {
  const choices = useMemo(() => choicesFor(condition.id), [condition.id]);
  const { state, refused, choose } = useSelection(choices);
  if (state === null) return <Refused error={refused} />;
  const { selection } = state;
  const exact = selection.by.includes('sessions');
  return (
    <div className={styles.stack}>
      <section className={styles.group} aria-label={say('Responder rate')}>
        <Filters choices={choices} selection={selection} choose={choose}>
          <SegmentedControl
            aria-label={say('Number of sessions')}
            size="sm"
            data={[
              { value: 'session_band', label: say('Sessions in bands') },
              { value: 'sessions', label: say('Exact') },
            ]}
            value={exact ? 'sessions' : 'session_band'}
            onChange={(by) => choose({ ...selection, by: [by === 'sessions' ? by : 'session_band'] })}
          />
        </Filters>
        <Lead selection={{ ...selection, by: ['condition'] }} />
        <OtherTimes selection={selection} choose={choose} />
        <div className={styles.equal}>
          <BySessionsReceived selection={selection} exact={exact} />
          <FirstResponse selection={selection} />
        </div>
      </section>
      <Coverage selection={selection} />
      <ChangeOverTime selection={selection} />
      <Specifications selection={selection} />
      <section className={styles.group} aria-label={say('Those not reached')}>
        <div>
          <Chip choices={choices} selection={selection} choose={choose} name="target" />
        </div>
        <TippingShare selection={selection} />
      </section>
      <PageNote />
    </div>
  );
};

/** One condition: responders by sessions received, change at the horizons, who is in the figures. */
export const ConditionPage = () => {
  const { id } = useParams();
  const { conditions } = useVocabulary();
  const condition = conditions.find((one) => one.id === id);
  if (condition === undefined) return <NotFound />;
  return (
    <>
      <PageHeading title={condition.label}>
        <Link href="/conditions">{say('Conditions')}</Link> · {groupLabels[condition.group] ?? condition.group}
        {saidWords(condition)} · <Link href={`/evidence?condition=${condition.id}`}>{say('claims and trials')}</Link>
      </PageHeading>
      <Figures key={condition.id} condition={condition} />
    </>
  );
};
