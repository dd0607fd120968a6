import { robustness } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type Choices, useSelection } from '../address.ts';
import { Chip, Filters } from '../figure/Filters.tsx';
import { PageNote } from '../figure/PageNote.tsx';
import { Refused } from '../figure/Refused.tsx';
import { Specifications, TippingShare } from '../questions/robustness.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = { ...robustness, parameters: ['measure', 'definition', 'horizon', 'floor', 'target'] };

/** Whether the answer hangs on how it was asked, or on those who were not reached. */
export const Robustness = () => {
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title={say('Robustness')}>
        {say('Does the answer hang on how it was asked, or on those not reached?')}
      </PageHeading>
      {state === null ? (
        <Refused error={refused} />
      ) : (
        <div className={styles.stack}>
          <Filters choices={choices} selection={state.selection} choose={choose}>
            <Chip choices={choices} selection={state.selection} choose={choose} name="target" />
          </Filters>
          <Specifications selection={state.selection} />
          <TippingShare selection={state.selection} />
          <PageNote />
        </div>
      )}
    </>
  );
};
