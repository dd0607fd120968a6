import { dimensionLabels, type Selection, stratifierIds } from '@enthesis/contract';
import { say } from '@enthesis/languages';
import { ChevronIcon } from '../shell/icons.tsx';
import { ChoiceMenu, OnDemand } from '../shell/OnDemand.tsx';
import styles from './Filters.module.css';

/** What else courses are told apart by, one at a time; choosing another forgets the groups compared before. */
export const SplitChip = ({
  selection,
  choose,
}: {
  readonly selection: Selection;
  readonly choose: (selection: Selection) => void;
}) => {
  const value = stratifierIds.find((id) => selection.by.some((one) => one === id)) ?? '';
  const split = (by: Selection['by']) => choose({ ...selection, by, first: null, second: null });
  const items = stratifierIds.map((id) => ({ id, label: dimensionLabels[id], choose: () => split([id]) }));
  return (
    <OnDemand
      target={
        <button type="button" className={styles.chip} data-parameter="by">
          <span className={styles.label}>{say('Split by')}</span>
          <strong>{value === '' ? say('nothing else') : dimensionLabels[value].toLowerCase()}</strong>
          <ChevronIcon />
        </button>
      }
      opened={(target) => (
        <ChoiceMenu
          target={target}
          description={say('What else courses are told apart by, one at a time.')}
          value={value}
          items={[{ id: '', label: say('Nothing else'), choose: () => split([]) }, ...items]}
        />
      )}
    />
  );
};
