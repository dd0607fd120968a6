import { claims, trials } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type Choices, useSelection } from '../address.ts';
import { Corrections } from '../evidence/Corrections.tsx';
import evidence from '../evidence/evidence.module.css';
import { InstrumentChoice } from '../evidence/InstrumentChoice.tsx';
import { Paste } from '../evidence/Paste.tsx';
import { ScopeSwitch } from '../evidence/ScopeSwitch.tsx';
import { ConditionChoice } from '../figure/ConditionChoice.tsx';
import { Filters } from '../figure/Filters.tsx';
import { PageNote } from '../figure/PageNote.tsx';
import { Refused } from '../figure/Refused.tsx';
import { Claims } from '../questions/claims.tsx';
import { Trials } from '../questions/trials.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = {
  ...trials,
  parameters: ['measure', 'definition', 'horizon', 'floor', 'condition', 'instrument'],
};

/** What patients are told, what trials found and what is seen here, beside each other. */
export const Evidence = () => {
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title={say('Evidence')}>
        {say('What patients are told, what trials found, and what this registry shows of it.')}
      </PageHeading>
      {state === null ? (
        <Refused error={refused} />
      ) : (
        <div className={styles.stack}>
          <div className={evidence.choices}>
            <ConditionChoice selection={state.selection} choose={choose} />
            <ScopeSwitch here="/evidence" condition={state.selection.condition} />
          </div>
          <Claims question={claims} selection={state.selection} />
          <section className={styles.group} aria-label={say('Trials')}>
            <Filters choices={choices} selection={state.selection} choose={choose}>
              <InstrumentChoice choices={choices} selection={state.selection} choose={choose} />
            </Filters>
            <Trials question={trials} selection={state.selection} />
          </section>
          <Paste question={claims} release={null} />
          <Corrections />
          <PageNote />
        </div>
      )}
    </>
  );
};
