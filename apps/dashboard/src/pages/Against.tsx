import { networkResponders } from '@enthesis/contract';
import { type Choices, useSelection } from '../address.ts';
import { Filters } from '../figure/Filters.tsx';
import { Refused } from '../figure/Refused.tsx';
import { ClinicAgainstNetwork } from '../network/against.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = {
  ...networkResponders,
  parameters: ['measure', 'definition', 'horizon'],
  defaults: { ...networkResponders.defaults, by: [] },
};

/** The own clinic beside all clinics. */
export const Against = () => {
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title="My clinic beside all clinics">
        Never a ranking: two figures of two kinds, side by side.
      </PageHeading>
      {state === null ? (
        <Refused error={refused} />
      ) : (
        <div className={styles.stack}>
          <Filters choices={choices} selection={state.selection} choose={choose} />
          <ClinicAgainstNetwork selection={state.selection} />
        </div>
      )}
    </>
  );
};
