import { type Selection, sites } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type Choices, useSelection } from '../address.ts';
import { ConditionChoice } from '../figure/ConditionChoice.tsx';
import { Filters } from '../figure/Filters.tsx';
import { Refused } from '../figure/Refused.tsx';
import { ClinicAgainstNetwork } from '../network/against.tsx';
import { ReleaseNote, useReleaseMeta } from '../network/ReleaseNote.tsx';
import { Sites } from '../questions/sites.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = sites;

/** The own clinic within all clinics, and beside them by condition; a release may be named in the address. */
export const Against = () => {
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title={say('My clinic beside all clinics')}>
        {say('Never a ranking: one clinic, and the published figures of all.')}
      </PageHeading>
      {state === null ? (
        <Refused error={refused} />
      ) : (
        <div className={styles.stack}>
          <Filters choices={choices} selection={state.selection} choose={choose}>
            <ConditionChoice selection={state.selection} choose={choose} />
          </Filters>
          <Held selection={state.selection} />
        </div>
      )}
    </>
  );
};

/** Both comparisons need a release; where there is none, why is said once. */
const Held = ({ selection }: { readonly selection: Selection }) => {
  const meta = useReleaseMeta(selection);
  if (meta?.release === null) return <ReleaseNote meta={meta} />;
  return (
    <>
      <Sites selection={selection} />
      <ClinicAgainstNetwork selection={selection} />
    </>
  );
};
