import type { Selection } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import type { Choices } from '../address.ts';
import { useVocabulary } from '../ask.ts';
import { optionsFor } from '../figure/choices.ts';
import styles from '../figure/Filters.module.css';

/** One instrument of the measure, or the first that each condition has: trials are only like others of their kind. */
export const InstrumentChoice = ({
  choices,
  selection,
  choose,
}: {
  readonly choices: Choices;
  readonly selection: Selection;
  readonly choose: (selection: Selection) => void;
}) => {
  const vocabulary = useVocabulary();
  const options = optionsFor(choices, vocabulary, selection, 'instrument').filter(
    (option) => option.selection !== null && option.selection.measure === selection.measure,
  );
  return (
    <label className={styles.choice}>
      <span>{say('Instrument')}</span>
      <select
        value={selection.instrument ?? ''}
        onChange={({ target }) => choose({ ...selection, instrument: target.value === '' ? null : target.value })}
      >
        <option value="">{say('First of each condition')}</option>
        {options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
};
