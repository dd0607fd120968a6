import { quality } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type Choices, useSelection } from '../address.ts';
import { ConditionChoice } from '../figure/ConditionChoice.tsx';
import { PageNote } from '../figure/PageNote.tsx';
import { Refused } from '../figure/Refused.tsx';
import { Notes } from '../notes/Notes.tsx';
import { Quality as QualityFigure } from '../questions/quality.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = quality;

/** What deserves a second look before anyone reads the figures: for those who can mend it. */
export const Quality = () => {
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title={say('Data quality')}>
        {say('What in the imported rows deserves a second look, as counts alone.')}
      </PageHeading>
      {state === null ? (
        <Refused error={refused} />
      ) : (
        <div className={styles.stack}>
          <ConditionChoice selection={state.selection} choose={choose} />
          <QualityFigure selection={state.selection} />
          <Notes />
          <PageNote />
        </div>
      )}
    </>
  );
};
