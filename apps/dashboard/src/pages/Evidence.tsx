import { trials } from '@enthesis/contract';
import { type Choices, useSelection } from '../address.ts';
import { Corrections } from '../evidence/Corrections.tsx';
import { InstrumentChoice } from '../evidence/InstrumentChoice.tsx';
import { Paste } from '../evidence/Paste.tsx';
import { ConditionChoice } from '../figure/ConditionChoice.tsx';
import { Filters } from '../figure/Filters.tsx';
import { PageNote } from '../figure/PageNote.tsx';
import { Refused } from '../figure/Refused.tsx';
import { Claims } from '../questions/claims.tsx';
import { Trials } from '../questions/trials.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = {
  ...trials,
  parameters: ['measure', 'definition', 'horizon', 'floor', 'condition', 'instrument'],
};

/** What patients are told, what trials found and what is seen here, beside each other. */
export const Evidence = () => {
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title="Evidence">
        What patients are told, what trials found, and what this registry shows of it.
      </PageHeading>
      {state === null ? (
        <Refused error={refused} />
      ) : (
        <div className={styles.stack}>
          <ConditionChoice selection={state.selection} choose={choose} />
          <Claims selection={state.selection} />
          <section className={styles.group} aria-label="Trials">
            <Filters choices={choices} selection={state.selection} choose={choose}>
              <InstrumentChoice choices={choices} selection={state.selection} choose={choose} />
            </Filters>
            <Trials selection={state.selection} />
          </section>
          <Paste />
          <Corrections />
          <PageNote />
        </div>
      )}
    </>
  );
};
