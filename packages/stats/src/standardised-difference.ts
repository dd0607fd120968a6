import { requirePart } from './counts.ts';
import type { Trials } from './newcombe.ts';

/**
 * **Standardised difference** of a share between two groups: how far apart p1 and p2 lie, in units of the spread within
 * the groups, so that characteristics can be set side by side whatever the size of the groups:
 *
 *     (p1 - p2) / √((p1(1 - p1) + p2(1 - p2)) / 2)
 *
 * Equal shares differ by 0, also where both are 0 or both are 1. Null where a group is empty, and where one share is 0
 * and the other 1: there is no spread to measure by.
 *
 * **When it misleads.** It is no test: it does not shrink as patients become more, and in small groups it is large by
 * chance alone. Under 0.1 is usually called negligible, but that is a convention. It compares one characteristic at a
 * time, so groups that agree in each can still differ in combinations, and in all that was not recorded.
 *
 * Source: Austin PC. Using the standardized difference to compare the prevalence of a binary variable between two groups
 * in observational research. Communications in Statistics - Simulation and Computation 2009;38:1228-1234,
 * doi:10.1080/03610910902859574.
 *
 * @throws {RangeError} if a count is not a whole number of 0 or more, or if there are more successes than trials.
 * @example
 * standardisedDifference({ successes: 30, n: 100 }, { successes: 20, n: 50 }); // => -0.210819
 * standardisedDifference({ successes: 10, n: 10 }, { successes: 4, n: 4 }); // => 0
 * standardisedDifference({ successes: 0, n: 10 }, { successes: 4, n: 4 }); // => null
 * standardisedDifference({ successes: 0, n: 0 }, { successes: 1, n: 4 }); // => null
 */
export function standardisedDifference(first: Trials, second: Trials): number | null {
  requirePart('successes', first.successes, 'n', first.n);
  requirePart('successes', second.successes, 'n', second.n);
  if (first.n === 0 || second.n === 0) return null;
  const p1 = first.successes / first.n;
  const p2 = second.successes / second.n;
  if (p1 === p2) return 0;
  const variance = (p1 * (1 - p1) + p2 * (1 - p2)) / 2;
  return variance === 0 ? null : (p1 - p2) / Math.sqrt(variance);
}
