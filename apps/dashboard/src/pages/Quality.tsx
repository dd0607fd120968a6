import { quality } from '@enthesis/contract';
import { type Choices, useSelection } from '../address.ts';
import { useVocabulary } from '../ask.ts';
import { PageNote } from '../figure/PageNote.tsx';
import { Refused } from '../figure/Refused.tsx';
import { Quality as QualityFigure } from '../questions/quality.tsx';
import { PageHeading } from '../shell/PageHeading.tsx';
import styles from './pages.module.css';

const choices: Choices = quality;

/** What deserves a second look before anyone reads the figures: for those who can mend it. */
export const Quality = () => {
  const { conditions } = useVocabulary();
  const { state, refused, choose } = useSelection(choices);
  return (
    <>
      <PageHeading title="Data quality">What in the imported rows deserves a second look, as counts alone.</PageHeading>
      {state === null ? (
        <Refused error={refused} />
      ) : (
        <div className={styles.stack}>
          <label className={styles.choice}>
            <span>Condition</span>
            <select
              value={state.selection.condition[0] ?? ''}
              onChange={({ target }) =>
                choose({ ...state.selection, condition: target.value === '' ? [] : [target.value] })
              }
            >
              <option value="">All conditions</option>
              {conditions.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <QualityFigure selection={state.selection} />
          <PageNote />
        </div>
      )}
    </>
  );
};
