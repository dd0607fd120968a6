import { type ParameterName, parameters, type Selection, valuesOf } from '@enthesis/contract';
import type { Choices } from '../address.ts';
import { useVocabulary } from '../ask.ts';
import { optionsFor } from './choices.ts';
import styles from './ViewSwitch.module.css';

/** All values of one parameter in place, as buttons; what does not fit the other parameters is disabled. */
export const ViewSwitch = ({
  choices,
  selection,
  choose,
  name,
}: {
  readonly choices: Choices;
  readonly selection: Selection;
  readonly choose: (selection: Selection) => void;
  readonly name: ParameterName;
}) => {
  const vocabulary = useVocabulary();
  const [value] = valuesOf(selection, name);
  return (
    <fieldset className={styles.switch}>
      <legend className="unseen">{parameters[name].label}</legend>
      {optionsFor(choices, vocabulary, selection, name).map((option) => (
        <button
          key={option.id}
          type="button"
          aria-pressed={option.id === value}
          disabled={option.selection === null}
          onClick={() => option.selection !== null && choose(option.selection)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
};
