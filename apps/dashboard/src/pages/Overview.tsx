import { captions, responders, type Selection, stratifierIds } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type Choices, useSelection } from '../address.ts';
import figureStyles from '../figure/Figure.module.css';
import { Filters, MeasureSwitch } from '../figure/Filters.tsx';
import { Refused } from '../figure/Refused.tsx';
import { SplitChip } from '../figure/SplitChip.tsx';
import { TruthSwitch } from '../figure/TruthSwitch.tsx';
import { prose } from '../format.ts';
import { RespondersAtAGlance } from '../questions/at-a-glance.tsx';
import { Coverage } from '../questions/coverage.tsx';
import { OtherTimes } from '../questions/other-times.tsx';
import { RespondersHeat } from '../questions/responders.tsx';
import { later } from '../shell/later.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';
import { ThreeQuestions } from './ThreeQuestions.tsx';

/** Comes when courses are split by something else. */
const Split = later(async () => (await import('../questions/split.tsx')).Split);

const choices: Choices = {
  ...responders,
  parameters: ['first', 'second', 'measure', 'definition', 'horizon', 'floor', 'by', 'model'],
  only: { by: stratifierIds },
  defaults: { ...responders.defaults, by: [] },
};

/** The start page: who responded, by condition and by number of sessions; then what a director asks next. */
export const Overview = () => {
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title={say('Responders by condition and number of sessions')} />
      {state === null ? <Refused error={refused} /> : <Figures selection={state.selection} choose={choose} />}
    </>
  );
};

const Figures = ({
  selection,
  choose,
}: {
  readonly selection: Selection;
  readonly choose: (selection: Selection) => void;
}) => {
  const props = { choices, selection, choose };
  return (
    <div className={styles.stack}>
      <section className={styles.group} aria-label={say('Responder rate')}>
        <Filters {...props} measureElsewhere>
          <TruthSwitch selection={selection} />
        </Filters>
        <OtherTimes selection={selection} choose={choose} />
        <RespondersAtAGlance selection={selection} />
      </section>
      <section className={styles.group} aria-label={say('A closer look')}>
        <div className={styles.row}>
          <MeasureSwitch {...props} />
          <SplitChip selection={selection} choose={choose} />
        </div>
        <div className={styles.wideAndNarrow}>
          <ThreeQuestions selection={selection} />
          <Coverage selection={selection} />
        </div>
      </section>
      {selection.by.length === 0 ? null : <Split selection={selection} choose={choose} />}
      <RespondersHeat selection={selection} />
      <p className={figureStyles.caption}>{prose(captions.units)}</p>
    </div>
  );
};
