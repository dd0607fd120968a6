import type { Vocabulary } from '@enthesis/contract';
import { type Block, latticeOf, type Variable } from '@enthesis/disclosure';

/** Blocks in the order of the vocabulary, pools behind the conditions that stand alone, then by level. */
export const inOrder = (blocks: readonly Block[], vocabulary: Vocabulary, variable: Variable): readonly Block[] => {
  const { conditions, levels } = latticeOf(variable, vocabulary);
  const place = (ids: readonly string[], id: string | undefined) => {
    const found = ids.indexOf(id ?? '');
    return found === -1 ? ids.length : found;
  };
  const conditionIds = conditions.map(({ id }) => id);
  const key = ({ row, level, levels: held }: Block) => [
    place(conditionIds, row),
    // Pools within a group come before the one across groups.
    row === 'other' ? 1 : 0,
    row,
    place(levels, held[0]),
    level,
  ];
  return blocks
    .map((block) => ({ block, key: key(block) }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ block }) => block);
};

const compare = (a: readonly (number | string)[], b: readonly (number | string)[]): number => {
  for (const [place, mine] of a.entries()) {
    const other = b[place];
    if (other === undefined || mine === other) continue;
    return mine < other ? -1 : 1;
  }
  return 0;
};
