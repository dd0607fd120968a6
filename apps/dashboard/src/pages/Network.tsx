import { networkResponders, type Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { type Choices, useSelection } from '../address.ts';
import { Filters } from '../figure/Filters.tsx';
import { Refused } from '../figure/Refused.tsx';
import { FurtherFigures } from '../network/further.tsx';
import { ReleaseNote, useReleaseMeta } from '../network/ReleaseNote.tsx';
import { NetworkConditions, NetworkHeat, NetworkSessionsReceived } from '../network/responders.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = {
  ...networkResponders,
  parameters: ['measure', 'definition', 'horizon', 'release'],
  defaults: { ...networkResponders.defaults, by: [] },
};

/** Figures over all clinics, from a release. */
export const Network = () => {
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title={say('All clinics')}>
        {say(
          'Protected figures over all clinics, from numbered releases. No clinic and no patient can be singled out.',
        )}
      </PageHeading>
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
  const meta = useReleaseMeta(selection);
  if (meta?.release === null) return <ReleaseNote meta={meta} />;
  return (
    <div className={styles.stack}>
      <ReleaseNote meta={meta} />
      <Filters choices={choices} selection={selection} choose={choose} />
      <NetworkConditions selection={selection} />
      <NetworkSessionsReceived selection={selection} />
      <NetworkHeat selection={selection} />
      <FurtherFigures selection={selection} />
    </div>
  );
};
