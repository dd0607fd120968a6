/** Small conditions of one group, taken together. */
export interface GroupPool<Condition> {
  readonly group: string;
  readonly conditions: readonly Condition[];
}

/** Where each condition ended up; every condition is in exactly one of the three. */
export interface Pooled<Condition> {
  /** Large enough to stand alone. */
  readonly own: readonly Condition[];
  /** Pooled with the small ones of their group. */
  readonly pools: readonly GroupPool<Condition>[];
  /** Small even when pooled with the small ones of their group. */
  readonly rest: readonly Condition[];
}

/**
 * Pools the conditions that are too small on their own with the small ones of their group. What is still too small is
 * handed back, for the caller to pool across groups, to hide or to leave out. Order is kept.
 */
export const poolConditions = <Condition>(
  conditions: readonly Condition[],
  groupOf: (condition: Condition) => string,
  isSmall: (conditions: readonly Condition[]) => boolean,
): Pooled<Condition> => {
  const small = conditions.filter((condition) => isSmall([condition]));
  const groups = [...new Set(small.map(groupOf))].map((group) => {
    const members = small.filter((condition) => groupOf(condition) === group);
    return { group, conditions: members, isStillSmall: isSmall(members) };
  });
  return {
    own: conditions.filter((condition) => !small.includes(condition)),
    pools: groups
      .filter(({ isStillSmall }) => !isStillSmall)
      .map(({ group, conditions: members }) => ({ group, conditions: members })),
    rest: groups.filter(({ isStillSmall }) => isStillSmall).flatMap(({ conditions: members }) => members),
  };
};
