import { safety } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type Choices, useSelection } from '../address.ts';
import { ConditionChoice } from '../figure/ConditionChoice.tsx';
import { PageNote } from '../figure/PageNote.tsx';
import { Refused } from '../figure/Refused.tsx';
import { Safety as SafetyFigure } from '../questions/safety.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = safety;

/** What unwanted was written down after sessions. */
export const Safety = () => {
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title={say('Safety')}>
        {say('What unwanted was written down after sessions, how often and how bad.')}
      </PageHeading>
      {state === null ? (
        <Refused error={refused} />
      ) : (
        <div className={styles.stack}>
          <ConditionChoice selection={state.selection} choose={choose} />
          <SafetyFigure selection={state.selection} />
          <PageNote />
        </div>
      )}
    </>
  );
};
