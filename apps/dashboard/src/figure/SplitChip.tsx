import { dimensionLabels, type Selection, stratifierIds } from '@enthesis/contract';
import { Menu } from '@mantine/core';
import { ChevronIcon } from '../shell/icons.tsx';
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
  return (
    <Menu position="bottom-start" width={300}>
      <Menu.Target>
        <button type="button" className={styles.chip} data-parameter="by">
          <span className={styles.label}>Split by</span>
          <strong>{value === '' ? 'nothing else' : dimensionLabels[value].toLowerCase()}</strong>
          <ChevronIcon />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>What else courses are told apart by, one at a time.</Menu.Label>
        <Menu.RadioGroup value={value}>
          <Menu.RadioItem value="" closeMenuOnClick onChange={() => split([])}>
            Nothing else
          </Menu.RadioItem>
          {stratifierIds.map((id) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick onChange={() => split([id])}>
              {dimensionLabels[id]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
};
