import { trend } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type Choices, useSelection } from '../address.ts';
import { ConditionChoice } from '../figure/ConditionChoice.tsx';
import { Filters } from '../figure/Filters.tsx';
import { PageNote } from '../figure/PageNote.tsx';
import { Refused } from '../figure/Refused.tsx';
import { Notes } from '../notes/Notes.tsx';
import { ByImport } from '../questions/by-import.tsx';
import { OtherTimes } from '../questions/other-times.tsx';
import { Trend as TrendFigure } from '../questions/trend.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = { ...trend, parameters: ['measure', 'definition', 'horizon', 'floor', 'condition'] };

/** Whether it is changing: the courses begun in each year, beside each other. */
export const Trend = () => {
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title={say('By year of start')}>
        {say('The courses begun in each year. Other patients came each year, and others were reached.')}
      </PageHeading>
      {state === null ? (
        <Refused error={refused} />
      ) : (
        <div className={styles.stack}>
          <Filters choices={choices} selection={state.selection} choose={choose}>
            <ConditionChoice selection={state.selection} choose={choose} />
          </Filters>
          <OtherTimes selection={state.selection} choose={choose} />
          <TrendFigure selection={state.selection} />
          <Notes />
          <ByImport />
          <PageNote />
        </div>
      )}
    </>
  );
};
