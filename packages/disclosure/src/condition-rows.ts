import { type Condition, type Label, pooledConditionsLabel } from '@enthesis/contract';
import type { ClinicTableRules, Tallied } from './cells.ts';
import { poolConditions } from './pool-conditions.ts';

/** A row of the answer: one condition, several pooled, or all of them; null where it is not split by condition. */
export interface ConditionRow<Tally> {
  readonly condition: Label | null;
  readonly members: readonly Tallied<Tally>[];
}

/** Splits an answer by condition, as far as the selection asks for it, small conditions pooled where bands are shown. */
export const conditionRows = <Tally>(
  tallied: readonly Tallied<Tally>[],
  rules: ClinicTableRules<Tally>,
): readonly ConditionRow<Tally>[] => {
  const { by, condition: named } = rules.selection;
  if (!by.includes('condition')) return [{ condition: null, members: tallied }];
  const listed = rules.vocabulary.conditions.filter(({ id }) =>
    named.length > 0 ? named.includes(id) : tallied.some(({ condition }) => condition === id),
  );
  const rows = listed.map((row) => ({ row, members: tallied.filter(({ condition }) => condition === row.id) }));
  const all = { condition: { id: 'all', label: 'All conditions' }, members: tallied };
  const pooled = by.includes('session_band') && named.length === 0 ? poolSmall(rows, rules) : rows.map(ofCondition);
  return rules.withAllRow ? [all, ...pooled] : pooled;
};

interface OneCondition<Tally> {
  readonly row: Condition;
  readonly members: readonly Tallied<Tally>[];
}

const ofCondition = <Tally>({ row, members }: OneCondition<Tally>): ConditionRow<Tally> => ({
  condition: { id: row.id, label: row.label },
  members,
});

/**
 * Pools conditions that are too small on their own: first with the small ones of their group, then what is still too
 * small across groups. A condition that finds no other small one keeps its own row, and is hidden there.
 */
const poolSmall = <Tally>(
  rows: readonly OneCondition<Tally>[],
  { minCell, sizeOf }: ClinicTableRules<Tally>,
): readonly ConditionRow<Tally>[] => {
  const isSmall = (some: readonly OneCondition<Tally>[]) => {
    const treated = some.flatMap(({ members }) => members.filter(({ sessions }) => sessions > 0));
    const size = sizeOf(treated.map(({ tally }) => tally));
    return size > 0 && size < minCell;
  };
  const { own, pools, rest } = poolConditions(rows, ({ row }) => row.group, isSmall);
  return [
    ...own.map(ofCondition),
    ...pools.map(({ group, conditions }) => pool(`other-${group}`, group, conditions)),
    ...(rest.length > 1 ? [pool('other', null, rest)] : rest.map(ofCondition)),
  ];
};

const pool = <Tally>(id: string, group: string | null, rows: readonly OneCondition<Tally>[]): ConditionRow<Tally> => ({
  condition: {
    id,
    label: pooledConditionsLabel(
      group,
      rows.map(({ row }) => row.label),
    ),
  },
  members: rows.flatMap(({ members }) => members),
});
