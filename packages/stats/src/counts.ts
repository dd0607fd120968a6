/**
 * What every statistic asks of the counts it is given. The messages carry the name of the count and never its value,
 * because a count of patients may be small enough to point at one.
 */

/** @throws {RangeError} unless the count is a whole number of 0 or more. */
export function requireCount(name: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${name} must be a whole number of 0 or more`);
}

/** @throws {RangeError} unless both are counts and the part is no larger than the whole. */
export function requirePart(partName: string, part: number, wholeName: string, whole: number): void {
  requireCount(partName, part);
  requireCount(wholeName, whole);
  if (part > whole) throw new RangeError(`${partName} cannot be more than ${wholeName}`);
}
