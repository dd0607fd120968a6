import { networkClaims, networkTrials } from '@enthesis/contract';
import { type Choices, useSelection } from '../address.ts';
import { Corrections } from '../evidence/Corrections.tsx';
import evidence from '../evidence/evidence.module.css';
import { Paste } from '../evidence/Paste.tsx';
import { ScopeSwitch } from '../evidence/ScopeSwitch.tsx';
import { ConditionChoice } from '../figure/ConditionChoice.tsx';
import { Filters } from '../figure/Filters.tsx';
import { Refused } from '../figure/Refused.tsx';
import { ReleaseNote } from '../network/ReleaseNote.tsx';
import { Claims } from '../questions/claims.tsx';
import { Trials } from '../questions/trials.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = {
  ...networkTrials,
  parameters: ['measure', 'definition', 'horizon', 'condition', 'release'],
};

/** What patients are told, what trials found and what is seen over all clinics, beside each other. */
export const NetworkEvidence = () => {
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title="Evidence, all clinics">
        What patients are told, what trials found, and what a release over all clinics shows of it.
      </PageHeading>
      {state === null ? (
        <Refused error={refused} />
      ) : (
        <div className={styles.stack}>
          <ReleaseNote selection={state.selection} />
          <div className={evidence.choices}>
            <ConditionChoice selection={state.selection} choose={choose} />
            <ScopeSwitch here="/network-evidence" condition={state.selection.condition} />
          </div>
          <Claims question={networkClaims} selection={state.selection} />
          <section className={styles.group} aria-label="Trials">
            <Filters choices={choices} selection={state.selection} choose={choose} />
            <Trials question={networkTrials} selection={state.selection} />
          </section>
          <Paste question={networkClaims} release={state.selection.release} />
          <Corrections />
        </div>
      )}
    </>
  );
};
