import { type Condition, groupLabels, type Vocabulary } from '@enthesis/contract';
import type { BlockRow } from '@enthesis/db';
import type { MenuEntry } from '../menu.ts';

/** A block as a row of a file tells it. */
export interface ToldBlock {
  readonly entry: MenuEntry;
  readonly block: Omit<BlockRow, 'number'>;
  /** In words. */
  readonly condition: string;
  readonly release: number;
  readonly synthetic: boolean;
  /** Published classes below this are displayed as "<10". */
  readonly classHide: number;
  /** Counts were rounded to multiples of this. */
  readonly base: number;
}

/** What a pooled or single condition is called. */
export const conditionLabel = ({ conditions }: Pick<Vocabulary, 'conditions'>, id: string): string => {
  const found = conditions.find((condition: Condition) => condition.id === id);
  if (found !== undefined) return found.label;
  const group = id.replace(/^other-?/, '');
  return group === '' ? 'Other conditions' : `Other ${groupLabels[group] ?? group} conditions`;
};
