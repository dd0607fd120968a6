import { responders, stratifierIds } from '@enthesis/contract';
import { type Choices, useSelection } from '../address.ts';
import { Filters } from '../figure/Filters.tsx';
import { Lead } from '../figure/Lead.tsx';
import { PageNote } from '../figure/PageNote.tsx';
import { Refused } from '../figure/Refused.tsx';
import { SplitChip } from '../figure/SplitChip.tsx';
import { TruthSwitch } from '../figure/TruthSwitch.tsx';
import { Coverage } from '../questions/coverage.tsx';
import { OtherTimes } from '../questions/other-times.tsx';
import { RespondersByCondition, RespondersBySessions, RespondersHeat } from '../questions/responders.tsx';
import { Split } from '../questions/split.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = {
  ...responders,
  parameters: ['first', 'second', 'measure', 'definition', 'horizon', 'floor', 'by'],
  only: { by: stratifierIds },
  defaults: { ...responders.defaults, by: [] },
};

/** The start page: who responded, by condition and by number of sessions; then both together, and who is counted. */
export const Overview = () => {
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title="Responders by condition and number of sessions" />
      {state === null ? (
        <Refused error={refused} />
      ) : (
        <div className={styles.stack}>
          <section className={styles.group} aria-label="Responder rate">
            <Filters choices={choices} selection={state.selection} choose={choose}>
              <SplitChip selection={state.selection} choose={choose} />
              <TruthSwitch selection={state.selection} />
            </Filters>
            <Lead selection={{ ...state.selection, by: ['condition'] }} />
            <OtherTimes selection={state.selection} choose={choose} />
            <div className={styles.pair}>
              <RespondersByCondition selection={state.selection} sentenceElsewhere />
              <RespondersBySessions selection={state.selection} sentenceElsewhere />
            </div>
          </section>
          <Split selection={state.selection} choose={choose} />
          <div className={styles.wideAndNarrow}>
            <RespondersHeat selection={state.selection} sentenceElsewhere />
            <Coverage selection={state.selection} />
          </div>
          <PageNote />
        </div>
      )}
    </>
  );
};
