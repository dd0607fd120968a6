import { type Condition, groupLabels, type Label } from '@enthesis/contract';
import type { ClinicTableRules, Tallied } from './cells.ts';

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
  const sizeOfRows = (some: readonly OneCondition<Tally>[]) =>
    sizeOf(some.flatMap(({ members }) => members.filter(({ sessions }) => sessions > 0).map(({ tally }) => tally)));
  const isSmall = (some: readonly OneCondition<Tally>[]) => {
    const size = sizeOfRows(some);
    return size > 0 && size < minCell;
  };
  const small = rows.filter((row) => isSmall([row]));
  const groups = [...new Set(small.map(({ row }) => row.group))].map((group) => ({
    group,
    members: small.filter(({ row }) => row.group === group),
  }));
  const rest = groups.filter(({ members }) => isSmall(members)).flatMap(({ members }) => members);
  const pooled = [
    ...groups
      .filter(({ members }) => !isSmall(members))
      .map(({ group, members }) => pool(`other-${group}`, `Other ${groupLabels[group] ?? group} conditions`, members)),
    ...(rest.length > 1 ? [pool('other', 'Other conditions', rest)] : rest.map(ofCondition)),
  ];
  return [...rows.filter((row) => !small.includes(row)).map(ofCondition), ...pooled];
};

const pool = <Tally>(id: string, label: string, rows: readonly OneCondition<Tally>[]): ConditionRow<Tally> => ({
  condition: { id, label: `${label} (${rows.map(({ row }) => row.label).join(', ')})` },
  members: rows.flatMap(({ members }) => members),
});
