import { cohort } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type Choices, useSelection } from '../address.ts';
import { Filters } from '../figure/Filters.tsx';
import { PageNote } from '../figure/PageNote.tsx';
import { Refused } from '../figure/Refused.tsx';
import { Cohort as CohortFigure } from '../questions/cohort.tsx';
import { OtherTimes } from '../questions/other-times.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = { ...cohort, parameters: ['measure', 'horizon', 'floor'] };

/** Whom the figures are about, and who is missing from them. */
export const Cohort = () => {
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title={say('Who is missing')}>
        {say('The courses at their start, and those followed up beside those not reached.')}
      </PageHeading>
      {state === null ? (
        <Refused error={refused} />
      ) : (
        <div className={styles.stack}>
          <Filters choices={choices} selection={state.selection} choose={choose} />
          <OtherTimes selection={state.selection} choose={choose} />
          <CohortFigure selection={state.selection} />
          <PageNote />
        </div>
      )}
    </>
  );
};
