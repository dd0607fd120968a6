import { responseBySession } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type Choices, useSelection } from '../address.ts';
import { ConditionChoice } from '../figure/ConditionChoice.tsx';
import { Filters } from '../figure/Filters.tsx';
import { PageNote } from '../figure/PageNote.tsx';
import { Refused } from '../figure/Refused.tsx';
import { TruthSwitch } from '../figure/TruthSwitch.tsx';
import { ViewSwitch } from '../figure/ViewSwitch.tsx';
import { OtherTimes } from '../questions/other-times.tsx';
import { CloserLook, FirstResponse } from '../questions/response-by-session.tsx';
import { BySessionsReceived } from '../questions/sessions-received.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = {
  ...responseBySession,
  parameters: ['view', 'measure', 'definition', 'horizon', 'floor', 'condition', 'model'],
  only: { ...responseBySession.only, view: ['b', 'km', 'landmark', 'plan'] },
  defaults: { ...responseBySession.defaults, view: 'b' },
};

/** Response by number of sessions: by those received and by first response side by side, then a closer look. */
export const Sessions = () => {
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title={say('Response by session')}>
        {say('Two readings of the same courses. Neither shows what a session does.')}
      </PageHeading>
      {state === null ? (
        <Refused error={refused} />
      ) : (
        <div className={styles.stack}>
          <Filters choices={choices} selection={state.selection} choose={choose}>
            <ConditionChoice selection={state.selection} choose={choose} />
            <TruthSwitch selection={state.selection} />
          </Filters>
          <OtherTimes selection={state.selection} choose={choose} />
          <div className={styles.equal}>
            {/* A release knows numbers of sessions in bands only. */}
            <BySessionsReceived selection={state.selection} exact={state.selection.model !== 'pooled'} />
            <FirstResponse selection={state.selection} />
          </div>
          <section className={styles.group} aria-labelledby="closer-look">
            <h2 id="closer-look">{say('A closer look')}</h2>
            <ViewSwitch choices={choices} selection={state.selection} choose={choose} name="view" />
            <CloserLook selection={state.selection} />
          </section>
          <PageNote />
        </div>
      )}
    </>
  );
};
