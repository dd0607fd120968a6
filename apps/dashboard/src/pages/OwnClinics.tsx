import { ownResponders } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { Link } from 'wouter';
import { type Choices, useSelection } from '../address.ts';
import { useMe } from '../ask.ts';
import { ConditionChoice } from '../figure/ConditionChoice.tsx';
import { Filters } from '../figure/Filters.tsx';
import notes from '../figure/notes.module.css';
import { PageNote } from '../figure/PageNote.tsx';
import { Refused } from '../figure/Refused.tsx';
import { OwnResponders } from '../own/responders.tsx';
import { pieces } from '../pieces.ts';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = ownResponders;

/** Whoever directs one clinic has nothing to set beside it. */
const OneClinic = ({ name }: { readonly name: string }) => (
  <div className={notes.empty}>
    <p>
      <strong>{say`You direct one clinic: ${name}.`}</strong>
      {pieces` This page sets clinics of one director side by side, and there is no other of yours. Its figures are on ${<Link href="/responders">{say('Responders')}</Link>}; how it stands among all clinics is on ${<Link href="/against">{say('Beside all clinics')}</Link>}.`}
    </p>
  </div>
);

const Chosen = () => {
  const { state, refused, choose } = useSelection(choices);
  if (state === null) return <Refused error={refused} />;
  return (
    <div className={styles.stack}>
      <Filters choices={choices} selection={state.selection} choose={choose}>
        <ConditionChoice selection={state.selection} choose={choose} />
      </Filters>
      <OwnResponders selection={state.selection} />
      <PageNote />
    </div>
  );
};

/** The clinics that the reader directs, each by itself, beside each other. */
export const OwnClinics = () => {
  const me = useMe();
  const [only, ...others] = me?.directs ?? [];
  return (
    <>
      <PageHeading title={say('My clinics side by side')}>
        {say('Each clinic by itself, in the order of names: no total, no ranking.')}
      </PageHeading>
      {others.length === 0 ? <OneClinic name={only?.name ?? me?.clinic?.name ?? ''} /> : <Chosen />}
    </>
  );
};
