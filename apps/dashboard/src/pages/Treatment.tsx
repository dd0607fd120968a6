import { retreatment, type Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { SegmentedControl } from '@mantine/core';
import { PriceOfInjection } from '../account/PriceOfInjection.tsx';
import { type Choices, useSelection } from '../address.ts';
import { useMe } from '../ask.ts';
import { ConditionChoice } from '../figure/ConditionChoice.tsx';
import { PageNote } from '../figure/PageNote.tsx';
import { Refused } from '../figure/Refused.tsx';
import { Retreatment } from '../questions/retreatment.tsx';
import { Treatment as TreatmentFigure } from '../questions/sessions.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = retreatment;

/** Conditions together or side by side; one condition has nothing to stand beside. */
const Together = ({
  selection,
  choose,
}: {
  readonly selection: Selection;
  readonly choose: (selection: Selection) => void;
}) =>
  selection.condition.length > 0 ? null : (
    <div>
      <SegmentedControl
        aria-label={say('Conditions')}
        size="sm"
        data={[
          { value: 'together', label: say('All together') },
          { value: 'condition', label: say('By condition') },
        ]}
        value={selection.by.includes('condition') ? 'condition' : 'together'}
        onChange={(by) => choose({ ...selection, by: by === 'condition' ? [by] : [] })}
      />
    </div>
  );

/** How courses are treated, and when treatment begins again. */
export const Treatment = () => {
  const me = useMe();
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title={say('Treatment as given')}>
        {say('How many sessions, how far apart, with what; and when another course begins.')}
      </PageHeading>
      {state === null ? (
        <Refused error={refused} />
      ) : (
        <div className={styles.stack}>
          <ConditionChoice
            selection={state.selection}
            choose={(selection) => choose({ ...selection, by: selection.condition.length > 0 ? [] : selection.by })}
          />
          <TreatmentFigure selection={state.selection} />
          <div className={styles.group}>
            <Together selection={state.selection} choose={choose} />
            <Retreatment selection={state.selection} />
          </div>
          {me?.role === 'director' ? <PriceOfInjection /> : null}
          <PageNote />
        </div>
      )}
    </>
  );
};
