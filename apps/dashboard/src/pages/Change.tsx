import { trajectory } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type Choices, useSelection } from '../address.ts';
import { Filters } from '../figure/Filters.tsx';
import { PageNote } from '../figure/PageNote.tsx';
import { Refused } from '../figure/Refused.tsx';
import { ViewSwitch } from '../figure/ViewSwitch.tsx';
import { ChangeOverTime } from '../questions/change.tsx';
import { AtLeast, Improvement } from '../questions/distribution.tsx';
import { OtherTimes } from '../questions/other-times.tsx';
import { Trajectory } from '../questions/trajectory.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = {
  ...trajectory,
  parameters: ['measure', 'horizon', 'floor', 'patients'],
  defaults: { ...trajectory.defaults, horizon: '6m' },
};

/** How far scores moved: over time, how the improvement is spread, and its mean at every horizon. */
export const Change = () => {
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title={say('Change over time')}>
        {say('Scores of everybody treated: nobody untreated is compared.')}
      </PageHeading>
      {state === null ? (
        <Refused error={refused} />
      ) : (
        <div className={styles.stack}>
          <Filters choices={choices} selection={state.selection} choose={choose} />
          <OtherTimes selection={state.selection} choose={choose} />
          <div className={styles.group}>
            <ViewSwitch choices={choices} selection={state.selection} choose={choose} name="patients" />
            <Trajectory selection={state.selection} />
          </div>
          <div className={styles.equal}>
            <Improvement selection={state.selection} />
            <AtLeast selection={state.selection} />
          </div>
          <ChangeOverTime selection={state.selection} />
          <PageNote />
        </div>
      )}
    </>
  );
};
