import { networkClaims, networkTrials, type Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type Choices, useSelection } from '../address.ts';
import { Corrections } from '../evidence/Corrections.tsx';
import evidence from '../evidence/evidence.module.css';
import { Paste } from '../evidence/Paste.tsx';
import { ScopeSwitch } from '../evidence/ScopeSwitch.tsx';
import { ConditionChoice } from '../figure/ConditionChoice.tsx';
import { Filters } from '../figure/Filters.tsx';
import { Refused } from '../figure/Refused.tsx';
import { ReleaseNote, useReleaseMeta } from '../network/ReleaseNote.tsx';
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
      <PageHeading title={say('Evidence, all clinics')}>
        {say('What patients are told, what trials found, and what a release over all clinics shows of it.')}
      </PageHeading>
      {state === null ? <Refused error={refused} /> : <Held selection={state.selection} choose={choose} />}
    </>
  );
};

const Held = ({
  selection,
  choose,
}: {
  readonly selection: Selection;
  readonly choose: (selection: Selection) => void;
}) => {
  const meta = useReleaseMeta(selection);
  const scope = <ScopeSwitch here="/network-evidence" condition={selection.condition} />;
  if (meta?.release === null) {
    return (
      <div className={styles.stack}>
        {scope}
        <ReleaseNote meta={meta} />
      </div>
    );
  }
  return (
    <div className={styles.stack}>
      <ReleaseNote meta={meta} />
      <div className={evidence.choices}>
        <ConditionChoice selection={selection} choose={choose} />
        {scope}
      </div>
      <Claims question={networkClaims} selection={selection} />
      <section className={styles.group} aria-label={say('Trials')}>
        <Filters choices={choices} selection={selection} choose={choose} />
        <Trials question={networkTrials} selection={selection} />
      </section>
      <Paste question={networkClaims} release={selection.release} />
      <Corrections />
    </div>
  );
};
