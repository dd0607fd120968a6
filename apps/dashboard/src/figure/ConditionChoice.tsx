import type { Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { useVocabulary } from '../ask.ts';
import styles from './Filters.module.css';

/** All conditions together, or one of them. */
export const ConditionChoice = ({
  selection,
  choose,
}: {
  readonly selection: Selection;
  readonly choose: (selection: Selection) => void;
}) => {
  const { conditions } = useVocabulary();
  return (
    <label className={styles.choice}>
      <span>{say('Condition')}</span>
      <select
        value={selection.condition[0] ?? ''}
        onChange={({ target }) => choose({ ...selection, condition: target.value === '' ? [] : [target.value] })}
      >
        <option value="">{say('All conditions')}</option>
        {conditions.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
};
