import { type Selection, truthWords } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useTruthToggle } from '../address.ts';
import { useMe, useTruth } from '../ask.ts';
import { Diamond } from '../charts/Diamond.tsx';
import { prose } from '../format.ts';
import styles from './Filters.module.css';

const notStated = say(
  'The truth is stated for the clinics of the demonstration only: at least 30 % or 50 % better, at a baseline of at least 3 of 10.',
);

const Sign = () => (
  <svg viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true" className={styles.sign}>
    <Diamond cx={0} cy={0} />
  </svg>
);

/** For synthetic clinics: draws the generator's probabilities over the page's figures, and says what they are. */
export const TruthSwitch = ({ selection }: { readonly selection: Selection }) => {
  const me = useMe();
  const [shown, show] = useTruthToggle();
  const truth = useTruth(selection, shown);
  if (me?.role !== 'director' || me.clinic?.synthetic !== true) return null;
  return (
    <>
      <button type="button" className={styles.chip} aria-pressed={shown} onClick={() => show(!shown)}>
        <Sign />
        <strong>{say('Show the truth')}</strong>
      </button>
      {shown ? (
        <p className={styles.why} role="status">
          {truth === null ? (
            notStated
          ) : (
            <>
              <Sign /> {prose(truthWords)}
            </>
          )}
        </p>
      ) : null}
    </>
  );
};

/** The truth of a selection where the reader wants it drawn; null else. */
export const useShownTruth = (selection: Selection) => {
  const [shown] = useTruthToggle();
  const truth = useTruth(selection, shown);
  return shown && truth !== undefined ? truth : null;
};
